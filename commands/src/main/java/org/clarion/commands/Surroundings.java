package org.clarion.commands;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.clarion.core.calendar.CalendarFiles;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.AnswerTally;
import org.clarion.core.content.Contents;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.content.PendingImports;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Pins;
import org.clarion.core.message.PlaceChecks;
import org.clarion.core.picture.Pictures;
import org.clarion.core.reminder.Subscriptions;

/**
 * What the commands of one bot work with.
 *
 * @param contents where changes of the content go
 * @param dates the content and its calendar as they are at the moment of asking
 * @param pins which messages with the coming dates are kept, for {@code /reminders}
 * @param zone where the group is; its days and hours are meant whenever somebody says "today"
 * @param version the bot's own version, for {@code /about}
 * @param checks how the bot stands in a place, for {@code /doctor} and pinned messages
 * @param boards whether a place's platform has a list of events
 * @param tally where it is counted what people chose, and what was not what they had asked
 */
public record Surroundings(
    Contents contents,
    Supplier<KeyDates> dates,
    AnswerSearch search,
    Subscriptions subscriptions,
    Ledger ledger,
    Pins pins,
    CalendarFiles calendars,
    PendingImports imports,
    Pictures pictures,
    ZoneId zone,
    String version,
    PlaceChecks checks,
    EventBoards boards,
    AnswerTally tally) {
  /** The content as it is at the moment of asking. */
  public Library library() {
    return dates.get().library();
  }
}
