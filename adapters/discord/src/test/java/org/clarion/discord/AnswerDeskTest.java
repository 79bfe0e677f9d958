package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clarion.discord.Turns.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerDeskTest {
  private final CountDownLatch store = new CountDownLatch(1);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Tally tally = new Tally();
  private final AnswerDesk desk =
      new AnswerDesk(
          new Turns(1, 1, 2, Duration.ofSeconds(4)), timer, Duration.ofMillis(50), tally);

  @AfterEach
  void close() {
    store.countDown();
    desk.close();
    timer.shutdownNow();
  }

  @Test
  void who_is_answered_in_time_hears_nothing_else() {
    var back = new Back();
    desk.take(1, back, () -> back.heard.add("answer"));
    InboundRig.await(() -> !back.heard.isEmpty());
    desk.close();

    assertThat(back.heard).containsExactly("answer");
  }

  @Test
  void who_waits_is_told_also_while_somebody_else_is_being_answered() {
    var first = new Back();
    var second = new Back();
    desk.take(1, first, this::ask);
    desk.take(2, second, this::ask);

    InboundRig.await(() -> first.heard.contains("late") && second.heard.contains("late"));
  }

  @Test
  void who_asks_for_too_much_is_told_once() {
    desk.take(1, new Back(), this::ask);
    desk.take(1, new Back(), this::ask);
    List<Back> more = List.of(new Back(), new Back(), new Back());
    more.forEach(it -> desk.take(1, it, this::ask));

    assertThat(more)
        .extracting(it -> it.heard)
        .containsExactly(
            List.of(Taken.ENOUGH_OF_THEIRS.name()), List.of("dropped"), List.of("dropped"));
    assertThat(tally.turnedAway()).isEqualTo(3);
  }

  @Test
  void who_comes_when_it_is_full_is_told_so() {
    desk.take(1, new Back(), this::ask);
    desk.take(2, new Back(), this::ask);
    var third = new Back();
    desk.take(3, third, this::ask);

    assertThat(third.heard).containsExactly(Taken.TOO_BUSY.name());
  }

  @Test
  void whose_answer_fails_in_any_way_is_told() {
    var one = new Back();
    var two = new Back();
    desk.take(
        1,
        one,
        () -> {
          throw new IllegalStateException("planned");
        });
    desk.take(
        2,
        two,
        () -> {
          throw new StackOverflowError("planned");
        });

    InboundRig.await(() -> one.heard.contains("broken") && two.heard.contains("broken"));
    assertThat(tally.broken()).isEqualTo(2);
  }

  private void ask() {
    try {
      assertThat(store.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes down what somebody hears. */
  private static final class Back implements Answering {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void late() {
      heard.add("late");
    }

    @Override
    public void turnAway(Taken why) {
      heard.add(why.name());
    }

    @Override
    public void drop() {
      heard.add("dropped");
    }

    @Override
    public void broken() {
      heard.add("broken");
    }
  }
}
