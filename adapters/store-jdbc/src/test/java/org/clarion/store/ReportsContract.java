package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.State;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;
import org.junit.jupiter.api.Test;

/** Whom every database tells what went wrong, and how often. */
abstract class ReportsContract extends LedgerStory {
  private static final Duration DAY_LENGTH = Duration.ofDays(1);
  private static final Report GONE = new Report.Unreachable(HALL, "kicked");

  @Test
  void a_report_goes_to_every_place_that_asked_for_questions_and_to_no_other() {
    store.subscriptions().turnOn(YARD, QUESTIONS, NEW_YEAR);

    ledger.report(GONE, DUE);

    assertThat(places()).containsExactly("yard", "office");
  }

  @Test
  void a_report_on_a_place_does_not_go_to_that_place() {
    store.subscriptions().turnOn(HALL, QUESTIONS, NEW_YEAR);

    ledger.report(GONE, DUE);
    ledger.report(new Report.Undelivered(HALL, DAY, "2027", "no answer"), DUE);

    assertThat(places()).containsExactly("office", "office");
  }

  @Test
  void a_report_waits_like_any_delivery_and_is_counted() {
    ledger.report(new Report.Away(NEW_YEAR, DUE), DUE);

    Delivery delivery = delivery("report.away");

    assertThat(delivery.state()).isEqualTo(State.PLANNED);
    assertThat(delivery.trigger().kind()).isEqualTo(Kind.REPORT);
    assertThat(delivery.wantedAt()).isEqualTo(DUE.plus(Duration.ofMinutes(3)));
    assertThat(ledger.audit(DUE).planned()).isEqualTo(1);
    assertThat(ledger.audit(DUE).breaches()).isEmpty();
  }

  @Test
  void every_report_is_found_again_by_its_delivery() {
    for (Report report :
        List.of(
            GONE,
            new Report.Undelivered(HALL, DAY, "2027@wales", "no \"answer\""),
            new Report.Away(NEW_YEAR, DUE),
            new Report.Corrected(DAY, "2027", Integer.MIN_VALUE),
            new Report.WrongClock(DUE, NEW_YEAR))) {
      ledger.report(report, DUE);
    }

    assertThat(ledger.report(delivery("report.unreachable"))).contains(GONE);
    assertThat(ledger.report(delivery("report.undelivered")))
        .contains(new Report.Undelivered(HALL, DAY, "2027@wales", "no \"answer\""));
    assertThat(ledger.report(delivery("report.away"))).contains(new Report.Away(NEW_YEAR, DUE));
    assertThat(ledger.report(delivery("report.corrected")))
        .contains(new Report.Corrected(DAY, "2027", Integer.MIN_VALUE));
    assertThat(ledger.report(delivery("report.wrong-clock")))
        .contains(new Report.WrongClock(DUE, NEW_YEAR));
  }

  @Test
  void what_is_no_report_says_nothing_and_nor_does_one_that_was_forgotten() {
    planned(HALL, reminder("2w"));
    ledger.report(GONE, DUE);
    Delivery report = delivery("report.unreachable");

    ledger.forget(DUE.plusSeconds(1), NEW_YEAR);

    assertThat(ledger.report(report)).isEmpty();
    assertThat(ledger.report(ledger.history(HALL, DAY).getFirst())).isEmpty();
  }

  @Test
  void the_same_is_reported_once_a_day() {
    ledger.report(GONE, DUE);
    ledger.report(new Report.Unreachable(HALL, "kicked again"), DUE.plusSeconds(60));
    ledger.report(new Report.Unreachable(YARD, "kicked"), DUE);
    ledger.report(GONE, DUE.plus(DAY_LENGTH));

    assertThat(rows("select count(*) from report")).containsExactly("3");
    assertThat(places()).hasSize(3);
  }

  @Test
  void a_change_is_reported_once_however_long_its_corrections_take() {
    report(7, DUE);
    report(7, DUE.plus(DAY_LENGTH));

    assertThat(places()).hasSize(1);
  }

  @Test
  void a_date_that_moves_there_and_back_and_there_again_is_reported_each_time() {
    report(7, DUE);
    report(8, DUE.plusSeconds(60));
    report(7, DUE.plusSeconds(120));
    report(7, DUE.plusSeconds(180));

    assertThat(places()).hasSize(3);
  }

  @Test
  void dates_whose_names_begin_alike_are_reported_each_for_itself() {
    ledger.report(new Report.Corrected(DAY, "2027", 1), DUE);
    ledger.report(new Report.Corrected(DAY, "2027@wales", 1), DUE);
    ledger.report(new Report.Corrected(DAY, "2027", 12), DUE);

    assertThat(places()).hasSize(3);
  }

  @Test
  void the_longest_names_fit() {
    Place far = new Place(CONSOLE, "g".repeat(64), "c".repeat(64));
    EntryId entry = new EntryId("date." + "e".repeat(31));

    ledger.report(new Report.Undelivered(far, entry, "o".repeat(64), "r"), DUE);
    ledger.report(new Report.Corrected(entry, "o".repeat(64), Integer.MIN_VALUE), DUE);

    assertThat(places()).hasSize(2);
  }

  @Test
  void more_places_than_are_written_in_one_go_are_all_told() {
    database(db -> {
      for (int i = 0; i < 501; i++) {
        long id = Places.findOrAdd(db, new Place(CONSOLE, "many", "room " + i));
        db.execute(
            "insert into subscription (place_id, topic, state, on_since) values (?, ?, 'ON', ?)",
            id,
            QUESTIONS.name(),
            Columns.utc(NEW_YEAR));
      }
      return null;
    });

    ledger.report(GONE, DUE);

    assertThat(places()).hasSize(502);
  }

  @Test
  void who_turned_questions_off_is_told_nothing() {
    store.subscriptions().turnOff(OFFICE, QUESTIONS, DUE);
    store.subscriptions().turnOn(OFFICE, REMINDERS, DUE);

    ledger.report(GONE, DUE);

    assertThat(places()).isEmpty();
  }

  private void report(int version, Instant now) {
    ledger.report(new Report.Corrected(DAY, "2027", version), now);
  }

  private Delivery delivery(String entry) {
    return ledger.history(OFFICE, new EntryId(entry)).getFirst();
  }

  private List<String> places() {
    return rows(
        """
        select channel_id from delivery join place on place.id = place_id
        where kind = 'REPORT'
        order by place.id
        """);
  }
}
