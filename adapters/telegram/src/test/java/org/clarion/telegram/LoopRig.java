package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.clarion.core.delivery.Pause;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * A loop that listens to a Telegram on loopback, for tests that handle what it hears themselves.
 */
final class LoopRig implements AutoCloseable {
  private static final Duration END_MAX = Duration.ofSeconds(3);
  private static final long BREATH_NANOS = 1_000_000;

  static {
    TelegramRig.quieten();
  }

  final LoopbackTelegram loopback;

  /** The numbers of the updates that were handed over, in order. */
  final List<Integer> heard = new CopyOnWriteArrayList<>();

  /** The numbers of those about the bot itself. */
  final List<Integer> followed = new CopyOnWriteArrayList<>();

  /** How long the loop would have waited between its tries. */
  final List<Duration> rests = new CopyOnWriteArrayList<>();

  /** How often it was let in for the first time. */
  final AtomicInteger admissions = new AtomicInteger();

  final Hearing hearing = new Hearing();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final TelegramCalls calls;
  final UpdateLoop loop;

  /** One whose updates need no handling. */
  LoopRig(LoopbackTelegram loopback, Deadlines deadlines) {
    this(loopback, deadlines, _ -> Handled.nothing(), _ -> LockSupport.parkNanos(BREATH_NANOS));
  }

  LoopRig(
      LoopbackTelegram loopback,
      Deadlines deadlines,
      Function<Update, Handled> handling,
      Pause pause) {
    this.loopback = loopback;
    this.calls = new TelegramCalls(loopback.token(), loopback.api(), deadlines);
    this.loop =
        new UpdateLoop(
            new UpdateLoop.Means(
                calls,
                noting(heard, handling),
                noting(followed, _ -> Handled.nothing()),
                hearing,
                admissions::incrementAndGet,
                this::now),
            time -> {
              rests.add(time);
              pause.rest(time);
            });
  }

  private static Function<Update, Handled> noting(
      List<Integer> numbers, Function<Update, Handled> handling) {
    return update -> {
      numbers.add(update.getUpdateId());
      return handling.apply(update);
    };
  }

  LoopRig start() {
    loop.start();
    return this;
  }

  /** Started, and there. */
  LoopRig connected() {
    start();
    TelegramRig.await(() -> state() instanceof TelegramState.Connected);
    return this;
  }

  TelegramState state() {
    return hearing.state(now());
  }

  private Instant now() {
    return loopback.clock().instant().plus(ahead.get());
  }

  /** Puts its clock forward. */
  void move(Duration by) {
    ahead.updateAndGet(it -> it.plus(by));
  }

  /** Whether the loop has ended by itself. */
  boolean hasEnded() {
    try {
      return loop.awaitEnd(Duration.ofMillis(1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the loop, as a crash would: nothing that it has is finished. */
  @Override
  public void close() {
    loop.close();
    try {
      assertThat(loop.awaitEnd(END_MAX)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    calls.close();
  }
}
