package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clarion.core.message.Receipt;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** All of a post is sent in the time that the core allows it, or not at all. */
class PostDeadlineTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String NO_TIME = "no time left";

  @Test
  void a_post_that_there_is_no_time_left_for_is_not_sent() {
    var none = new Deadlines(SECOND, Duration.ofNanos(1), SECOND, SECOND);
    try (PostingRig rig = new PostingRig(none)) {
      long group = rig.loopback.addSupergroup("Union");

      assertThat(rig.send(group, "x")).isEqualTo(new Receipt.NotSent(Duration.ZERO, NO_TIME));
      assertThat(rig.loopback.requests()).isEmpty();
    }
  }

  @Test
  void a_call_that_there_is_no_time_left_for_is_not_made() {
    try (PostingRig rig = new PostingRig()) {
      for (long nanos : new long[] {-1, 0, 1}) {
        assertThat(rig.calls.call(new GetMe(), Duration.ofNanos(nanos)))
            .isEqualTo(new Outcome.Failed<>(new Failure.NotSent(NO_TIME)));
      }
      assertThat(rig.loopback.requests()).isEmpty();
    }
  }
}
