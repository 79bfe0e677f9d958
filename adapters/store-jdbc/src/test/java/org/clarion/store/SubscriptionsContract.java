package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.ReminderSettings.DEFAULT;
import static org.clarion.core.reminder.Topic.EVENTS;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the places that want reminders. */
abstract class SubscriptionsContract extends StoreContract {
  private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2027-02-02T09:00:00Z");
  private static final PlatformName CONSOLE = new PlatformName("console");
  private static final Place HALL = new Place(CONSOLE, "north", "hall");
  private static final Place YARD = new Place(CONSOLE, "north", "yard");
  private static final DigestTime MONDAYS = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30));
  private static final ReminderSettings SHORT =
      DEFAULT.withLeads(List.of(LeadTime.days(1), LeadTime.days(0)));

  private Subscriptions subscriptions;

  @BeforeEach
  void takeSubscriptions() {
    subscriptions = store.subscriptions();
  }

  @Test
  void are_off_until_somebody_turns_them_on() {
    assertThat(subscriptions.onSince(HALL, REMINDERS)).isEmpty();
    assertThat(subscriptions.turnOff(HALL, REMINDERS, MONDAY)).isFalse();
  }

  @Test
  void are_on_since_they_were_turned_on() {
    assertThat(subscriptions.turnOn(HALL, REMINDERS, MONDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).contains(MONDAY);
  }

  @Test
  void stay_on_since_the_first_time_when_turned_on_twice() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.turnOn(HALL, REMINDERS, TUESDAY)).isFalse();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).contains(MONDAY);
  }

  @Test
  void are_off_after_they_were_turned_off() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.turnOff(HALL, REMINDERS, TUESDAY)).isTrue();
    assertThat(subscriptions.turnOff(HALL, REMINDERS, TUESDAY)).isFalse();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).isEmpty();
  }

  @Test
  void begin_anew_when_turned_on_again() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    subscriptions.turnOff(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.turnOn(HALL, REMINDERS, TUESDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).contains(TUESDAY);
  }

  @Test
  void are_remembered_as_withdrawn_where_they_were_turned_off_and_not_on_again() {
    subscriptions.turnOn(HALL, EVENTS, MONDAY);
    subscriptions.turnOn(YARD, EVENTS, MONDAY);
    subscriptions.turnOn(room(1), QUESTIONS, MONDAY);
    assertThat(subscriptions.withdrawn(EVENTS)).isEmpty();

    assertThat(subscriptions.turnOff(HALL, EVENTS, TUESDAY)).isTrue();
    subscriptions.turnOff(YARD, EVENTS, TUESDAY);
    subscriptions.turnOff(room(1), QUESTIONS, TUESDAY);
    subscriptions.turnOn(YARD, EVENTS, TUESDAY);

    assertThat(subscriptions.withdrawn(EVENTS)).containsExactly(HALL);
    assertThat(subscriptions.onSince(YARD, EVENTS)).contains(TUESDAY);
  }

  @Test
  void are_each_places_own() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.onSince(new Place(CONSOLE, "north", "yard"), REMINDERS)).isEmpty();
    assertThat(subscriptions.onSince(new Place(CONSOLE, "south", "hall"), REMINDERS)).isEmpty();
    assertThat(
            subscriptions.onSince(new Place(new PlatformName("other"), "north", "hall"), REMINDERS))
        .isEmpty();
  }

  @Test
  void are_on_and_off_for_each_topic_by_itself() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.onSince(HALL, QUESTIONS)).isEmpty();
    assertThat(subscriptions.turnOff(HALL, QUESTIONS, MONDAY)).isFalse();
    assertThat(subscriptions.turnOn(HALL, QUESTIONS, TUESDAY)).isTrue();
    assertThat(subscriptions.turnOff(HALL, REMINDERS, TUESDAY)).isTrue();
    assertThat(subscriptions.onSince(HALL, REMINDERS)).isEmpty();
    assertThat(subscriptions.onSince(HALL, QUESTIONS)).contains(TUESDAY);
  }

  @Test
  void outlive_a_restart() {
    for (Topic topic : Topic.values()) {
      subscriptions.turnOn(HALL, topic, MONDAY);
    }

    restart();

    for (Topic topic : Topic.values()) {
      assertThat(store.subscriptions().onSince(HALL, topic)).contains(MONDAY);
    }
  }

  @Test
  void keep_the_moment_to_the_microsecond_and_never_round_it_up() {
    subscriptions.turnOn(HALL, REMINDERS, Instant.parse("2027-02-01T09:00:00.123456789Z"));

    assertThat(subscriptions.onSince(HALL, REMINDERS))
        .contains(Instant.parse("2027-02-01T09:00:00.123456Z"));
  }

  @Test
  void keep_apart_the_two_hours_that_the_clocks_show_alike_in_autumn() {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    try {
      restart();
      for (String moment : new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
        var place = new Place(CONSOLE, "autumn", moment);
        store.subscriptions().turnOn(place, REMINDERS, Instant.parse(moment));

        assertThat(store.subscriptions().onSince(place, REMINDERS)).contains(Instant.parse(moment));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void keep_their_settings_when_turned_off_and_on_again() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    subscriptions.change(HALL, SHORT, TUESDAY);
    subscriptions.turnOff(HALL, REMINDERS, TUESDAY);

    assertThat(subscriptions.find(HALL)).contains(new Subscription(HALL, Map.of(), SHORT, TUESDAY));

    subscriptions.turnOn(HALL, REMINDERS, TUESDAY);
    assertThat(subscriptions.find(HALL))
        .contains(new Subscription(HALL, Map.of(REMINDERS, TUESDAY), SHORT, TUESDAY));
  }

  @Test
  void have_the_default_settings_until_others_are_kept() {
    assertThat(subscriptions.find(HALL)).isEmpty();

    subscriptions.turnOn(HALL, REMINDERS, MONDAY);

    assertThat(subscriptions.find(HALL))
        .contains(new Subscription(HALL, Map.of(REMINDERS, MONDAY), DEFAULT, Instant.EPOCH));
  }

  @Test
  void take_settings_before_anything_is_turned_on() {
    subscriptions.change(HALL, SHORT, MONDAY);

    assertThat(subscriptions.find(HALL)).contains(new Subscription(HALL, Map.of(), SHORT, MONDAY));
    assertThat(subscriptions.all()).isEmpty();
    assertThat(subscriptions.rhythm().leads()).isEqualTo(Rhythm.DEFAULT.leads());
  }

  @Test
  void remember_when_lead_times_interests_or_the_digest_changed_and_nothing_else() {
    subscriptions.change(HALL, SHORT, MONDAY);
    ReminderSettings quieter =
        SHORT
            .withQuiet(QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 4, 1)))
            .withPostsPerWeekMax(3)
            .withMention(new PersonId(CONSOLE, "ann"));
    subscriptions.change(HALL, quieter, TUESDAY);
    assertThat(changed()).isEqualTo(MONDAY);

    ReminderSettings narrower =
        quieter.withInterest(new Interest(Set.of("wales"), Set.of(), Set.of()));
    subscriptions.change(HALL, narrower, TUESDAY);
    assertThat(changed()).isEqualTo(TUESDAY);

    subscriptions.change(HALL, narrower.withLeads(LeadTime.DEFAULTS), TUESDAY.plusSeconds(1));
    assertThat(changed()).isEqualTo(TUESDAY.plusSeconds(1));
  }

  @Test
  void come_all_together_in_a_fixed_order_and_without_those_that_are_off() {
    subscriptions.turnOn(YARD, QUESTIONS, MONDAY);
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    subscriptions.turnOn(HALL, QUESTIONS, TUESDAY);
    subscriptions.turnOn(new Place(CONSOLE, "north", "off"), REMINDERS, MONDAY);
    subscriptions.turnOff(new Place(CONSOLE, "north", "off"), REMINDERS, MONDAY);
    subscriptions.change(HALL, SHORT, TUESDAY);

    assertThat(subscriptions.all())
        .containsExactly(
            new Subscription(YARD, Map.of(QUESTIONS, MONDAY), DEFAULT, Instant.EPOCH),
            new Subscription(HALL, Map.of(REMINDERS, MONDAY, QUESTIONS, TUESDAY), SHORT, TUESDAY));
  }

  @Test
  void come_in_batches_of_places_however_many_topics_each_has() {
    for (int i = 0; i < 5; i++) {
      subscriptions.turnOn(room(i), REMINDERS, MONDAY);
      subscriptions.turnOn(room(i), QUESTIONS, MONDAY);
    }
    subscriptions.turnOn(YARD, QUESTIONS, MONDAY);

    List<SubscriptionRows.Row> first = batch(0);
    List<SubscriptionRows.Row> second = batch(first.getLast().placeId());

    assertThat(first)
        .extracting(it -> it.wants().place())
        .containsExactly(room(0), room(1), room(2));
    assertThat(second).extracting(it -> it.wants().place()).containsExactly(room(3), room(4));
    assertThat(second.getLast().wants().since()).containsOnlyKeys(REMINDERS, QUESTIONS);
    assertThat(batch(second.getLast().placeId())).isEmpty();
  }

  @Test
  void are_found_by_number_locked_or_not() {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    long id = database(db -> Places.find(db, HALL).orElseThrow());

    Optional<Subscription> found = database(db -> SubscriptionRows.find(db, id));
    Optional<Subscription> locked = database(db -> SubscriptionRows.lock(db, id));
    Optional<Subscription> nobody = database(db -> SubscriptionRows.lock(db, id + 1));

    assertThat(found).isPresent().isEqualTo(subscriptions.find(HALL));
    assertThat(locked).isEqualTo(found);
    assertThat(nobody).isEmpty();
  }

  @Test
  void give_the_rhythm_of_all_places_that_have_reminders_on() {
    assertThat(subscriptions.rhythm()).isEqualTo(Rhythm.DEFAULT);

    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    subscriptions.change(HALL, SHORT.withDigest(MONDAYS), MONDAY);
    assertRhythm(Set.copyOf(SHORT.leads()), Set.of(MONDAYS));

    subscriptions.turnOn(YARD, QUESTIONS, MONDAY);
    assertRhythm(Set.copyOf(SHORT.leads()), Set.of(MONDAYS));

    subscriptions.turnOn(YARD, REMINDERS, MONDAY);
    Set<LeadTime> all = new HashSet<>(LeadTime.DEFAULTS);
    all.addAll(SHORT.leads());
    assertRhythm(all, Set.of(MONDAYS));

    subscriptions.turnOff(HALL, REMINDERS, MONDAY);
    assertRhythm(Rhythm.DEFAULT.leads(), Set.of());
  }

  @Test
  void raise_their_number_with_every_change_and_only_then() {
    assertRevision(0);
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    assertRevision(1);
    subscriptions.change(HALL, DEFAULT, MONDAY);
    assertRevision(1);
    subscriptions.change(HALL, SHORT, MONDAY);
    subscriptions.change(HALL, SHORT, TUESDAY);
    assertRevision(2);
    subscriptions.turnOff(YARD, REMINDERS, MONDAY);
    assertRevision(2);
    subscriptions.turnOff(HALL, REMINDERS, MONDAY);
    subscriptions.turnOff(HALL, REMINDERS, MONDAY);
    assertRevision(3);
  }

  @Test
  void lose_no_change_made_side_by_side() throws Exception {
    subscriptions.turnOn(HALL, REMINDERS, MONDAY);
    Subscriptions others = openAnother().subscriptions();
    List<Callable<Object>> changes = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      int cap = i;
      Subscriptions either = i % 2 == 0 ? subscriptions : others;
      changes.add(
          Executors.callable(() -> either.change(HALL, DEFAULT.withPostsPerWeekMax(cap), MONDAY)));
    }

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(changes))
          .extracting(Future::state)
          .containsOnly(Future.State.SUCCESS);
    }

    assertRevision(21);
  }

  @Test
  void take_a_name_with_characters_that_no_platform_should_send() {
    var odd = new Place(CONSOLE, "nul\0", "half \ud83d; drop table place");

    subscriptions.turnOn(odd, REMINDERS, MONDAY);

    assertThat(subscriptions.onSince(odd, REMINDERS)).contains(MONDAY);
  }

  private void assertRevision(long expected) {
    assertThat(subscriptions.rhythm().revision()).isEqualTo(expected);
  }

  private void assertRhythm(Set<LeadTime> leads, Set<DigestTime> digests) {
    Rhythm rhythm = subscriptions.rhythm();
    assertThat(rhythm).isEqualTo(new Rhythm(rhythm.revision(), leads, digests));
  }

  private Instant changed() {
    return subscriptions.find(HALL).orElseThrow().changed();
  }

  private List<SubscriptionRows.Row> batch(long after) {
    return database(db -> SubscriptionRows.on(db, REMINDERS, after, 3));
  }

  private static Place room(int number) {
    return new Place(CONSOLE, "many", "room " + number);
  }
}
