package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Region;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.junit.jupiter.api.Test;

/**
 * The strike days of 2023, whose Welsh day moved from 14 February to 2 March when two of three
 * reminders had gone out. Meanwhile the bot was removed from one of the Welsh places.
 */
class MovedDayReplayTest {
  private static final Rule FEBRUARY_14 = on(LocalDate.of(2023, 2, 14));
  private static final Rule FEBRUARY_28 = on(LocalDate.of(2023, 2, 28));
  private static final Rule MARCH_2 = on(LocalDate.of(2023, 3, 2));
  private static final List<LeadTime> LEADS =
      List.of(LeadTime.weeks(2), LeadTime.weeks(1), LeadTime.days(2));

  @Test
  void reaches_wales_and_nobody_else_where_wales_had_its_own_day_from_the_start() {
    Variant northWest = new Variant(List.of("north-west"), FEBRUARY_28);

    check(
        strike(MARCH_2, northWest, new Variant(List.of("wales"), FEBRUARY_14)),
        strike(MARCH_2, northWest, new Variant(List.of("wales"), MARCH_2)),
        "wales-had-its-own-day.txt");
  }

  @Test
  void reaches_wales_and_nobody_else_where_wales_gets_its_own_day_with_the_move() {
    check(
        strike(FEBRUARY_14),
        strike(FEBRUARY_14, new Variant(List.of("wales"), MARCH_2)),
        "wales-gets-its-own-day.txt");
  }

  private static void check(Draft before, Draft after, String resource) {
    try (var replay = new Replay("2023-01-31T08:00", pack(before))) {
      replay.editing("cardiff", hearsOf("wales"));
      replay.plain("bangor", hearsOf("wales"));
      Place valleys = replay.plain("valleys", hearsOf("wales"));
      replay.editing("bolton", hearsOf("north-west"));
      replay.plain("hackney", hearsOf("london"));
      replay.organisers();
      replay.until("2023-02-09T12:00");
      replay.kickOut(valleys);
      replay.until("2023-02-10T16:00");
      replay.edit(after);
      replay.minuteByMinuteUntil("2023-02-10T16:15");
      replay.until("2023-02-28T10:00");

      assertThat(replay.transcript()).isEqualTo(read(resource));
    }
  }

  private static ReminderSettings hearsOf(String region) {
    return ReminderSettings.DEFAULT
        .withInterest(new Interest(Set.of(region), Set.of(), Set.of()))
        .withLeads(LEADS);
  }

  private static Draft strike(Rule rule, Variant... variants) {
    return date(
        "strike-day",
        "Strike day",
        new KeyDate(
            rule,
            Certainty.FIXED,
            List.of(),
            Years.ALL,
            null,
            List.of(variants),
            List.of(),
            null,
            null,
            null,
            false,
            null));
  }

  private static Pack pack(Draft strike) {
    Pack small = SmallPack.of(strike);
    var info =
        new PackInfo(
            small.info().id(),
            small.info().edition(),
            small.info().title(),
            small.info().language(),
            small.info().sources(),
            List.of(
                new Region("wales", "Wales", List.of()),
                new Region("north-west", "North West", List.of()),
                new Region("london", "London", List.of())),
            List.of());
    return new Pack(info, small.entries(), List.of());
  }

  private static Rule on(LocalDate day) {
    return new Rule.OnceDays(day, day);
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(MovedDayReplayTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
