package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;

/** What organisers should hear of, each once, and its deliveries to those who asked for it. */
final class ReportRows {
  /** Places that are written in one go. */
  private static final int PLACES_MAX = 500;

  private ReportRows() {}

  /**
   * Writes a report down and has it delivered wherever questions are on, but not in the place that
   * it is about. One on the same subject as an earlier one of the day is dropped, and so is another
   * on a change that was the last one reported of its occurrence.
   */
  static void insert(Handle db, Report report, Instant now) {
    subject(db, report, now)
        .flatMap(it -> insert(db, it, report, now))
        .ifPresent(id -> deliver(db, report, report.trigger(id, now)));
  }

  /** The report with this number; nothing when it is not kept. */
  static Optional<Report> find(Handle db, long id) {
    return db.createQuery("select document from report where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(ReportDocument::read);
  }

  private static Optional<Long> insert(Handle db, String subject, Report report, Instant now) {
    int written =
        db.createUpdate(
                """
                insert into report (subject, document, made_at) values (:subject, :document, :now)
                on conflict do nothing
                """)
            .bind("subject", subject)
            .bind("document", ReportDocument.write(report))
            .bind("now", utc(now))
            .execute();
    return written == 0
        ? Optional.empty()
        : db.createQuery("select id from report where subject = :subject")
            .bind("subject", subject)
            .mapTo(Long.class)
            .findOne();
  }

  private static void deliver(Handle db, Report report, Trigger trigger) {
    int written = 0;
    List<SubscriptionRows.Row> batch = SubscriptionRows.on(db, Topic.QUESTIONS, 0, PLACES_MAX);
    while (!batch.isEmpty()) {
      List<NewDelivery> wanted =
          batch.stream()
              .filter(it -> !isAbout(report, it.wants().place()))
              .map(
                  it -> new NewDelivery(it.placeId(), it.wants().place(), trigger, trigger.dueAt()))
              .toList();
      written += NewDelivery.write(db, wanted);
      batch = SubscriptionRows.on(db, Topic.QUESTIONS, batch.getLast().placeId(), PLACES_MAX);
    }
    NewDelivery.count(db, written);
  }

  private static boolean isAbout(Report report, Place place) {
    return switch (report) {
      case Report.Undelivered(Place it, _, _, _) -> it.equals(place);
      case Report.Unreachable(Place it, _) -> it.equals(place);
      case Report.Away _, Report.Corrected _, Report.WrongClock _ -> false;
    };
  }

  /** What makes two reports the same; nothing when there is nothing new in this one. */
  private static Optional<String> subject(Handle db, Report report, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return switch (report) {
      case Report.Undelivered(Place place, EntryId entry, String occurrence, _) ->
          Optional.of(
              "undelivered/%d/%s/%s/%s"
                  .formatted(Places.findOrAdd(db, place), entry, occurrence, day));
      case Report.Unreachable(Place place, _) ->
          Optional.of("unreachable/%d/%s".formatted(Places.findOrAdd(db, place), day));
      case Report.Away(Instant from, _) -> Optional.of("away/" + from);
      case Report.Corrected(EntryId entry, String occurrence, int version) ->
          change(db, "corrected/%s/%s/".formatted(entry, occurrence), version, now);
      case Report.WrongClock _ -> Optional.of("wrong-clock/" + day);
    };
  }

  /** A date may move there and back and there again: each time is a change of its own. */
  private static Optional<String> change(Handle db, String date, int version, Instant now) {
    String change = date + version + "/";
    return db.createQuery(
                """
                select subject from report where left(subject, :length) = :date
                order by id desc
                limit 1
                """)
            .bind("length", date.length())
            .bind("date", date)
            .mapTo(String.class)
            .findOne()
            .filter(it -> it.startsWith(change))
            .isPresent()
        ? Optional.empty()
        : Optional.of(change + now);
  }
}
