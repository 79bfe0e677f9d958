package org.clarion.testkit.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Span;
import org.clarion.core.message.Traits;
import org.clarion.testkit.loopback.LoopbackPlatform.Patience;
import org.junit.jupiter.api.Test;

class LoopbackPlatformTest {
  private static final PlatformName NAME = new PlatformName("loop");
  private static final Place ROOM = new Place(NAME, "teachers & friends", "straße");
  private static final Place HALL = new Place(NAME, "teachers & friends", "hall");
  private static final DeliveryKey KEY = new DeliveryKey("key1");
  private static final DeliveryKey OTHER_KEY = new DeliveryKey("key2");
  private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(500));

  private Instant now = START;

  @Test
  void shows_what_is_sent_and_says_under_which_id() {
    at(
        Repeats.SHOWN,
        it -> {
          assertThat(it.sends("May Day = tomorrow\n+ bread & roses", KEY))
              .isEqualTo(new Receipt.Delivered("m1"));
          assertThat(it.server().shown(ROOM))
              .containsExactly(
                  new Shown(
                      "m1",
                      START,
                      ROOM,
                      "key1",
                      "May Day = tomorrow\n+ bread & roses",
                      null,
                      List.of()));
          assertThat(it.server().shown(HALL)).isEmpty();
        });
  }

  @Test
  void gives_the_first_id_for_a_key_seen_in_the_last_three_minutes() {
    at(
        Repeats.DROPPED,
        it -> {
          it.sends("once", KEY);
          now = START.plusSeconds(179);
          assertThat(it.sends("once", KEY)).isEqualTo(new Receipt.Delivered("m1"));
          assertThat(it.server().dropped()).isEqualTo(1);
          now = START.plusSeconds(180);
          assertThat(it.sends("once", KEY)).isEqualTo(new Receipt.Delivered("m2"));
        });
  }

  @Test
  void shows_every_repeat_where_repeats_are_shown() {
    at(
        Repeats.SHOWN,
        it -> {
          it.sends("twice", KEY);
          assertThat(it.sends("twice", KEY)).isEqualTo(new Receipt.Delivered("m2"));
          assertThat(it.server().dropped()).isZero();
        });
  }

  @Test
  void says_what_is_certain_about_each_mishap() {
    check(new Mishap.None(), new Receipt.Delivered("m1"), 1);
    check(new Mishap.NoAnswer(), new Receipt.Unknown("no answer in time"), 1);
    check(new Mishap.CutBefore(), new Receipt.Unknown("the connection was cut"), 0);
    check(new Mishap.CutAfter(), new Receipt.Unknown("the connection was cut"), 1);
    check(
        new Mishap.TooMany(Duration.ofMillis(1500)),
        new Receipt.NotSent(Duration.ofMillis(1500), "status 429"),
        0);
    check(new Mishap.BrokenBefore(), new Receipt.Unknown("status 500"), 0);
    check(new Mishap.BrokenAfter(), new Receipt.Unknown("status 500"), 1);
    check(new Mishap.Slow(Duration.ofMillis(50)), new Receipt.Delivered("m1"), 1);
    check(new Mishap.Slow(Duration.ofSeconds(9)), new Receipt.Unknown("no answer in time"), 1);
  }

  @Test
  void asks_once_even_when_a_connection_that_was_kept_is_cut() {
    at(
        Repeats.SHOWN,
        it -> {
          it.sends("before", KEY);
          it.server().behave(Mishaps.script(new Mishap.CutBefore()));

          assertThat(it.sends("cut", OTHER_KEY))
              .isEqualTo(new Receipt.Unknown("the connection was cut"));
          assertThat(it.server().arrivals().stream().map(Arrival::text))
              .containsExactly("before", "cut");
        });
  }

  @Test
  void knows_that_nothing_was_sent_when_nobody_listens() {
    at(
        Repeats.SHOWN,
        it -> {
          it.server().close();

          assertThat(it.sends("hello", KEY))
              .isEqualTo(new Receipt.NotSent(Duration.ZERO, "connection refused"));
          assertThat(it.platform().pulse()).isEqualTo(new Pulse.Silent("connection refused"));
          assertThat(it.platform().look(ROOM, KEY, START)).isEqualTo(new Sighting.CannotLook());
        });
  }

  @Test
  void says_that_it_was_removed_and_posts_again_when_it_is_let_in() {
    at(
        Repeats.DROPPED,
        it -> {
          it.server().kick(ROOM);
          assertThat(it.sends("hello", KEY)).isEqualTo(new Receipt.Unreachable("status 403"));
          it.server().readmit(ROOM);
          assertThat(it.sends("hello", KEY)).isEqualTo(new Receipt.Delivered("m1"));
        });
  }

  @Test
  void says_where_a_place_has_gone() {
    at(
        Repeats.SHOWN,
        it -> {
          it.server().migrate(ROOM, HALL);

          assertThat(it.sends("hello", KEY)).isEqualTo(new Receipt.Migrated(HALL));
          assertThat(it.server().shown()).isEmpty();
        });
  }

  @Test
  void answers_and_edits_what_was_sent_before() {
    at(
        Repeats.SHOWN,
        it -> {
          it.sends("on Monday", KEY);
          it.platform().answer(ROOM, "m1", message("on Tuesday after all"), OTHER_KEY);

          assertThat(it.platform().edit(ROOM, "m1", message("on Tuesday")))
              .isEqualTo(new Receipt.Delivered("m1"));
          assertThat(it.platform().edit(ROOM, "m7", message("on Tuesday")))
              .isEqualTo(new Receipt.Rejected("status 400"));
          assertThat(it.server().shown())
              .containsExactly(
                  new Shown("m1", START, ROOM, "key1", "on Tuesday", null, List.of("on Monday")),
                  new Shown("m2", START, ROOM, "key2", "on Tuesday after all", "m1", List.of()));
        });
  }

  @Test
  void finds_again_what_was_shown_where_there_is_a_history() {
    at(
        Repeats.DROPPED,
        it -> {
          it.sends("hello", KEY);

          assertThat(it.platform().look(ROOM, KEY, START)).isEqualTo(new Sighting.Seen("m1"));
          assertThat(it.platform().look(ROOM, OTHER_KEY, START)).isEqualTo(new Sighting.NotSeen());
          assertThat(it.platform().look(HALL, KEY, START)).isEqualTo(new Sighting.NotSeen());
          assertThat(it.platform().look(ROOM, KEY, START.plusSeconds(121)))
              .isEqualTo(new Sighting.NotSeen());
        });
  }

  @Test
  void cannot_look_back_where_there_is_no_history() {
    at(
        Repeats.SHOWN,
        it -> {
          it.sends("hello", KEY);

          assertThat(it.platform().look(ROOM, KEY, START)).isEqualTo(new Sighting.CannotLook());
        });
  }

  @Test
  void tells_the_time_of_the_platform() {
    at(
        Repeats.SHOWN,
        it -> {
          assertThat(it.platform().pulse()).isEqualTo(new Pulse.Alive(START));
          it.server().shiftDate(Duration.ofDays(-1));
          assertThat(it.platform().pulse())
              .isEqualTo(new Pulse.Alive(START.minus(Duration.ofDays(1))));
        });
  }

  private void check(Mishap mishap, Receipt expected, int shown) {
    at(
        Repeats.SHOWN,
        it -> {
          it.server().behave(Mishaps.script(mishap));

          assertThat(it.sends("hello", KEY)).as("%s", mishap).isEqualTo(expected);
          assertThat(it.server().shown()).as("%s", mishap).hasSize(shown);
          assertThat(it.server().arrivals()).as("%s", mishap).hasSize(1);
        });
  }

  private record Pair(RecordingServer server, LoopbackPlatform platform) {
    Receipt sends(String text, DeliveryKey key) {
      return platform.send(ROOM, message(text), key);
    }
  }

  private void at(Repeats repeats, Consumer<Pair> story) {
    try (var server = RecordingServer.start(NAME, repeats, Limits.NONE, () -> now);
        var platform = new LoopbackPlatform(NAME, server.address(), Traits.UNLIMITED, SHORT)) {
      story.accept(new Pair(server, platform));
    }
  }

  private static Message message(String text) {
    return new Message(
        List.of(new Line.Text(List.of(new Span.Plain(text)))),
        List.of(),
        Message.Audience.EVERYONE_HERE);
  }
}
