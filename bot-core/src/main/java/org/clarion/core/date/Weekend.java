package org.clarion.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturday and Sunday. */
public final class Weekend {
  private Weekend() {}

  public static boolean isOn(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
