package org.clarion.discord;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.modals.Modal;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Language;
import org.clarion.discord.ReceivedFiles.Fetched;

/**
 * Takes in what people do in Discord, and has the bot answer.
 *
 * <p>Messages that are edited, and those of bots and webhooks, are none of its business.
 */
final class DiscordInbound extends ListenerAdapter implements AutoCloseable {
  private static final Duration REPEATS_MAX = Duration.ofMinutes(15);
  private static final Duration CLOSING_MAX = Duration.ofSeconds(4);
  private static final int ANSWERS_MAX = 64;
  private static final int OFFERS_MAX = 16;
  private static final int WAITING_MAX = 1_000;
  private static final int PERSON_MAX = 8;
  private static final int REMEMBERED_MAX = 10_000;
  private static final int MEGABYTES_MAX = Attachment.BYTES_MAX / (1024 * 1024);

  private final Bot bot;
  private final InteractionAnswer.Means means;
  private final Map<String, Access> accesses;
  private final ReceivedFiles files;
  private final Tally tally = new Tally();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("discord-timer").factory(),
          // Once closed: whoever still comes is turned away, with nothing to wait for.
          new ThreadPoolExecutor.DiscardPolicy());
  private final AnswerDesk answers;
  private final AnswerDesk offers;
  private final Cache<Long, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(REPEATS_MAX).maximumSize(REMEMBERED_MAX).build();

  DiscordInbound(Bot bot, DiscordMessages messages, InstantSource clock) {
    this(bot, messages, clock, Patience.USUAL);
  }

  DiscordInbound(Bot bot, DiscordMessages messages, InstantSource clock, Patience patience) {
    this.bot = bot;
    this.means = new InteractionAnswer.Means(messages, tally, clock);
    this.accesses = bot.specs().stream().collect(toMap(Command.Spec::name, Command.Spec::access));
    this.files = new ReceivedFiles(patience.file());
    this.answers =
        new AnswerDesk(
            new Turns(ANSWERS_MAX, WAITING_MAX, PERSON_MAX, CLOSING_MAX),
            timer,
            patience.answer(),
            tally);
    this.offers =
        new AnswerDesk(
            new Turns(OFFERS_MAX, WAITING_MAX, PERSON_MAX, Duration.ZERO),
            timer,
            patience.completion(),
            tally);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** What went otherwise than it should, so far. */
  Tally tally() {
    return tally;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    answer(event, call(event), given(event));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    pressed(event, event.getComponentId());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    pressed(event, String.join("", event.getValues()));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    DiscordForms.filledIn(event)
        .ifPresentOrElse(it -> answer(event, it, List.of()), () -> outdated(event));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    var list = new DiscordOffers(event);
    Instant now = means.clock().instant();
    offers.take(
        event.getUser().getIdLong(),
        list,
        () -> {
          if (!list.isGiven()) {
            Invocation typed = invocation(event, call(event), now, List.of());
            list.give(bot.complete(typed, event.getFocusedOption().getName()));
          }
        });
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    if (SpokenTo.isMeant(event) && isNew(event.getMessageIdLong())) {
      var back = new MessageAnswer(event.getMessage(), means.messages(), tally);
      Instant now = means.clock().instant();
      answers.take(
          event.getAuthor().getIdLong(),
          back,
          () ->
              bot.answer(
                      new Invocation(
                          bot.read(SpokenTo.text(event)),
                          DiscordAskers.asker(event),
                          DiscordAskers.place(event),
                          Language.ENGLISH,
                          now))
                  .ifPresent(back::say));
    }
  }

  private void pressed(IReplyCallback event, String id) {
    CallIds.call(id).ifPresentOrElse(it -> answer(event, it, List.of()), () -> outdated(event));
  }

  private void outdated(IReplyCallback event) {
    var back = new InteractionAnswer(event, true, means);
    back.say(back.notice("outdated"));
  }

  private void answer(IReplyCallback event, Call call, List<Message.Attachment> given) {
    if (!isNew(event.getIdLong())) {
      return;
    }
    boolean alone = accesses.getOrDefault(call.command(), Access.ANYONE) != Access.ANYONE;
    var back = new InteractionAnswer(event, alone, means);
    Instant now = means.clock().instant();
    answers.take(
        event.getUser().getIdLong(),
        back,
        () -> {
          switch (files.fetch(given)) {
            case Fetched.Files(List<Attachment> fetched) ->
                answer(event, back, invocation(event, call, now, fetched));
            case Fetched.TooLarge() -> back.say(back.notice("fileTooLarge", MEGABYTES_MAX));
            case Fetched.Lost() -> back.say(back.notice("fileLost"));
          }
        });
  }

  private void answer(IReplyCallback event, InteractionAnswer back, Invocation invocation) {
    long person = event.getUser().getIdLong();
    Runnable outright =
        () ->
            bot.answer(invocation)
                .ifPresentOrElse(
                    back::say, () -> answers.turnAway(person, back, Turns.Taken.ENOUGH_OF_THEIRS));
    Runnable afterAll = () -> answers.take(person, back, outright);
    Optional<Modal> form =
        event instanceof IModalCallback
            ? bot.form(invocation).flatMap(DiscordForms::modal)
            : Optional.empty();
    if (form.isEmpty() || !back.ask(form.get(), afterAll)) {
      outright.run();
    }
  }

  /** Discord may deliver an event again after a lost connection. */
  private boolean isNew(long id) {
    boolean isNew = seen.asMap().putIfAbsent(id, true) == null;
    if (!isNew) {
      tally.countRepeated();
    }
    return isNew;
  }

  private static Invocation invocation(
      Interaction event, Call call, Instant now, List<Attachment> files) {
    return new Invocation(
        call,
        DiscordAskers.asker(event),
        DiscordAskers.place(event),
        DiscordAskers.language(event),
        now,
        files);
  }

  private static Call call(CommandInteractionPayload event) {
    Map<String, String> arguments = new HashMap<>();
    for (OptionMapping option : event.getOptions()) {
      arguments.put(
          option.getName(),
          option.getType() == OptionType.ATTACHMENT
              ? Attachment.plainName(option.getAsAttachment().getFileName())
              : option.getAsString());
    }
    return new Call(event.getName(), arguments, 1);
  }

  private static List<Message.Attachment> given(CommandInteractionPayload event) {
    return event.getOptionsByType(OptionType.ATTACHMENT).stream()
        .map(OptionMapping::getAsAttachment)
        .toList();
  }

  /** Takes nothing more, and gives what it has taken at most four seconds to be answered. */
  @Override
  public void close() {
    // Both at once: each may wait for what it has taken.
    Thread closing = Thread.ofVirtual().start(offers::close);
    answers.close();
    try {
      closing.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    timer.shutdownNow();
  }
}
