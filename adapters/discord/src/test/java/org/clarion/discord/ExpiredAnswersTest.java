package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.clarion.core.Admission;
import org.clarion.loopback.discord.Interaction;
import org.junit.jupiter.api.Test;

/** Answers that come when Discord no longer takes them. */
class ExpiredAnswersTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-02-01T18:00:00Z"));

  @Test
  void an_answer_after_a_quarter_of_an_hour_is_not_sent() {
    try (var rig = new InboundRig(Admission.open(), now::get, InboundRig.HASTY)) {
      Interaction asked = rig.slash("slow");
      InboundRig.await(asked::deferred);
      int requests = rig.discord.requests().size();
      now.updateAndGet(it -> it.plus(Duration.ofMinutes(15)));
      rig.small.letGo();

      InboundRig.await(() -> rig.inbound.tally().expired() == 1);
      assertThat(rig.discord.requests()).hasSize(requests);
      assertThat(rig.asks("ask")).isEqualTo("ask");
    }
  }

  @Test
  void who_asks_while_the_bot_closes_is_told_to_come_again() {
    try (var rig = new InboundRig()) {
      rig.inbound.close();

      assertThat(rig.asks("ask"))
          .isEqualTo("I have a lot to do at the moment. Please try again in a minute.");
    }
  }
}
