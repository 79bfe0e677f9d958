package org.clarion.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.clarion.store.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clarion.core.content.Entry;
import org.clarion.core.delivery.Corrections;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Holds what places were told, or are about to be, against what the calendar says now. */
final class Reconciliation {
  /** Places whose deliveries are looked at in one go. */
  static final int PLACES_MAX = 500;

  /** What a digest says is over before the dates in it are. */
  private static final Duration LOOK_BACK = Corrections.OVER_MAX.plusDays(Planner.DIGEST_DAYS);

  private final Handle db;
  private final Truth truth;
  private final Corrections corrections;
  private final ZoneId zone;
  private final Instant now;

  /** What places were told of; looked at in the same order by everybody. */
  private record Date(EntryId entry, String occurrence) {
    static final Comparator<Date> ORDER =
        Comparator.comparing(Date::entry).thenComparing(Date::occurrence);

    static Date of(Trigger trigger) {
      return new Date(trigger.entry(), trigger.occurrence());
    }
  }

  private record Version(Date date, int number) {}

  Reconciliation(Handle db, Truth truth, Instant now) {
    this.db = db;
    this.truth = truth;
    this.corrections = new Corrections(truth);
    this.zone = truth.dates().almanac().zone();
    this.now = now;
  }

  /** Skips what would be wrong, takes back what is not any more, and corrects what was. */
  void run() {
    List<Report> reports = new ArrayList<>();
    int written = 0;
    for (Date date : suspicious()) {
      List<NewDelivery> made = correct(date);
      written += NewDelivery.write(db, made);
      reports.addAll(reports(made));
      DueTriggers.addTold(db, distinct(made));
    }
    NewDelivery.count(db, written);
    reports.forEach(it -> ReportRows.insert(db, it, now));
  }

  /**
   * The dates of which places may lately have been told something else than what is so now. Looks
   * at one row for each time that something was told, however many places it was told to.
   */
  private SortedSet<Date> suspicious() {
    SortedSet<Date> dates = new TreeSet<>(Date.ORDER);
    for (Trigger told : DueTriggers.told(db, now.minus(LOOK_BACK))) {
      if (corrections.isRecent(told, now)
          && (!isNow(Date.of(told), told.version()) || isRegional(told.entry()))) {
        dates.add(Date.of(told));
      }
    }
    dates.addAll(rightAgain());
    return dates;
  }

  /** The dates that may be again what they were when something about them was skipped. */
  private List<Date> rightAgain() {
    return db
        .createQuery(
            """
            select distinct entry_id, occurrence, version from delivery
            where state = 'SKIPPED' and expires_at > :now and reason = :moved and ambiguous = 0
              and kind <> 'CORRECTION'
            """)
        .bind("now", utc(now))
        .bind("moved", Reason.MOVED.word())
        .map((row, _) ->
            new Version(
                new Date(new EntryId(row.getString("entry_id")), row.getString("occurrence")),
                row.getInt("version")))
        .list()
        .stream()
        .filter(it -> isNow(it.date(), it.number()) || isRegional(it.date().entry()))
        .map(Version::date)
        .toList();
  }

  private boolean isNow(Date date, int version) {
    return truth.of(date.entry(), date.occurrence(), Interest.ALL).version() == version;
  }

  /** Where regions have days of their own, what is right depends on the place. */
  private boolean isRegional(EntryId entry) {
    return truth
        .dates()
        .library()
        .find(entry)
        .flatMap(Entry::keyDate)
        .filter(it -> !it.variants().isEmpty())
        .isPresent();
  }

  private List<NewDelivery> correct(Date date) {
    List<NewDelivery> made = new ArrayList<>();
    List<Long> places = places(date, 0);
    while (!places.isEmpty()) {
      made.addAll(correct(date, places));
      places = places(date, places.getLast());
    }
    return made;
  }

  private List<NewDelivery> correct(Date date, List<Long> places) {
    Map<Long, Subscription> wants = SubscriptionRows.of(db, places);
    List<DeliveryRow> rows = rows(date, places);
    Map<Long, Reason> stale =
        rows.stream()
            .filter(it -> isStale(it, wants.get(it.placeId())))
            .collect(toMap(DeliveryRow::id, _ -> Reason.MOVED));
    List<Long> right =
        rows.stream()
            .filter(it -> isRightAgain(it, wants.get(it.placeId())))
            .map(DeliveryRow::id)
            .toList();
    if (!stale.isEmpty() || !right.isEmpty()) {
      DeliveryRows.skip(db, stale, now);
      DeliveryRows.takeBack(db, right, Reason.MOVED);
      // Read anew: some may have been started while this one waited for their rows.
      rows = rows(date, places);
    }
    Map<Long, List<DeliveryRow>> told = new TreeMap<>();
    rows.forEach(it -> told.computeIfAbsent(it.placeId(), _ -> new ArrayList<>()).add(it));
    List<NewDelivery> made = new ArrayList<>();
    told.forEach((place, heard) ->
        Optional.ofNullable(wants.get(place))
            .flatMap(it -> correction(place, it, heard))
            .ifPresent(made::add));
    return made;
  }

  private boolean isStale(DeliveryRow row, @Nullable Subscription wants) {
    return switch (row.delivery().state()) {
      case PLANNED, CLAIMED ->
          corrections.isStale(
              row.delivery(), wants == null ? Interest.ALL : wants.settings().interest());
      case SENDING, SENT, SKIPPED, HELD -> false;
    };
  }

  private boolean isRightAgain(DeliveryRow row, @Nullable Subscription wants) {
    return wants != null && corrections.isRightAgain(row.delivery(), wants, now);
  }

  private Optional<NewDelivery> correction(
      long placeId, Subscription wants, List<DeliveryRow> told) {
    List<Delivery> deliveries = told.stream().map(DeliveryRow::delivery).toList();
    return corrections
        .correction(deliveries, wants.settings().interest(), now)
        .filter(it -> wants.isOn(it.topic()))
        .map(it ->
            new NewDelivery(
                placeId, wants.place(), it, new PostingRules(zone).wantedAt(it, wants.settings())));
  }

  private List<Long> places(Date date, long after) {
    return db.createQuery(
            """
            select distinct place_id from delivery
            where entry_id = :entry and occurrence = :occurrence and place_id > :after
            order by place_id
            limit :limit
            """)
        .bind("entry", date.entry().value())
        .bind("occurrence", date.occurrence())
        .bind("after", after)
        .bind("limit", PLACES_MAX)
        .mapTo(Long.class)
        .list();
  }

  private List<DeliveryRow> rows(Date date, List<Long> places) {
    return db.createQuery(
            DeliveryRow.SELECT
                + """
                where entry_id = :entry and occurrence = :occurrence
                  and place_id between :first and :last
                order by delivery.id
                """)
        .bind("entry", date.entry().value())
        .bind("occurrence", date.occurrence())
        .bind("first", places.getFirst())
        .bind("last", places.getLast())
        .map((row, _) -> DeliveryRow.read(row))
        .list();
  }

  /** What was told, once for all places together. */
  private static Collection<Trigger> distinct(List<NewDelivery> made) {
    return made.stream()
        .map(NewDelivery::trigger)
        .collect(toMap(it -> it.lead() + it.version(), identity(), (one, _) -> one))
        .values();
  }

  private static List<Report.Corrected> reports(List<NewDelivery> made) {
    return made.stream()
        .map(NewDelivery::trigger)
        .map(it -> new Report.Corrected(it.entry(), it.occurrence(), it.version()))
        .distinct()
        .toList();
  }
}
