package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Lines lines = new Lines(3);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    gate.countDown();
    lines.finish(PATIENCE);
  }

  @Test
  void work_of_one_chat_is_done_in_the_order_in_which_it_came() {
    Lines many = new Lines(1_000);
    for (int i = 0; i < 500; i++) {
      int number = i;
      many.take(1, () -> done.add(number));
    }
    many.finish(PATIENCE);

    assertThat(done).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void no_chat_waits_for_another() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(1);
    lines.take(1, this::stand);
    lines.take(2, other::countDown);

    assertThat(other.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_chat_can_have_only_so_much_waiting() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    lines.take(
        1,
        () -> {
          begun.countDown();
          stand();
        });
    begun.await();

    for (int i = 0; i < 3; i++) {
      assertThat(lines.take(1, () -> {})).isEqualTo(Lines.Taken.TAKEN);
    }
    assertThat(lines.take(1, () -> {})).isEqualTo(Lines.Taken.TOO_MANY);
    assertThat(lines.take(2, () -> {})).isEqualTo(Lines.Taken.TAKEN);
  }

  @Test
  void a_line_that_was_worked_off_begins_anew() {
    for (int i = 0; i < 50; i++) {
      int number = i;
      lines.take(1, () -> done.add(number));
      TelegramRig.await(() -> done.size() == number + 1);
    }

    assertThat(done).hasSize(50);
  }

  @Test
  void what_was_taken_is_done_before_it_is_closed_and_nothing_is_taken_then() {
    lines.take(1, () -> done.add(1));
    lines.take(1, () -> done.add(2));
    lines.finish(PATIENCE);

    assertThat(done).containsExactly(1, 2);
    assertThat(lines.take(1, () -> done.add(3))).isEqualTo(Lines.Taken.CLOSED);
  }

  @Test
  void what_takes_too_long_is_ended_and_what_stands_behind_it_is_not_begun() {
    AtomicBoolean interrupted = new AtomicBoolean();
    lines.take(1, () -> interrupted.set(!stand()));
    lines.take(1, () -> done.add(2));
    lines.finish(Duration.ofMillis(50));

    TelegramRig.await(interrupted::get);
    assertThat(done).isEmpty();
  }

  private boolean stand() {
    try {
      return gate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }
}
