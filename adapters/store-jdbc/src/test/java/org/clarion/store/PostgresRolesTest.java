package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.core.delivery.Roles;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.Test;

/** Bots that share a database share out the roles. */
class PostgresRolesTest extends StoreContract {
  private static final Instant NOON = Instant.parse("2027-02-22T12:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final String SENDER = "sender";
  private static final int BOTS = 8;

  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }

  @Test
  void one_bot_has_a_role_and_keeps_it_as_long_as_it_renews_it() {
    Roles other = openAnother().roles();

    assertThat(store.roles().hold(SENDER, NOON, LEASE)).isTrue();
    assertThat(other.hold(SENDER, NOON, LEASE)).isFalse();
    assertThat(store.roles().hold(SENDER, NOON.plusSeconds(9), LEASE)).isTrue();
    assertThat(other.hold(SENDER, NOON.plusSeconds(18), LEASE)).isFalse();
  }

  @Test
  void a_role_that_is_not_renewed_is_free_when_its_lease_is_over() {
    Roles other = openAnother().roles();
    store.roles().hold(SENDER, NOON, LEASE);

    assertThat(other.hold(SENDER, NOON.plus(LEASE).minusMillis(1), LEASE)).isFalse();
    assertThat(other.hold(SENDER, NOON.plus(LEASE), LEASE)).isTrue();
    assertThat(store.roles().hold(SENDER, NOON.plus(LEASE), LEASE)).isFalse();
  }

  @Test
  void a_role_that_is_given_up_is_free_at_once_and_only_its_owner_can_give_it_up() {
    Roles other = openAnother().roles();
    store.roles().hold(SENDER, NOON, LEASE);

    other.release(SENDER, NOON);
    assertThat(other.hold(SENDER, NOON, LEASE)).isFalse();

    store.roles().release(SENDER, NOON);
    assertThat(other.hold(SENDER, NOON, LEASE)).isTrue();
  }

  @Test
  void roles_are_held_each_for_itself() {
    Roles other = openAnother().roles();

    assertThat(store.roles().hold(SENDER, NOON, LEASE)).isTrue();
    assertThat(other.hold("poller", NOON, LEASE)).isTrue();
  }

  @Test
  void of_bots_that_want_a_role_at_the_same_moment_one_gets_it() throws Exception {
    try (Database database = Database.open(DatabaseUrl.of(settings.url()));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        String role = "role-" + round / 2;
        Instant now = NOON.plus(LEASE.multipliedBy(round));
        List<Callable<Boolean>> bots = new ArrayList<>();
        for (int bot = 0; bot < BOTS; bot++) {
          Roles roles = new JdbcRoles(database.jdbi(), "bot " + bot);
          bots.add(() -> roles.hold(role, now, LEASE));
        }

        assertThat(threads.invokeAll(bots).stream().map(Future::resultNow).filter(it -> it))
            .as("round %d", round)
            .hasSize(1);
      }
    }
  }

  @Test
  void whoever_has_an_embedded_database_has_every_role() {
    try (Store alone = Store.open(Settings.memory())) {
      assertThat(alone.roles()).isSameAs(Roles.ALONE);
    }
  }
}
