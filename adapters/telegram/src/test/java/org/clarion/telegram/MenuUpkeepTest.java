package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class MenuUpkeepTest {
  static {
    TelegramRig.quieten();
  }

  private final AtomicInteger tries = new AtomicInteger();
  private final CountDownLatch done = new CountDownLatch(1);

  @Test
  void tries_until_it_is_done() throws Exception {
    try (var upkeep = new MenuUpkeep(() -> tried() == 3, Duration.ofMillis(1))) {
      upkeep.begin();
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(tries).hasValue(3);
  }

  @Test
  void tries_nothing_once_it_is_closed() {
    var upkeep = new MenuUpkeep(() -> tried() == 3);
    upkeep.close();

    upkeep.begin();

    assertThat(tries).hasValue(0);
  }

  private int tried() {
    int count = tries.incrementAndGet();
    if (count == 3) {
      done.countDown();
    }
    return count;
  }
}
