package org.clarion.core.date;

import java.time.LocalDate;

/** Easter Sunday of the western churches, by which school holidays and bank holidays go. */
public final class Easter {
  private Easter() {}

  /**
   * Easter Sunday of a year of the Gregorian calendar.
   *
   * <p>The reckoning published without an author's name in Nature, 20 April 1876, and proved by
   * Oudin; it holds for every year from 1583 on.
   */
  public static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int moonShift = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int fullMoon = moonShift - moonShift / 28 * (1 - 29 / (moonShift + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 28).plusDays(fullMoon - weekday);
  }
}
