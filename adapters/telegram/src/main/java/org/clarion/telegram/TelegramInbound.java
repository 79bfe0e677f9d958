package org.clarion.telegram;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.clarion.core.Bot;
import org.clarion.core.command.Command;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Takes in what people do in Telegram, and has the bot answer.
 *
 * <p>Messages that are edited, and those of other bots, are none of its business.
 */
final class TelegramInbound implements AutoCloseable {
  /** So long Telegram is kept waiting for an update whose effect does not come. */
  static final Duration EFFECT_MAX = Duration.ofMinutes(2);

  private static final Duration CLOSING_MAX = Duration.ofSeconds(4);
  private static final Duration REPEATS_MAX = Duration.ofMinutes(15);
  private static final Duration WELCOME_LASTS = Duration.ofSeconds(30);
  private static final int REMEMBERED_MAX = 10_000;
  private static final int TRACE_MAX = 12;

  /** Telegram hands over a hundred updates at a time. */
  private static final int CHAT_MAX = 200;

  /** Whoever types on wants an answer to what stands there now. */
  private static final int TYPED_MAX = 2;

  private static final Logger LOG = LoggerFactory.getLogger(TelegramInbound.class);

  /**
   * What all answers need.
   *
   * @param random makes the keys of forms that wait to be filled in; not to be guessed
   */
  record Means(
      Bot bot,
      Inbox inbox,
      TelegramCalls calls,
      TelegramPosting posting,
      TelegramMessages messages,
      CallbackData callbacks,
      InstantSource clock,
      RandomGenerator random) {}

  private final Means means;
  private final Supplier<Self> self;
  private final InboundTally tally = new InboundTally();
  private final TelegramAskers askers;
  private final Answers answers;
  private final Questions questions;
  private final InlineQuestions inline;
  private final Set<String> commands;
  private final Lines chats = new Lines(CHAT_MAX);
  private final Lines typists = new Lines(TYPED_MAX);
  private final Cache<Integer, Handled> recent =
      Caffeine.newBuilder().expireAfterWrite(REPEATS_MAX).maximumSize(REMEMBERED_MAX).build();
  private final Cache<Long, Boolean> welcomed =
      Caffeine.newBuilder().expireAfterWrite(WELCOME_LASTS).maximumSize(REMEMBERED_MAX).build();

  /**
   * @param self who the bot is; asked with each update, first after Telegram has said so
   */
  TelegramInbound(Means means, Supplier<Self> self) {
    this.means = means;
    this.self = self;
    this.askers = new TelegramAskers(means.calls(), means.clock());
    this.answers = new Answers(means, tally);
    this.questions = new Questions(means, self, answers, askers);
    this.inline = new InlineQuestions(means);
    this.commands = means.bot().specs().stream().map(Command.Spec::name).collect(toSet());
  }

  /** What went otherwise than it should, so far. */
  InboundTally tally() {
    return tally;
  }

  /**
   * Begins to handle an update. Returns at once and never throws; updates of one chat are handled
   * in the order in which they are given here.
   */
  Handled handle(Update update) {
    Handled handled = Handled.begun();
    Handled earlier = recent.asMap().putIfAbsent(update.getUpdateId(), handled);
    if (earlier != null) {
      tally.countRepeated();
      return earlier;
    }
    try {
      take(update, handled);
    } catch (RuntimeException | Error e) {
      log(e);
      handled.finished();
    }
    return handled;
  }

  private void take(Update update, Handled handled) {
    int id = update.getUpdateId();
    if (update.getMessage() != null) {
      said(id, update.getMessage(), handled);
    } else if (update.getChannelPost() != null) {
      said(id, update.getChannelPost(), handled);
    } else if (update.getCallbackQuery() != null) {
      pressed(id, update.getCallbackQuery(), handled);
    } else if (update.getInlineQuery() != null) {
      typing(update.getInlineQuery(), handled);
    } else {
      handled.finished();
    }
  }

  private void said(int update, Message message, Handled handled) {
    Optional<Sender> sender = SpokenTo.sender(message);
    Optional<String> text =
        sender.flatMap(_ -> SpokenTo.text(message, self.get(), commands::contains));
    if (text.isEmpty() || isSecondGreeting(message, text.get())) {
      handled.finished();
      return;
    }
    Asked asked = Asked.by(sender.get(), message, update, means.clock().instant());
    Document file = ReceivedFiles.given(message);
    attend(asked, handled, () -> questions.typed(asked, handled, text.get(), file));
  }

