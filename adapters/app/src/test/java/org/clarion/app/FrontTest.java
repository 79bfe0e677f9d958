package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clarion.app.Connection.Course;
import org.clarion.app.Connection.Standing;
import org.clarion.core.delivery.Roles;
import org.junit.jupiter.api.Test;

class FrontTest {
  private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
  private static final String CONNECTED = "connected";

  private final OneRole role = new OneRole();
  private final List<String> said = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private long nanos;
  private Standing standing = new Standing(Course.SETTLED, CONNECTED);

  @Test
  void connects_where_nobody_else_is_and_says_so_once() {
    Front front = front("one");
    for (int i = 0; i < 60; i++) {
      assertThat(front.look()).isTrue();
      pass(Duration.ofSeconds(1));
    }
    assertThat(said).containsExactly(CONNECTED);
    assertThat(done).containsExactly("one begins");
    assertThat(role.asked).isEqualTo(12);
  }

  @Test
  void stands_by_while_another_one_is_connected_and_takes_over_when_that_one_stops() {
    Front one = front("one");
    Front other = front("other");
    one.look();
    other.look();
    assertThat(said)
        .containsExactly(
            CONNECTED,
            "Another Clarion on the same database is connected."
                + " This one stands by and takes over when that one stops.");
    one.close();
    pass(Front.TRIED_EVERY);
    other.look();
    assertThat(done).containsExactly("one begins", "one ends", "other begins");
    assertThat(said).endsWith("The other Clarion has stopped. This one takes over.", CONNECTED);
  }

  @Test
  void takes_over_from_one_that_was_killed_when_its_lease_is_over() {
    front("one").look();
    Front other = front("other");
    for (int i = 0; i < Front.LEASE.toSeconds(); i++) {
      other.look();
      assertThat(done).containsExactly("one begins");
      pass(Front.TRIED_EVERY);
    }
    other.look();
    assertThat(done).containsExactly("one begins", "other begins");
  }

  @Test
  void disconnects_when_another_one_has_taken_its_place() {
    Front one = front("one");
    one.look();
    pass(Front.LEASE);
    Front other = front("other");
    other.look();
    one.look();
    assertThat(done).containsExactly("one begins", "other begins", "one ends");
  }

  @Test
  void stays_while_the_store_does_not_answer_for_as_long_as_nobody_can_take_its_place() {
    Front one = front("one");
    one.look();
    role.silent = true;
    pass(Front.RENEWED_EVERY);
    one.look();
    assertThat(done).containsExactly("one begins");
    pass(Front.RENEWED_EVERY);
    one.look();
    assertThat(done).containsExactly("one begins", "one ends");
  }

  @Test
  void gives_up_when_nothing_can_be_connected() {
    standing = new Standing(Course.OVER, "wrong token");
    assertThat(front("one").run()).isFalse();
    assertThat(said).containsExactly("wrong token");
  }

  @Test
  void closed_before_it_began_it_connects_nothing() {
    Front front = front("one");
    front.close();
    assertThat(front.run()).isTrue();
    assertThat(done).isEmpty();
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private Front front(String name) {
    InstantSource clock = () -> NOON.plusNanos(nanos);
    return new Front(
        role.as(name),
        clock,
        () -> nanos,
        () -> {
          done.add(name + " begins");
          return new Duty(
              List.of(new Wire(() -> standing, () -> done.add(name + " ends"))),
              () -> {},
              () -> nanos);
        },
        said::add);
  }

  /** The role as a database keeps it, between the ones who ask. */
  private static final class OneRole {
    private String owner = "";
    private Instant until = Instant.MIN;
    private boolean silent;
    private int asked;

    Roles as(String name) {
      return new Roles() {
        @Override
        public boolean hold(String role, Instant now, Duration lease) {
          asked++;
          assertThat(role).isEqualTo(Front.ROLE);
          if (silent) {
            throw new IllegalStateException("Expected an answer of the database");
          }
          boolean free = owner.equals(name) || !until.isAfter(now);
          if (free) {
            owner = name;
            until = now.plus(lease);
          }
          return free;
        }

        @Override
        public void release(String role, Instant now) {
          if (owner.equals(name)) {
            until = Instant.MIN;
          }
        }
      };
    }
  }
}
