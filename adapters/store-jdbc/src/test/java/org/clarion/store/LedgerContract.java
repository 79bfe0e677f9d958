package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.State;
import org.clarion.core.delivery.Tally;
import org.clarion.core.delivery.Tally.Trouble;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

/** What every database must know about posts after the event. */
abstract class LedgerContract extends LedgerStory {
  private static final EntryId OTHER_DAY = new EntryId("date.may-day");
  private static final Place NOWHERE = new Place(CONSOLE, "north", "nowhere");

  @Test
  void a_post_comes_back_with_all_its_members_and_the_settings_of_its_place() {
    ReminderSettings settings = ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.days(3)));
    store.subscriptions().change(HALL, settings, NEW_YEAR);
    long together = sent(HALL, of(OTHER_DAY, "2w"), "post", DUE);
    long asked = sent(HALL, reminder("2w"), "post", DUE);

    List<Post> posted = ledger.posted(HALL, DAY, "2027");

    assertThat(posted).extracting(it -> it.key().value()).containsExactly("post");
    assertThat(posted.getFirst().place()).isEqualTo(HALL);
    assertThat(posted.getFirst().settings()).isEqualTo(settings);
    assertThat(posted.getFirst().members())
        .extracting(Delivery::id)
        .containsExactlyInAnyOrder(together, asked);
    assertThat(posted.getFirst().members())
        .extracting(it -> it.attempts().messageId())
        .containsOnly("message post");
  }

  @Test
  void posts_come_back_the_latest_first_and_only_those_that_were_confirmed() {
    sent(HALL, reminder("6w"), "first", DUE);
    sent(HALL, reminder("2w"), "second", DUE.plusSeconds(60));
    begin(planned(HALL, reminder("2d")), "third", DUE.plusSeconds(120));
    sent(YARD, reminder("2w"), "elsewhere", DUE);
    sent(HALL, of(OTHER_DAY, "2w"), "other", DUE);

    assertThat(ledger.posted(HALL, DAY, "2027"))
        .extracting(it -> it.key().value())
        .containsExactly("second", "first");
    assertThat(ledger.posted(HALL, DAY, "2028")).isEmpty();
    assertThat(ledger.posted(NOWHERE, DAY, "2027")).isEmpty();
  }

  @Test
  void the_history_holds_every_delivery_of_an_entry_the_latest_planned_first() {
    long first = planned(HALL, reminder("6w"));
    long second = sent(HALL, reminder("2w"), "post", DUE);
    planned(HALL, of(OTHER_DAY, "2w"));
    planned(YARD, reminder("2w"));

    assertThat(ledger.history(HALL, DAY)).extracting(Delivery::id).containsExactly(second, first);
    assertThat(ledger.history(NOWHERE, DAY)).isEmpty();
  }

  @Test
  void the_history_ends_where_nobody_reads_on() {
    plannedAll(
        IntStream.rangeClosed(0, Ledger.HISTORY_MAX).mapToObj(_ -> HALL).toList(),
        it -> reminder("l" + it));

    assertThat(ledger.history(HALL, DAY))
        .hasSize(Ledger.HISTORY_MAX)
        .first()
        .extracting(it -> it.trigger().lead())
        .isEqualTo("l" + Ledger.HISTORY_MAX);
  }

  @Test
  void what_waits_is_open_until_its_next_try_and_posts_of_the_week_are_counted_once() {
    Instant later = DUE.plus(Duration.ofHours(1));
    set(planned(HALL, reminder("2d")), "not_before = '" + later + "'");
    set(planned(HALL, reminder("2w")), "state = 'CLAIMED'");
    sent(HALL, reminder("3w"), "together", DUE);
    sent(HALL, reminder("4w"), "together", DUE);
    sent(HALL, trigger("change1", 2, Kind.CORRECTION), "correction", DUE);
    sent(HALL, reminder("5w"), "earlier", DUE.minusSeconds(1));
    planned(YARD, reminder("2w"));

    assertThat(ledger.open(HALL, DUE))
        .isEqualTo(
            new Forecast.Open(
                List.of(
                    new Forecast.Waiting(reminder("2w"), DUE),
                    new Forecast.Waiting(reminder("2d"), later)),
                1));
    assertThat(ledger.open(NOWHERE, DUE)).isEqualTo(Forecast.Open.NOTHING);
  }

  @Test
  void a_post_that_certainly_was_not_sent_does_not_count_against_the_cap() {
    long id = sent(HALL, reminder("2w"), "post", DUE);
    set(id, "state = 'PLANNED', post_key = null");

    assertThat(ledger.open(HALL, DUE).postedThisWeek()).isZero();
  }

  @Test
  void the_corrections_of_one_change_are_counted_and_the_places_in_trouble_named() {
    Trigger correction = trigger("change1", 7, Kind.CORRECTION);
    sent(HALL, correction, "post", DUE);
    set(planned(YARD, correction), "state = 'HELD', reason = 'unanswered'");
    planned(OFFICE, correction);
    database(db ->
        db.execute(
            "update place set suspect_since = ?, trouble = 'gone' where channel_id = 'office'",
            Columns.utc(DUE)));
    planned(NOWHERE, trigger("change1", 8, Kind.CORRECTION));
    planned(NOWHERE, trigger("2w", 7, Kind.REMINDER));

    assertThat(ledger.corrections(DAY, "2027", 7))
        .isEqualTo(
            new Tally(
                1,
                0,
                0,
                1,
                1,
                List.of(new Trouble(YARD, "unanswered"), new Trouble(OFFICE, "gone"))));
  }

  @Test
  void what_was_settled_between_two_moments_is_counted_with_what_came_late() {
    sent(HALL, reminder("2w"), "ontime", DUE.plus(Post.LATE_AFTER));
    sent(HALL, reminder("2d"), "late", DUE.plus(Post.LATE_AFTER).plusSeconds(1));
    set(planned(YARD, reminder("2w")), "state = 'SKIPPED', settled_at = '" + DUE + "'");
    set(planned(YARD, reminder("2d")), "state = 'SKIPPED', settled_at = '" + BEGUN + "'");
    planned(YARD, reminder("0d"));

    assertThat(ledger.settled(DUE, BEGUN)).isEqualTo(new Tally(2, 1, 1, 0, 0, List.of()));
    assertThat(ledger.settled(BEGUN, BEGUN)).isEqualTo(new Tally(0, 0, 0, 0, 0, List.of()));
  }

  @Test
  void no_more_places_are_named_than_anybody_reads() {
    plannedAll(
        IntStream.rangeClosed(0, Tally.TROUBLED_MAX)
            .mapToObj(it -> new Place(CONSOLE, "many", "room " + it))
            .toList(),
        _ -> trigger("change1", 7, Kind.CORRECTION));
    database(db -> db.execute("update delivery set state = 'HELD'"));

    Tally tally = ledger.corrections(DAY, "2027", 7);

    assertThat(tally.held()).isEqualTo(Tally.TROUBLED_MAX + 1);
    assertThat(tally.troubled())
        .hasSize(Tally.TROUBLED_MAX)
        .first()
        .isEqualTo(new Trouble(new Place(CONSOLE, "many", "room 0"), ""));
  }

  @Test
  void what_was_settled_long_ago_is_forgotten_with_its_trigger_and_what_is_not_stays() {
    set(planned(HALL, reminder("6w")), "state = 'SKIPPED', settled_at = '" + NEW_YEAR + "'");
    long kept = sent(HALL, reminder("2w"), "post", DUE);
    long open = planned(HALL, reminder("2d"));
    due("6w", "DONE", NEW_YEAR);
    due("2w", "DONE", BEGUN);
    due("2d", "PENDING", NEW_YEAR);

    assertThat(ledger.forget(DUE, NEW_YEAR)).isEqualTo(1);

    assertThat(ledger.history(HALL, DAY)).extracting(Delivery::id).containsExactly(open, kept);
    assertThat(rows("select lead from trigger_due order by lead")).containsExactly("2d", "2w");
    assertThat(ledger.audit(DUE).planned()).isEqualTo(3);
    assertThat(ledger.audit(DUE).forgotten()).isEqualTo(1);
    assertThat(ledger.audit(DUE).breaches()).isEmpty();
  }

  @Test
  void a_place_that_could_not_be_posted_to_for_so_long_is_forgotten_with_all_that_was_its_own() {
    store.subscriptions().change(HALL, ReminderSettings.DEFAULT.withPostsPerWeekMax(1), DUE);
    planned(HALL, reminder("2w"));
    sent(HALL, reminder("6w"), "post", DUE);
    planned(YARD, reminder("2w"));
    suspect("hall", NEW_YEAR);
    suspect("yard", DUE);
    long revision = store.subscriptions().rhythm().revision();

    assertThat(ledger.forget(NEW_YEAR, DUE)).isEqualTo(2);

    assertThat(rows("select channel_id from place order by id")).containsExactly("yard", "office");
    assertThat(store.subscriptions().find(HALL)).isEmpty();
    assertThat(store.subscriptions().onSince(YARD, REMINDERS)).contains(NEW_YEAR);
    assertThat(store.subscriptions().rhythm().revision()).isGreaterThan(revision);
    assertThat(ledger.audit(DUE).count(State.PLANNED)).isEqualTo(1);
    assertThat(ledger.audit(DUE).breaches()).isEmpty();
  }

  @Test
  void it_is_noted_when_the_bot_ran_last() {
    assertThat(ledger.lastBeat()).isEmpty();

    ledger.beat(NEW_YEAR);
    ledger.beat(DUE);

    assertThat(openAnother().ledger().lastBeat()).contains(DUE);
  }

  private static Trigger of(EntryId entry, String lead) {
    return new Trigger(entry, "2027", lead, 1, Kind.REMINDER, MARCH_8, DUE, BEGUN);
  }

  private void due(String lead, String state, Instant expires) {
    var trigger =
        new Trigger(
            DAY,
            "2027",
            lead,
            1,
            Kind.REMINDER,
            MARCH_8,
            NEW_YEAR.minusSeconds(60),
            expires.minusSeconds(1));
    database(db ->
        TriggerRow.bind(
                db.createUpdate(
                    """
                    insert into trigger_due
                      (entry_id, occurrence, lead, version, kind, timing, due_at, expires_at, state)
                    values
                      (:entry, :occurrence, :lead, :version, :kind, :timing, :due, :expires, :state)
                    """),
                trigger)
            .bind("state", state)
            .execute());
  }

  private void suspect(String channel, Instant since) {
    database(db ->
        db.execute(
            "update place set suspect_since = ? where channel_id = ?",
            Columns.utc(since),
            channel));
  }
}
