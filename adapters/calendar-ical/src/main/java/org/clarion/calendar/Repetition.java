package org.clarion.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clarion.calendar.Rrule.Frequency;
import org.clarion.calendar.Rrule.Part;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;

/** How an event of a calendar file comes round again, as a rule of a key date. */
record Repetition(Component event, EventTime first, Zones zones, Recurrences recurrences) {
  /** So many starts can be left out of a rule, and so many added to it. */
  private static final int STARTS_MAX = 500;

  private static final int YEARS_LOOKED_AT = 50;
  private static final Rrule ONCE = Rrule.of("FREQ=DAILY;COUNT=1");

  /**
   * @throws LeftOut when it comes round more than once a day, or it is not certain when
   */
  Rule rule() throws LeftOut {
    List<Property> rules = event.all("RRULE");
    List<Property> more = event.all("RDATE");
    if (rules.isEmpty() && more.isEmpty()) {
      return first.once();
    }
    if (rules.size() > 1 || event.find("EXRULE").isPresent()) {
      throw new LeftOut(event.line(), Reason.UNKNOWN_REPETITION, "");
    }
    List<LocalDateTime> without = starts("EXDATE");
    List<LocalDateTime> also = starts("RDATE");
    Rrule rule = ONCE;
    if (!rules.isEmpty()) {
      try {
        rule = checked(rules.getFirst());
        if (instances(rule, begins()).isEmpty()) {
          // RFC 5545 section 3.8.5.3: the first event counts even where the rule passes it over.
          also.add(begins());
          rule = oneFewer(rule);
        }
      } catch (IllegalArgumentException _) {
        Property refused = rules.getFirst();
        throw new LeftOut(refused.line(), Reason.UNKNOWN_REPETITION, refused.value());
      }
    }
    also.removeAll(without);
    return new Rule.Recurring(rule.toString(), first.once(), without, also);
  }

  /** The start that a day or time in another part of the file means. */
  LocalDateTime start(Moment moment) {
    if (first.isWholeDays()) {
      return moment.day().atStartOfDay();
    }
    return moment.isDay() ? moment.day().atTime(begins().toLocalTime()) : moment.in(first.zone());
  }

  /** Whether one of the occurrences of that rule begins at this time. */
  boolean has(Rule rule, LocalDateTime start) {
    return rule instanceof Rule.Recurring recurring
        ? recurring.also().contains(start)
            || (!recurring.without().contains(start)
                && !recurrences.expand(recurring.rrule(), begins(), start, start).isEmpty())
        : start.equals(begins());
  }

  private LocalDateTime begins() {
    return first.once().begins();
  }

  private List<LocalDateTime> starts(String name) throws LeftOut {
    List<LocalDateTime> starts = new ArrayList<>();
    for (Property property : event.all(name)) {
      if (property.value().indexOf('/') >= 0) {
        // A period lasts as long as it says and not as long as the others do.
        throw new LeftOut(property.line(), Reason.UNKNOWN_REPETITION, property.value());
      }
      Moment.allOf(property, zones, STARTS_MAX - starts.size())
          .forEach(it -> starts.add(start(it)));
    }
    return starts;
  }

  private Rrule checked(Property property) throws LeftOut {
    Rrule rule = onWallClock(Rrule.of(property.value()));
    if (rule.frequency().compareTo(Frequency.DAILY) > 0 || rule.timesADay() > 1) {
      throw new LeftOut(property.line(), Reason.TOO_OFTEN, property.value());
    }
    if (instances(rule, begins().plusYears(YEARS_LOOKED_AT)).isEmpty()) {
      throw new LeftOut(property.line(), Reason.UNKNOWN_REPETITION, property.value());
    }
    return rule;
  }

  private List<LocalDateTime> instances(Rrule rule, LocalDateTime last) {
    return recurrences.expand(rule.toString(), begins(), begins(), last);
  }

  /** Its end in the zone of the event, and no times of day where whole days are meant. */
  private Rrule onWallClock(Rrule rule) {
    Rrule timed =
        first.isWholeDays() ? rule.without(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND) : rule;
    String until = rule.parts().get(Part.UNTIL);
    LocalDateTime last = rule.until();
    if (until == null || last == null) {
      return timed;
    }
    if (first.isWholeDays()) {
      return timed.with(
          Part.UNTIL,
          until.substring(0, until.indexOf('T') < 0 ? until.length() : until.indexOf('T')));
    }
    ZoneId utc = ZoneId.of("UTC");
    return until.endsWith("Z")
        ? timed.with(
            Part.UNTIL, IcalWriter.LOCAL.format(new Moment(last, false, utc).in(first.zone())))
        : timed;
  }

  private static Rrule oneFewer(Rrule rule) {
    if (!rule.has(Part.COUNT)) {
      return rule;
    }
    return rule.count() == 1 ? ONCE : rule.with(Part.COUNT, Integer.toString(rule.count() - 1));
  }
}
