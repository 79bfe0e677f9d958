package org.clarion.commands.calendars;

import java.util.List;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.BoardPlan;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.BoardWording;
import org.clarion.core.reply.PhraseBook;

/** Words dates for a platform's list of events as calendar files do, as far as there is room. */
public record BoardEvents(PhraseBook book) implements BoardWording {
  private static final String CUT = "…";

  @Override
  public BoardEvent of(BoardPlan planned, KeyDates dates) {
    CalendarEvent event =
        new CalendarEvents(dates, book, null).of(List.of(planned.dated())).getFirst();
    return new BoardEvent(
        planned.key(),
        cut(event.title(), BoardEvent.TITLE_MAX),
        cut(event.text(), BoardEvent.TEXT_MAX),
        planned.start(),
        planned.end(),
        null);
  }

  private static String cut(String text, int lengthMax) {
    if (text.length() <= lengthMax) {
      return text;
    }
    int end = lengthMax - CUT.length();
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole).strip() + CUT;
  }
}
