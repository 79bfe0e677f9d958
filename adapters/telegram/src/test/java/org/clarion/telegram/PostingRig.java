package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.botapi.BotApi;

/** A Telegram on loopback, and a platform that posts there by a clock of its own. */
final class PostingRig implements AutoCloseable {
  static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");

  /** Long enough for a slow machine, short enough for a test that waits for the end of it. */
  static final Deadlines SHORT =
      new Deadlines(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(500));

  final LeapingClock clock = new LeapingClock();
  final LoopbackTelegram loopback = LoopbackTelegram.start(clock);
  final CallbackData callbacks = new CallbackData(loopback.token());
  final TelegramCalls calls;
  final Pace pace = new Pace(clock, clock);
  final TelegramMessages messages =
      new TelegramMessages(new TelegramTexts(Language.ENGLISH), Set.of("dates"));
  final TelegramPlatform platform;
  final TelegramPosting posting;

  PostingRig() {
    this(Deadlines.USUAL);
  }

  PostingRig(Deadlines deadlines) {
    calls = new TelegramCalls(loopback.token(), loopback.api(), deadlines);
    platform = new TelegramPlatform(calls, pace, messages, callbacks, clock);
    posting = new TelegramPosting(calls, pace);
  }

  Receipt send(long chat, String text) {
    return send(Target.of(chat).place(), text);
  }

  Receipt send(Place place, String text) {
    return platform.send(place, message(text), KEY);
  }

  /** Answers in a chat as if it had been asked just now. */
  Receipt answer(long chat, String text) {
    var answer = messages.answer(message(text), _ -> "");
    return posting.answer(Target.of(chat), answer, null, Duration.ofMinutes(1));
  }

  /** The message that the bot wrote last in a chat. */
  Posted last(long chat) {
    return loopback.posted(chat).getLast();
  }

  /** What the bot wrote in a chat, without joiners. */
  List<String> texts(long chat) {
    return loopback.posted(chat).stream().map(it -> it.text().replace("\u2060", "")).toList();
  }

  /** How often a method was called. */
  long calls(String method) {
    return loopback.requests().stream().filter(it -> it.method().equals(method)).count();
  }

  static Message message(String text, Button... buttons) {
    return new Message(lines(text), List.of(buttons), Message.Audience.EVERYONE_HERE);
  }

  static Message message(String text, List<Attachment> files) {
    return new Message(lines(text), List.of(), Message.Audience.EVERYONE_HERE, files);
  }

  private static List<Line> lines(String text) {
    return text.lines().<Line>map(it -> new Line.Text(List.of(new Span.Plain(it)))).toList();
  }

  static Place topic(long chat, int topic) {
    return new Target(chat, topic).place();
  }

  /** Every request that Telegram has looked at has to be one that it describes. */
  @Override
  public void close() {
    calls.close();
    loopback.close();
    assertThat(
            BotApi.faults(
                loopback.requests().stream()
                    .filter(it -> it.status() != Failure.UNAUTHORISED)
                    .toList()))
        .isEmpty();
  }
}
