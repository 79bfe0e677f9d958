package org.clarion.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A day or a time in a calendar file.
 *
 * @param local on the wall clock of its zone; the start of the day when it is a day
 * @param zone null when it is a day, or floats
 */
record Moment(LocalDateTime local, boolean isDay, @Nullable ZoneId zone) {
  private static final ZoneId UTC = ZoneId.of("UTC");

  /** What the only value of a line says. */
  static Moment of(Property property, Zones zones) throws LeftOut {
    return of(property.value().strip(), property, zones);
  }

  /**
   * What the values of a line say, separated by commas.
   *
   * @throws LeftOut also when there are more than so many
   */
  static List<Moment> allOf(Property property, Zones zones, int max) throws LeftOut {
    List<Moment> all = new ArrayList<>();
    String list = property.value();
    for (int begin = 0, end; begin <= list.length(); begin = end + 1) {
      int comma = list.indexOf(',', begin);
      end = comma < 0 ? list.length() : comma;
      if (all.size() == max) {
        throw new LeftOut(property.line(), Reason.UNKNOWN_REPETITION, property.name());
      }
      String value = list.substring(begin, end).strip();
      if (!value.isEmpty()) {
        all.add(of(value, property, zones));
      }
    }
    return all;
  }

  /** On the wall clock of another zone; as it stands where one of them has none. */
  LocalDateTime in(@Nullable ZoneId other) {
    return zone == null || other == null
        ? local
        : local.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
  }

  /** Whether it comes first, by the clock of the world where both have a zone. */
  boolean isBefore(Moment other) {
    if (zone == null || other.zone == null) {
      return local.isBefore(other.local);
    }
    return local.atZone(zone).toInstant().isBefore(other.local.atZone(other.zone).toInstant());
  }

  LocalDate day() {
    return local.toLocalDate();
  }

  private static Moment of(String text, Property property, Zones zones) throws LeftOut {
    int middle = text.indexOf('T');
    boolean isUtc = text.endsWith("Z");
    LocalDate day;
    try {
      day = IcalTime.day(middle < 0 ? text : text.substring(0, middle));
    } catch (DateTimeException _) {
      throw new LeftOut(property.line(), Reason.IMPOSSIBLE_DAY, text);
    }
    if (middle < 0) {
      return new Moment(day.atStartOfDay(), true, null);
    }
    try {
      String time = text.substring(middle + 1, isUtc ? text.length() - 1 : text.length());
      LocalDateTime local = day.atTime(IcalTime.time(time));
      return new Moment(local, false, isUtc ? UTC : zone(property, zones));
    } catch (DateTimeException _) {
      throw new LeftOut(property.line(), Reason.IMPOSSIBLE_TIME, text);
    }
  }

  private static @Nullable ZoneId zone(Property property, Zones zones) throws LeftOut {
    return property.zone().isEmpty()
        ? null
        : zones
            .find(property.zone())
            .orElseThrow(() -> new LeftOut(property.line(), Reason.UNKNOWN_ZONE, property.zone()));
  }
}
