package org.clarion.calendar;

import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Reason;

/** Ends the reading of one event, which is left out with a fault in its place. */
final class LeftOut extends Exception {
  private static final long serialVersionUID = 1L;
  static final int DETAIL_MAX = 80;

  private final int line;
  private final Reason reason;
  private final String detail;

  /**
   * @param detail the piece of the file that is wrong, of any length
   */
  LeftOut(int line, Reason reason, String detail) {
    super(reason.name(), null, false, false);
    this.line = line;
    this.reason = reason;
    this.detail = PlainText.oneLine(detail, DETAIL_MAX);
  }

  Fault fault() {
    return new Fault(line, reason, detail);
  }
}
