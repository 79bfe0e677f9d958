package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.delivery.Logins;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;

/** What every database must do with the moments at which the bot logged in. */
abstract class LoginsContract extends StoreContract {
  private static final PlatformName CHAT = new PlatformName("chat");
  private static final PlatformName OTHER = new PlatformName("other");
  private static final Instant NOON = Instant.parse("2027-02-22T12:00:00Z");

  @Test
  void are_none_before_the_first() {
    assertThat(store.logins().since(CHAT, Instant.EPOCH)).isEmpty();
  }

  @Test
  void are_told_in_order_each_platforms_own_and_only_those_after_the_moment() {
    store.logins().note(CHAT, NOON.plusSeconds(2));
    store.logins().note(CHAT, NOON);
    store.logins().note(OTHER, NOON.plusSeconds(1));
    store.logins().note(CHAT, NOON.plusSeconds(1));

    assertThat(store.logins().since(CHAT, NOON))
        .containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(2));
    assertThat(store.logins().since(OTHER, NOON)).containsExactly(NOON.plusSeconds(1));
  }

  @Test
  void count_one_by_one_even_at_the_same_instant() {
    store.logins().note(CHAT, NOON);
    store.logins().note(CHAT, NOON);

    assertThat(store.logins().since(CHAT, NOON.minusSeconds(1))).containsExactly(NOON, NOON);
  }

  @Test
  void outlive_the_process_that_made_them() {
    store.logins().note(CHAT, NOON);
    restart();

    assertThat(store.logins().since(CHAT, Instant.EPOCH)).containsExactly(NOON);
  }

  @Test
  void are_forgotten_after_two_days_when_the_next_one_is_noted() {
    Instant later = NOON.plus(Duration.ofDays(2));
    store.logins().note(CHAT, NOON);
    store.logins().note(OTHER, NOON.plusSeconds(1));

    store.logins().note(CHAT, later);
    assertThat(store.logins().since(CHAT, Instant.EPOCH)).containsExactly(NOON, later);

    store.logins().note(CHAT, later.plusSeconds(1));
    assertThat(rows("select platform from login order by begun_at"))
        .containsExactly("other", "chat", "chat");
  }

  @Test
  void of_more_than_anybody_counts_the_latest_are_told() {
    List<Instant> all =
        Stream.iterate(NOON, it -> it.plusMillis(1)).limit(Logins.REMEMBERED_MAX + 1L).toList();
    all.forEach(it -> store.logins().note(CHAT, it));

    assertThat(store.logins().since(CHAT, Instant.EPOCH)).isEqualTo(all.subList(1, all.size()));
  }
}
