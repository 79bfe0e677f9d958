package org.clarion.discord;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where answers are worked on. Whoever waits too long is told by a timer, which waits for nothing:
 * no answer, however slow, keeps anybody else from hearing of theirs in time.
 */
final class AnswerDesk implements AutoCloseable {
  private static final Duration TOLD = Duration.ofSeconds(10);
  private static final int TOLD_MAX = 10_000;
  private static final int TRACE_MAX = 12;
  private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);

  private final Turns turns;
  private final ScheduledExecutorService timer;
  private final Duration late;
  private final Tally tally;
  private final Cache<Long, Boolean> told =
      Caffeine.newBuilder().expireAfterWrite(TOLD).maximumSize(TOLD_MAX).build();

  /**
   * @param late how long somebody waits until they are told that it takes longer
   */
  AnswerDesk(Turns turns, ScheduledExecutorService timer, Duration late, Tally tally) {
    this.turns = turns;
    this.timer = timer;
    this.late = late;
    this.tally = tally;
  }

  /** Has work done for a person, when it is their turn. Returns at once. */
  void take(long person, Answering back, Runnable work) {
    Future<?> alarm = timer.schedule(back::late, late.toMillis(), MILLISECONDS);
    Turns.Taken taken =
        turns.take(
            person,
            () -> {
              attend(back, work);
              alarm.cancel(false);
            });
    if (taken != Turns.Taken.TAKEN) {
      alarm.cancel(false);
      turnAway(person, back, taken);
    }
  }

  /**
   * Tells a person at most once in ten seconds that there is no time for them. An answer to each of
   * their questions would have the bot flood Discord, and everybody else wait behind that; whoever
   * gets none is told by Discord that the bot did not respond.
   */
  void turnAway(long person, Answering back, Turns.Taken why) {
    tally.countTurnedAway();
    if (told.asMap().putIfAbsent(person, true) == null) {
      back.turnAway(why);
    } else {
      back.drop();
    }
  }

  private void attend(Answering back, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      tally.countBroken();
      // Not the exception itself: its message may hold what somebody wrote.
      LOG.error("An answer failed: {} at\n{}", e.getClass().getName(), trace(e));
      back.broken();
    }
  }

  private static String trace(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(TRACE_MAX)
        .map(it -> "  " + it)
        .collect(Collectors.joining("\n"));
  }

  /** Takes nothing more, and gives what it has taken its time to end. */
  @Override
  public void close() {
    turns.close();
  }
}
