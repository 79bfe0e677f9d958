package org.clarion.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;

/**
 * One time that a date comes round, as it is to stand on a list of events.
 *
 * @param key the same for the same occurrence, wherever it is moved to
 * @param start of whole days the midnight where the group is
 */
public record BoardPlan(String key, Dated dated, Instant start, Instant end) {
  private static final int AHEAD_MONTHS = 12;
  private static final int KEY_BYTES = 12;

  /** Where only the start is known: platforms want an end. */
  private static final Duration USUAL = Duration.ofHours(1);

  private static final Comparator<BoardPlan> NEAREST_FIRST =
      Comparator.comparing(BoardPlan::start).thenComparing(BoardPlan::key);

  /**
   * What of the next twelve months is to stand on a list: what has a day that is certain and has
   * not begun, the nearest {@link EventBoards#EVENTS_MAX}, soonest first.
   *
   * @param wanted whether a date is for those who read the list
   */
  public static List<BoardPlan> of(KeyDates dates, Predicate<Dated> wanted, Instant now) {
    ZoneId zone = dates.almanac().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    return dates.between(new Period(today, today.plusMonths(AHEAD_MONTHS))).stream()
        .filter(it -> isCertain(it.occurrence()))
        .filter(wanted)
        .flatMap(it -> of(it, zone))
        .filter(it -> it.start().isAfter(now))
        .sorted(NEAREST_FIRST)
        .limit(EventBoards.EVENTS_MAX)
        .toList();
  }

  /** Nobody puts a day into a calendar that may turn out another, or that is off. */
  private static boolean isCertain(Occurrence occurrence) {
    return switch (occurrence.certainty()) {
      case FIXED, RULE, MOVED -> occurrence.hasDay();
      case WEEK, APPROXIMATE, TO_BE_CONFIRMED, CANCELLED, RETIRED -> false;
    };
  }

  private static Stream<BoardPlan> of(Dated dated, ZoneId zone) {
    String key = key(dated);
    return switch (dated.occurrence().timing()) {
      case Timing.Days(LocalDate first, LocalDate last) ->
          Stream.of(
              new BoardPlan(
                  key,
                  dated,
                  first.atStartOfDay(zone).toInstant(),
                  last.plusDays(1).atStartOfDay(zone).toInstant()));
      case Timing.Timed(var start, var end) ->
          Stream.of(
              new BoardPlan(
                  key,
                  dated,
                  start.toInstant(),
                  end.isAfter(start) ? end.toInstant() : start.toInstant().plus(USUAL)));
      case Timing.Open _ -> Stream.empty();
    };
  }

  private static String key(Dated dated) {
    String occurrence = dated.entry().id() + "/" + dated.occurrence().key();
    byte[] digest = sha256().digest(occurrence.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to know SHA-256", e);
    }
  }
}
