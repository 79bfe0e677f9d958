package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.ReminderSettings;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the outbox have in common: two places, one date, and steps of a story. */
abstract class OutboxStory extends StoreContract {
  static final PlatformName CONSOLE = new PlatformName("console");
  static final Place HALL = new Place(CONSOLE, "north", "hall");
  static final Place YARD = new Place(CONSOLE, "north", "yard");
  static final EntryId DAY = new EntryId("date.womens-day");
  static final EntryId MEETING = new EntryId("date.meeting");
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  static final Duration LEASE = Duration.ofSeconds(30);
  static final int ALL = 100;

  static final Instant JANUARY = Instant.parse("2027-01-01T09:00:00Z");
  static final Instant SIX_WEEKS_BEFORE = Instant.parse("2027-01-25T09:00:00Z");
  static final Instant TWO_WEEKS_BEFORE = Instant.parse("2027-02-22T09:00:00Z");
  static final Instant TWO_DAYS_BEFORE = Instant.parse("2027-03-06T09:00:00Z");
  static final Instant BEGUN = Instant.parse("2027-03-09T00:00:00Z");

  static final LocalDate MARCH_8 = LocalDate.of(2027, 3, 8);
  static final LocalDate MARCH_20 = LocalDate.of(2027, 3, 20);

  static final Verdict SENT = new Verdict.Sent("m1");
  static final PlaceNews NO_NEWS = new PlaceNews.None();

  Outbox outbox;
  KeyDates dates;

  @BeforeEach
  void takeOutbox() {
    outbox = store.outbox();
    content(date(DAY, MARCH_8));
  }

  /** A date that happens once. */
  static Entry date(EntryId id, LocalDate day, Change... changes) {
    KeyDate keyDate = KeyDate.of(new Rule.OnceDays(day, day), Certainty.FIXED);
    return Samples.entry(
        id.value(), "Text", new Body.OnDate(keyDate.withChanges(List.of(changes))));
  }

  /** Makes these the only entries there are. */
  void content(Entry... entries) {
    assertThat(store.contents().apply(Samples.plan(store.contents().current(), entries))).isTrue();
    dates = KeyDates.of(store.contents().current(), LONDON, null, Recurrences.NONE);
  }

  /** Makes these the only entries there are, and plans from them. */
  void change(Instant now, Entry... entries) {
    content(entries);
    plan(now);
  }

  void plan(Instant now) {
    assertThat(outbox.plan(planned(now), now)).isTrue();
  }

  Outbox.Plan planned(Instant now) {
    return new Outbox.Plan(dates, Planner.plan(dates, store.subscriptions().rhythm(), now));
  }

  int fanOut(Instant now) {
    return outbox.fanOut(dates, now);
  }

  void settings(Place place, ReminderSettings settings) {
    store.subscriptions().change(place, settings, JANUARY);
  }

  /** That many places want reminders. */
  void subscribe(int places) {
    database(db -> {
      for (int i = 0; i < places; i++) {
        new TopicSwitch(
                db, Places.findOrAdd(db, new Place(CONSOLE, "many", "room " + i)), REMINDERS)
            .on(JANUARY);
      }
      return places;
    });
  }

  /** The places want reminders, and all that is due by then waits. */
  void due(Instant now, Place... places) {
    for (Place place : places) {
      store.subscriptions().turnOn(place, REMINDERS, JANUARY);
    }
    plan(now);
    fanOut(now);
  }

  /** The hall wants reminders, and the two-week one is claimed; those before it were too early. */
  Post claimed() {
    due(TWO_WEEKS_BEFORE, HALL);
    return claim(TWO_WEEKS_BEFORE);
  }

  /** The hall wants reminders, and the two-week one is being sent. */
  Post started() {
    return start(claimed(), TWO_WEEKS_BEFORE).orElseThrow();
  }

  /** The hall wants reminders, and the two-week one was posted. */
  Post sent() {
    Post post = started();
    assertThat(settle(post, SENT, TWO_WEEKS_BEFORE)).isTrue();
    return post;
  }

  List<Post> claimAll(Instant now) {
    return outbox.claim(now, now.plus(LEASE), ALL);
  }

  /** The one post that can be claimed. */
  Post claim(Instant now) {
    List<Post> claimed = claimAll(now);
    assertThat(claimed).hasSize(1);
    return claimed.getFirst();
  }

  Optional<Post> start(Post post, Instant now) {
    return outbox.start(post, new Outbox.Start(dates, false, now.plus(LEASE)), now);
  }

  boolean settle(Post post, Verdict verdict, Instant now) {
    return outbox.settle(post, verdict, NO_NEWS, null, now);
  }

  boolean settle(Post post, PlaceNews news, Instant now) {
    return outbox.settle(post, new Verdict.Again(now, "no"), news, null, now);
  }

  /** Claims, starts and settles whatever can be. */
  void deliver(Instant now) {
    for (Post post : claimAll(now)) {
      start(post, now).ifPresent(it -> settle(it, SENT, now));
    }
  }

  /** Lead time, state and reason of every delivery, in the order they were written. */
  List<String> deliveries() {
    return rows("select lead, state, reason from delivery where kind <> 'REPORT' order by id");
  }
}
