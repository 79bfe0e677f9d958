package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RateLimits limits = new RateLimits(nanos::get);
  private final Routes routes = new Routes();

  RateLimitsTest() {
    routes.add("POST", "/channels/{channel}/messages", _ -> Answer.nothing());
    routes.add("POST", "/interactions/{id}/{token}/callback", _ -> Answer.nothing());
  }

  private RateLimits.Verdict post(int channel) {
    return limits.take(routes.find("POST", "/channels/%d/messages".formatted(channel)));
  }

  @Test
  void fifty_requests_a_second_are_taken_and_no_more() {
    for (int i = 0; i < 50; i++) {
      assertThat(post(i).due()).isNull();
    }
    nanos.addAndGet(Duration.ofMillis(400).toNanos());

    assertThat(post(50).due()).isEqualTo(new RateLimits.Wait(Duration.ofMillis(600), true));
    assertThat(limits.overLimit()).isEqualTo(1);

    nanos.addAndGet(Duration.ofMillis(600).toNanos());
    assertThat(post(50).due()).isNull();
  }

  @Test
  void a_channel_s_bucket_is_its_own_and_fills_up_again() {
    for (int i = 0; i < 5; i++) {
      assertThat(post(1).due()).isNull();
    }
    assertThat(post(1).due()).isEqualTo(new RateLimits.Wait(Duration.ofSeconds(5), false));
    assertThat(post(2).due()).isNull();

    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(post(1).due()).isNull();
  }

  @Test
  void first_answers_to_interactions_are_not_counted() {
    Routes.Found callback = routes.find("POST", "/interactions/1/t/callback");
    for (int i = 0; i < 500; i++) {
      assertThat(limits.take(callback)).isEqualTo(new RateLimits.Verdict(Map.of(), null));
    }
    assertThat(post(1).due()).isNull();
  }

  @Test
  void where_limits_are_not_kept_nothing_is_said_of_them() {
    limits.keep(false);
    for (int i = 0; i < 500; i++) {
      assertThat(post(1)).isEqualTo(new RateLimits.Verdict(Map.of(), null));
    }
    assertThat(limits.overLimit()).isZero();
  }

  @Test
  void a_wait_is_told_in_whole_seconds_in_the_header() {
    var due = new RateLimits.Wait(Duration.ofMillis(600), true);

    assertThat(due.headers())
        .isEqualTo(
            Map.of(
                "Retry-After", "1", "X-RateLimit-Global", "true", "X-RateLimit-Scope", "global"));
    assertThat(due.body())
        .hasToString(
            "{\"message\":\"You are being rate limited.\",\"retry_after\":0.6,\"global\":true}");
  }
}