  private void pressed(int update, CallbackQuery press, Handled handled) {
    Asked asked = Asked.by(press, update, means.clock().instant());
    Optional<Call> call = call(press, asked);
    attend(
        asked,
        handled,
        () ->
            call.ifPresentOrElse(
                it -> questions.pressed(asked, handled, it),
                () ->
                    answers.say(asked, handled, new Notices(asked.language()).say("in.outdated"))));
  }

  private Optional<Call> call(CallbackQuery press, Asked asked) {
    // Without a message it was pressed in something that somebody posted for the bot.
    return press.getMessage() == null || press.getData() == null
        ? Optional.empty()
        : means
            .callbacks()
            .read(press.getData(), asked.target().chat(), asked.sender().id(), asked.at());
  }

  /** Nothing of it is noted: it has no effect, and who types on is asked about again. */
  private void typing(InlineQuery query, Handled handled) {
    handled.effective();
    Instant now = means.clock().instant();
    Lines.Taken taken =
        typists.take(
            query.getFrom().getId(),
            () -> {
              try {
                inline.answer(query, Asked.language(query.getFrom()), now);
              } catch (RuntimeException | Error e) {
                log(e);
              } finally {
                handled.finished();
              }
            });
    if (taken != Lines.Taken.TAKEN) {
      handled.finished();
    }
  }

  private void attend(Asked asked, Handled handled, Runnable work) {
    Lines.Taken taken = chats.take(asked.target().chat(), () -> contain(asked, handled, work));
    switch (taken) {
      case TAKEN -> handled.effect().completeOnTimeout(null, EFFECT_MAX.toMillis(), MILLISECONDS);
      case TOO_MANY -> {
        tally.countTurnedAway();
        handled.finished();
      }
      case CLOSED -> handled.refuse();
    }
  }

  /** Whatever fails, Telegram is listened to and whoever asked is told. */
  private void contain(Asked asked, Handled handled, Runnable work) {
    try {
      if (means.inbox().isAnswered(TelegramPlatform.NAME, asked.update())) {
        tally.countRepeated();
        handled.finished();
      } else {
        work.run();
      }
    } catch (Questions.AnsweredBefore _) {
      tally.countRepeated();
      handled.finished();
    } catch (RuntimeException | Error e) {
      log(e);
      sayBroken(asked, handled);
    }
  }

  private void sayBroken(Asked asked, Handled handled) {
    try {
      answers.say(asked, handled, new Notices(asked.language()).say("in.broken"));
    } catch (RuntimeException | Error e) {
      log(e);
      handled.finished();
    }
  }

  private void log(Throwable failure) {
    tally.countBroken();
    // Not the exception itself: its message may hold what somebody wrote.
    LOG.error(
        "An update could not be handled: {} at\n{}",
        failure.getClass().getName(),
        Arrays.stream(failure.getStackTrace())
            .limit(TRACE_MAX)
            .map(it -> "  " + it)
            .collect(Collectors.joining("\n")));
  }

  /**
   * Says in a group or channel what a person there would read who asks for {@code /start}.
   *
   * @param update the one that brought the bot there
   */
  Handled welcome(int update, long chat) {
    Handled handled = Handled.begun();
    welcomed.put(chat, true);
    Asked asked =
        new Asked(
            update,
            Target.of(chat),
            null,
            new Sender.Masked(chat),
            Language.ENGLISH,
            means.clock().instant(),
            null);
    attend(asked, handled, () -> questions.greet(asked, handled));
    return handled;
  }

  /** Who adds the bot to a group by a link says {@code /start@bot word} in it by the same tap. */
  private boolean isSecondGreeting(Message message, String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("/start ")
        && welcomed.getIfPresent(message.getChatId()) != null;
  }

  /** Asks Telegram anew who may do what in a chat. */
  void forgetRights(long chat) {
    askers.forget(chat);
  }

  /** Takes nothing more, and gives what it has taken at most four seconds to be answered. */
  @Override
  public void close() {
    long end = System.nanoTime() + CLOSING_MAX.toNanos();
    typists.finish(Duration.ZERO);
    chats.finish(CLOSING_MAX.dividedBy(2));
    answers.finish(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    recent.asMap().values().forEach(Handled::refuse);
  }
}
