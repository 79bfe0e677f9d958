package org.clarion.commands.reminders;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;

/**
 * What a place gets if nothing changes, worked out as the posts themselves are.
 *
 * @param isOn whether it has reminders on; if not, this is what it would get from now on
 * @param place what it has asked for, or would have
 * @param posts what is to come, in order
 */
record Outlook(boolean isOn, Subscription place, List<Foreseen> posts) {
  Outlook {
    posts = List.copyOf(posts);
  }

  /** What is to be posted within so many days. */
  static Outlook of(Surroundings around, Place place, Instant now, int days) {
    KeyDates dates = around.dates().get();
    var found = around.subscriptions().find(place);
    boolean isOn = found.filter(it -> it.isOn(Topic.REMINDERS)).isPresent();
    Subscription wanted =
        found
            .map(it -> isOn ? it : asIfOn(it, now))
            .orElseGet(() ->
                new Subscription(
                    place, Map.of(Topic.REMINDERS, now), ReminderSettings.DEFAULT, now));
    Instant end = now.plus(Duration.ofDays(days));
    LocalDate until =
        end.atZone(dates.almanac().zone()).toLocalDate().plusDays(LeadTime.DAYS_MAX + 1L);
    var triggers = Planner.plan(dates, rhythm(wanted.settings()), now, until);
    Instant week = new PostingRules(dates.almanac().zone()).weekStart(now);
    var open = around.ledger().open(place, week);
    return new Outlook(
        isOn, wanted, Forecast.of(wanted, dates, triggers, open, new Forecast.Window(now, end)));
  }

  private static Subscription asIfOn(Subscription off, Instant now) {
    Map<Topic, Instant> since = new HashMap<>(off.since());
    since.put(Topic.REMINDERS, now);
    return new Subscription(off.place(), since, off.settings(), off.changed());
  }

  /** The times of one place are all that it needs. */
  private static Rhythm rhythm(ReminderSettings settings) {
    return new Rhythm(
        0,
        settings.leadsInUse(),
        Stream.ofNullable(settings.digest()).collect(toUnmodifiableSet()));
  }
}
