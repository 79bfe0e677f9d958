package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.clarion.core.delivery.Pause;

/**
 * Keeps everything the bot says within what Telegram takes: 25 messages a second; one a second in a
 * chat, though three may come at once; 20 a minute in a group, all its topics together.
 *
 * <p>Of a second, posts get at most 20 and answers at most 22, so that neither shuts the other out.
 * Where both want the same turn the answer has it: somebody is waiting for that.
 */
final class Pace {
  static final int PER_SECOND_MAX = 25;
  static final int ANSWERS_PER_SECOND_MAX = 22;
  static final int POSTS_PER_SECOND_MAX = 20;
  static final int PER_GROUP_AND_MINUTE_MAX = 20;

  /** So many posts a second go out however many answers wait. */
  private static final int POSTS_LEFT = 5;

  /** So long a turn that an answer waits for is kept for it. */
  private static final Duration KEPT = Duration.ofMillis(100);

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration NEARLY_A_MILLISECOND = Duration.ofNanos(999_999);

  /** After so many turns, chats that have been quiet are forgotten. */
  private static final int TURNS_REMEMBERED = 1_000;

  /** Who speaks. */
  enum Kind {
    ANSWER,
    POST
  }

  private final InstantSource clock;
  private final Pause pause;
  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private final Deque<Instant> answersOfLastSecond = new ArrayDeque<>();
  private final Deque<Instant> postsOfLastSecond = new ArrayDeque<>();
  private final Map<Long, ChatPace> chats = new HashMap<>();
  private Instant keptUntil = Instant.MIN;
  private int turns;

  Pace(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Takes a turn for a message, or for several of which the rest is {@link #awaitFurther further}.
   *
   * @param messages at most 20
   * @return zero when the first may go out now; else how long it is until asking again is of use,
   *     and nothing was taken
   */
  synchronized Duration turn(long chat, Kind kind, int messages) {
    Instant now = clock.instant();
    ChatPace pace = chat(chat);
    Duration left = left(latest(pace.first(messages, now), overall(kind, now)), now);
    if (left.isZero()) {
      pace.count(messages, now);
      take(pace, kind, now);
    }
    return left;
  }

  /**
   * Waits for a turn.
   *
   * @return zero when it has come; else how long it was still to go when it became clear that it
   *     would not come within the limit
   */
  Duration await(long chat, Kind kind, int messages, Duration limit) throws InterruptedException {
    return await(() -> turn(chat, kind, messages), limit);
  }

  /** Waits for the turn of a further message of those that a turn was taken for. */
  Duration awaitFurther(long chat, Kind kind, Duration limit) throws InterruptedException {
    return await(() -> further(chat, kind), limit);
  }

  private synchronized Duration further(long chat, Kind kind) {
    Instant now = clock.instant();
    ChatPace pace = chat(chat);
    Duration left = left(latest(pace.next(now), overall(kind, now)), now);
    if (left.isZero()) {
      take(pace, kind, now);
    }
    return left;
  }

  private Duration await(Turn turn, Duration limit) throws InterruptedException {
    Instant end = clock.instant().plus(limit);
    Duration left = turn.take();
    while (left.isPositive() && !clock.instant().plus(left).isAfter(end)) {
      pause.rest(left);
      left = turn.take();
    }
    return left;
  }

  /** Telegram wants nothing in this chat for so long. */
  synchronized void delay(long chat, Duration retryAfter) {
    chat(chat).bar(clock.instant().plus(retryAfter));
  }

  /** How many chats it remembers anything about. */
  synchronized int chats() {
    return chats.size();
  }

  private ChatPace chat(long chat) {
    return chats.computeIfAbsent(chat, it -> new ChatPace(it < 0));
  }

  private void take(ChatPace pace, Kind kind, Instant now) {
    pace.sent(now);
    lastSecond.addLast(now);
    if (kind == Kind.ANSWER) {
      answersOfLastSecond.addLast(now);
      keptUntil = Instant.MIN;
    } else {
      postsOfLastSecond.addLast(now);
    }
    turns++;
    if (turns % TURNS_REMEMBERED == 0) {
      chats.values().removeIf(it -> it.isForgettable(now));
    }
  }

  /** When all chats together leave room for one message more. */
  private Instant overall(Kind kind, Instant now) {
    Instant free = free(lastSecond, PER_SECOND_MAX, now);
    if (kind == Kind.POST) {
      Instant own = free(postsOfLastSecond, POSTS_PER_SECOND_MAX, now);
      Instant left = earliest(keptUntil, free(postsOfLastSecond, POSTS_LEFT, now));
      return latest(free, latest(own, left));
    }
    if (free.isAfter(now)) {
      keptUntil = latest(keptUntil, free.plus(KEPT));
    }
    return latest(free, free(answersOfLastSecond, ANSWERS_PER_SECOND_MAX, now));
  }

  private static Instant free(Deque<Instant> sent, int max, Instant now) {
    while (!sent.isEmpty() && !sent.getFirst().plus(SECOND).isAfter(now)) {
      sent.removeFirst();
    }
    int over = sent.size() - max;
    return over < 0 ? now : sent.stream().skip(over).findFirst().orElseThrow().plus(SECOND);
  }

  /** In whole milliseconds, because no pause is any finer, and none ends too early. */
  private static Duration left(Instant free, Instant now) {
    return free.isAfter(now)
        ? Duration.between(now, free).plus(NEARLY_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS)
        : Duration.ZERO;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Takes a turn, or says how long it is until then. */
  @FunctionalInterface
  private interface Turn {
    Duration take();
  }
}
