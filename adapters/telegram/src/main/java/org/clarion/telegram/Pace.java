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

  /**
   * @param clock nobody waits any longer when it is set back
   */
  Pace(InstantSource clock, Pause pause) {
    this.clock = new SteadyClock(clock);
    this.pause = pause;
  }

  /**
   * Somebody who has a message to send, or several together. In a group they wait until there is
   * room for all of them, so that what has begun can be ended.
   */
  static final class Ticket {
    private final long chat;
    private final Kind kind;

    /** So many need room in a group's minute before the next turn. */
    private int messages;

    /** So many turns more have their place in it. */
    private int kept;

    private boolean begun;

    private Ticket(long chat, Kind kind, int messages) {
      this.chat = chat;
      this.kind = kind;
      this.messages = messages;
    }
  }

  /**
   * Queues up, until the first turn has come.
   *
   * @param messages at most 20
   * @return to be {@link #leave left} when nothing more is to be sent
   */
  synchronized Ticket queue(long chat, Kind kind, int messages) {
    Ticket ticket = new Ticket(chat, kind, messages);
    waiting.add(ticket);
    return ticket;
  }

  /** Waits for no turn any more, and leaves to others what room it has not used. */
  synchronized void leave(Ticket ticket) {
    waiting.remove(ticket);
    if (ticket.kept > 0) {
      chat(ticket.chat).free(ticket.kept);
      ticket.kept = 0;
    }
  }

  /**
   * Takes a turn. The first one may be that of somebody who has waited longer; any that are more
   * than there were to be messages have to find room in a group's minute by themselves.
   *
   * @return zero when a message may go out now; else how long it is until asking again is of use,
   *     and nothing was taken
   */
  synchronized Duration turn(Ticket ticket) {
    Instant now = clock.instant();
    Duration left = left(latest(own(ticket, now), overall(ticket.kind, now)), now);
    if (left.isZero() && isBehindAnother(ticket, now)) {
      return LOOK;
    }
    if (left.isZero()) {
      take(ticket, now);
    }
    return left;
  }

  /** When its chat leaves room for its next message. */
  private Instant own(Ticket ticket, Instant now) {
    ChatPace pace = chat(ticket.chat);
    return ticket.kept > 0 ? pace.next(now) : pace.first(ticket.messages, now);
  }

  /** Whoever has begun goes on, and whoever waits for their own chat keeps nobody else waiting. */
  private boolean isBehindAnother(Ticket ticket, Instant now) {
    return !ticket.begun
        && waiting.stream()
            .takeWhile(it -> it != ticket)
            .filter(it -> it.kind == ticket.kind)
            .anyMatch(it -> !own(it, now).isAfter(now));
  }

  /**
   * Waits for a turn; those who wait for their first have it in the order in which they came.
   *
   * @param latest when it has to have come
   * @return zero when it has come; else how long it was still to go when it became clear that it
   *     would not come by then
   */
  Duration await(Ticket ticket, Instant latest) throws InterruptedException {
    Duration left = turn(ticket);
    while (left.isPositive() && !in(left).isAfter(latest)) {
      pause.rest(left);
      left = turn(ticket);
    }
    return left;
  }

  /** The moment that is so far off, by the clock that turns go by. */
  Instant in(Duration time) {
    return clock.instant().plus(time);
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

  private void take(Ticket ticket, Instant now) {
    ChatPace pace = chat(ticket.chat);
    if (!ticket.begun) {
      ticket.begun = true;
      ticket.kept = ticket.messages;
      ticket.messages = 1;
      pace.keep(ticket.kept);
      waiting.remove(ticket);
    }
    if (ticket.kept > 0) {
      ticket.kept--;
      pace.free(1);
    }
    pace.sent(now);
    lastSecond.addLast(now);
    underWay++;
    if (ticket.kind == Kind.ANSWER) {
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
}
