package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.clarion.core.delivery.Pause;

/**
 * Keeps everything the bot says within what Telegram takes: 25 messages a second; one a second in a
 * chat, though three may come at once; 20 a minute in a group, all its topics together.
 *
 * <p>A message may be under way for a while, and the next one for less, so that they arrive closer
 * together than they were sent. Until one is answered it may still be about to arrive: what
 * Telegram takes in a second is kept however long each of them is under way.
 *
 * <p>Of a second, posts get at most 20 and answers at most 22, so that neither shuts the other out.
 * Where both want the same turn the answer has it: somebody is waiting for that.
 */
final class Pace {
  static final int PER_SECOND_MAX = 25;
  static final int ANSWERS_PER_SECOND_MAX = 22;
  static final int POSTS_PER_SECOND_MAX = 20;
  static final int PER_GROUP_AND_MINUTE_MAX = 20;

  /** What arrives at Telegram in a second: "about 30" in its FAQ on limits. */
  static final int ARRIVING_PER_SECOND_MAX = 30;

  /**
   * Nobody knows when another message is answered or takes its turn: that is looked at so often.
   */
  private static final Duration LOOK = Duration.ofMillis(20);

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
  private final Deque<Instant> endedInLastSecond = new ArrayDeque<>();

  /** Those who wait, the longest first. */
  private final Set<Ticket> waiting = new LinkedHashSet<>();

  private Instant keptUntil = Instant.MIN;
  private int underWay;
  private int turns;

  Pace(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Somebody who waits to send a message, or several of which the rest is {@link #awaitFurther
   * further}.
   */
  static final class Ticket {
    private final long chat;
    private final Kind kind;
    private final int messages;

    private Ticket(long chat, Kind kind, int messages) {
      this.chat = chat;
      this.kind = kind;
      this.messages = messages;
    }
  }

  /**
   * Queues up, until the turn has come or somebody {@link #leave leaves}.
   *
   * @param messages at most 20
   */
  synchronized Ticket queue(long chat, Kind kind, int messages) {
    Ticket ticket = new Ticket(chat, kind, messages);
    waiting.add(ticket);
    return ticket;
  }

  synchronized void leave(Ticket ticket) {
    waiting.remove(ticket);
  }

  /**
   * Takes a turn, unless it is the turn of somebody who has waited longer.
   *
   * @return zero when the first message may go out now; else how long it is until asking again is
   *     of use, and nothing was taken
   */
  synchronized Duration turn(Ticket ticket) {
    Instant now = clock.instant();
    ChatPace pace = chat(ticket.chat);
    Duration left = left(latest(pace.first(ticket.messages, now), overall(ticket.kind, now)), now);
    if (left.isZero() && isBehindAnother(ticket, now)) {
      return LOOK;
    }
    if (left.isZero()) {
      pace.count(ticket.messages, now);
      take(pace, ticket.kind, now);
      waiting.remove(ticket);
    }
    return left;
  }

  /** Whoever waits for their own chat keeps nobody else waiting. */
  private boolean isBehindAnother(Ticket ticket, Instant now) {
    return waiting.stream()
        .takeWhile(it -> it != ticket)
        .filter(it -> it.kind == ticket.kind)
        .anyMatch(it -> !chat(it.chat).first(it.messages, now).isAfter(now));
  }

  /**
   * Waits for a turn; those who wait have theirs in the order in which they came.
   *
   * @param messages at most 20
   * @return zero when it has come; else how long it was still to go when it became clear that it
   *     would not come within the limit
   */
  Duration await(long chat, Kind kind, int messages, Duration limit) throws InterruptedException {
    Ticket ticket = queue(chat, kind, messages);
    try {
      return await(() -> turn(ticket), limit);
    } finally {
      leave(ticket);
    }
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

  /** A message that a turn was taken for has been answered, or is not waited for any longer. */
  synchronized void ended() {
    underWay--;
    endedInLastSecond.addLast(clock.instant());
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
    underWay++;
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
    Instant free = latest(free(lastSecond, PER_SECOND_MAX, now), room(now));
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

  /** When one more fits in with all those that arrive in the same second, or may. */
  private Instant room(Instant now) {
    int max = ARRIVING_PER_SECOND_MAX - underWay;
    return max > 0 ? free(endedInLastSecond, max, now) : now.plus(LOOK);
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
