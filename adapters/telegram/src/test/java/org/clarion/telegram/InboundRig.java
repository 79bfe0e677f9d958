package org.clarion.telegram;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.clarion.core.Admission;
import org.clarion.core.reply.Language;
import org.clarion.loopback.telegram.Button;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Press;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.telegram.telegrambots.meta.api.objects.Update;

/** A Telegram on loopback with a village in it, and the bot of its hall, which hears everything. */
final class InboundRig implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Whoever waits for their turn does so by this. */
  final LeapingClock clock = new LeapingClock();

  final LoopbackTelegram loopback = LoopbackTelegram.start(clock);
  final HallBot hall = new HallBot();
  final RememberedInbox notes = new RememberedInbox();
  final long group = loopback.addSupergroup("Village");
  final long ada = loopback.addPerson("Ada");
  final CallbackData callbacks = new CallbackData(loopback.token());
  final TelegramCalls calls;
  final TelegramInbound inbound;
  private final Self self = new Self(loopback.botId(), loopback.botName(), false);
  private final Thread listening;
  private volatile boolean closed;

  InboundRig() {
    this(Admission.open());
  }

  InboundRig(Admission admission) {
    calls = new TelegramCalls(loopback.token(), loopback.api(), TelegramRig.SHORT);
    inbound =
        new TelegramInbound(
            new TelegramInbound.Means(
                hall.bot(admission),
                notes,
                calls,
                new TelegramPosting(calls, new Pace(clock, clock)),
                new TelegramMessages(new TelegramTexts(Language.ENGLISH), Set.of("hire")),
                callbacks,
                clock,
                new Random(7)),
            () -> self);
    listening = Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    int offset = 0;
    while (!closed) {
      if (calls.poll(offset, UpdateKinds.needed())
          instanceof Outcome.Done<List<Update>>(var updates)) {
        for (Update update : updates) {
          inbound.handle(update);
          offset = update.getUpdateId() + 1;
        }
      }
    }
  }

  /** What Ada reads who says something in the group. */
  String asks(String text) {
    return answer(loopback.say(ada, group, text)).text();
  }

  /** What Ada reads who says something in her private chat. */
  String asksAlone(String text) {
    return answer(loopback.say(ada, ada, text)).text();
  }

  /** The answer to what was said. */
  Posted answer(Said said) {
    return loopback.awaitAnswer(said, PATIENCE);
  }

  /** What people see of it: the signs that keep Telegram from making links are no part of it. */
  static String read(Posted message) {
    return message.text().replace("\u2060", "");
  }

  /** What the button with this label brings. */
  static String data(Posted message, String label) {
    return requireNonNull(button(message, label).callbackData());
  }

  /** Where the button with this label leads. */
  static String url(Posted message, String label) {
    return requireNonNull(button(message, label).url());
  }

  private static Button button(Posted message, String label) {
    return message.button(label).orElseThrow(() -> new AssertionError(label + " in " + message));
  }

  /** Somebody presses the button with this label. */
  Press presses(long person, Posted below, String label) {
    return loopback.press(person, below.chat(), below.id(), data(below, label));
  }

  /** The bot's next message in a chat in which it has said so much so far. */
  Posted next(long chat, int before) {
    return loopback.awaitPosted(chat, before + 1, PATIENCE).get(before);
  }

  /** What the person reads next in their private chat after pressing a button. */
  Posted pressesAlone(Posted below, String label) {
    int before = loopback.posted(below.chat()).size();
    presses(below.chat(), below, label);
    return next(below.chat(), before);
  }

  /** Has an update handled to its end that Telegram knows nothing of. */
  void hears(Update update) {
    finish(inbound.handle(update));
  }

  /** Waits until an update has been handled to its end. */
  static void finish(Handled handled) {
    handled.finish().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** All that the bot has said in a chat. */
  List<String> said(long chat) {
    return loopback.posted(chat).stream().map(InboundRig::read).toList();
  }

  /** Ends it; what was sent must be what Telegram describes. */
  @Override
  public void close() {
    closed = true;
    hall.open();
    calls.stopPolling();
    inbound.close();
    calls.close();
    await(listening);
    var requests = loopback.requests();
    loopback.close();
    assertThat(BotApi.faults(requests)).isEmpty();
  }

  private static void await(Thread thread) {
    try {
      assertThat(thread.join(PATIENCE)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
