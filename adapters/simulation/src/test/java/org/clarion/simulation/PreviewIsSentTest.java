package org.clarion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clarion.core.date.Period;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was shown beforehand is what is posted. */
class PreviewIsSentTest {
  private static final Instant START = Instant.parse("2027-01-04T06:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int SETS = 50;
  private static final int PLACES = 5;

  private SplittableRandom random;

  @BeforeAll
  static void quiet() {
    Quiet.down();
  }

  @Test
  void a_year_of_posts_is_the_preview_made_before_it() {
    long posts = 0;
    for (int set = 0; set < SETS; set++) {
      random = new SplittableRandom(set);
      posts += checkYear(set);
    }
    System.out.println(SETS + " sets of subscriptions: " + posts + " posts as foreseen");
  }

  private long checkYear(int set) {
    var crowd = new Crowd(set, START, PLACES);
    World world = crowd.world;
    crowd.content.fill(360);
    crowd.rooms.forEach(it -> crowd.subscribe(it, settings()));
    var subscriptions = world.storage.subscriptions();
    List<Trigger> triggers = Planner.plan(world.dates, subscriptions.rhythm(), START);
    List<List<String>> foreseen = new ArrayList<>();
    for (Chat.Room room : crowd.rooms) {
      var place = subscriptions.find(room.place).orElseThrow();
      foreseen.add(
          Forecast.of(
                  place,
                  world.dates,
                  triggers,
                  Forecast.Open.NOTHING,
                  new Forecast.Window(START, START.plus(YEAR)))
              .stream()
              .map(it -> text(it.at(), it.members()))
              .toList());
    }
    crowd.bot(Duration.ZERO, null);

    crowd.run(YEAR.plusMinutes(10));

    assertThat(world.violations).isEmpty();
    for (Chat.Room room : crowd.rooms) {
      assertThat(room.shown.stream().map(it -> text(it.at(), it.said().members())))
          .as("set %d, place %d", set, room.number)
          .containsExactlyInAnyOrderElementsOf(foreseen.get(room.number));
    }
    return world.posts;
  }

  private static String text(Instant at, List<Trigger> members) {
    StringBuilder text =
        new StringBuilder(at.atZone(World.ZONE).toLocalDateTime().toString().substring(0, 16));
    members.forEach(it ->
        text.append(' ')
            .append(it.entry())
            .append('/')
            .append(it.occurrence())
            .append('/')
            .append(it.lead()));
    return text.toString();
  }

  private ReminderSettings settings() {
    LocalDate day = LocalDate.of(2027, 1, 4).plusDays(random.nextInt(300));
    List<LeadTime> leads = new ArrayList<>(List.of(LeadTime.weeks(1 + random.nextInt(6))));
    leads.add(new LeadTime.Days(random.nextInt(5), LocalTime.of(random.nextInt(6, 20), 30)));
    if (random.nextBoolean()) {
      leads.add(new LeadTime.Before(Duration.ofMinutes(15L * random.nextInt(1, 20))));
    }
    var nightly =
        new QuietTimes.Nightly(LocalTime.of(21, 0), LocalTime.of(7 + random.nextInt(4), 0));
    return new ReminderSettings(
        random.nextInt(4) == 0
            ? new Interest(Set.of(Content.REGION), Set.of(), Set.of())
            : Interest.ALL,
        leads,
        new QuietTimes(
            random.nextBoolean() ? nightly : null,
            random.nextBoolean() ? List.of(new Period(day, day.plusDays(9))) : List.of(),
            null),
        random.nextBoolean()
            ? new DigestTime(DayOfWeek.of(1 + random.nextInt(7)), LocalTime.of(7, 30))
            : null,
        random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0,
        null,
        random.nextBoolean() ? replies() : Replies.NONE);
  }

  private Replies replies() {
    return Replies.NONE
        .with(new Replies.Dismissed(date("whole"), null))
        .with(new Replies.Dismissed(date("timed"), "once"))
        .with(new Replies.OnceMore(date("timed"), "once", LeadTime.days(9 + random.nextInt(5))))
        .with(new Replies.OnceMore(date("whole"), "once", LeadTime.days(9 + random.nextInt(5))));
  }

  private EntryId date(String name) {
    return new EntryId("date." + name + random.nextInt(4));
  }
}
