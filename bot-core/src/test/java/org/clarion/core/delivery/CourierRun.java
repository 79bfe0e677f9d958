package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Span;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Trigger;

/** A courier with one platform, a clock that moves when it rests, and words that name members. */
final class CourierRun {
  static final Instant START = Instant.parse("2027-03-08T09:00:00Z");
  static final KeyDates DATES = Reminders.dates();

  final RecordingOutbox outbox = new RecordingOutbox();
  final MemoryLedger ledger = new MemoryLedger();
  final ScriptedPlatform platform = new ScriptedPlatform();
  final List<Duration> rests = new ArrayList<>();
  Instant now = START;

  /** Whether the clock has jumped and cannot be read. */
  boolean hasJumped;

  /**
   * {@code Words 1 2}, for a correction {@code Words 3 for m1 m2}; an edited post is {@code New}.
   */
  static class Words implements Wording {
    @Override
    public Optional<Message> of(Post post, List<Post> earlier, KeyDates dates, Instant now) {
      String text =
          post.members().stream()
              .map(it -> " " + it.id())
              .collect(Collectors.joining("", "Words", ""));
      String earlierIds =
          earlier.stream()
              .map(it -> " " + it.members().getFirst().attempts().messageId())
              .collect(Collectors.joining());
      return Optional.of(message(earlier.isEmpty() ? text : text + " for" + earlierIds));
    }

    @Override
    public Optional<Message> edited(Post earlier, KeyDates dates, Instant now) {
      return Optional.of(message("New"));
    }

    static Message message(String text) {
      var line = new Line.Text(List.of(new Span.Plain(text)));
      return new Message(List.of(line), List.of(), Audience.EVERYONE_HERE);
    }
  }

  Courier courier() {
    return courier(new Words());
  }

  Courier courier(Wording wording) {
    return courier(Map.of(ScriptedPlatform.CONSOLE, platform), wording, this::rest);
  }

  Courier courier(Map<PlatformName, Platform> platforms, Wording wording, Pause pause) {
    var means = new Courier.Means(this::read, pause, jobs -> jobs.forEach(Runnable::run));
    return new Courier(outbox, ledger, platforms, wording, means);
  }

  private Instant read() {
    if (hasJumped) {
      throw new UncheckedTime();
    }
    return now;
  }

  private void rest(Duration time) {
    rests.add(time);
    now = now.plus(time);
  }

  /** The reminder of the day, which is a moment this evening. */
  static Delivery delivery(long id) {
    return delivery(id, Kind.REMINDER);
  }

  static Delivery delivery(long id, Kind kind) {
    return Deliveries.planned(id, trigger(kind));
  }

  /** One that may have been posted this often, last a moment ago. */
  static Delivery ambiguous(long id, int times, Duration ago) {
    Instant at = START.minus(ago);
    return Deliveries.tried(delivery(id), times, times, at, at);
  }

  /** What was posted under {@code m} and its number. */
  static Post posted(long id) {
    return Deliveries.post(Deliveries.begun(delivery(id), State.SENT, 0, START));
  }

  private static Trigger trigger(Kind kind) {
    return Reminders.trigger(kind, "x", "0d", Reminders.hours("2027-03-08T19:00"), START);
  }
}
