package org.clarion.commands.reminders;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.commands.dates.PeriodPhrase;
import org.clarion.commands.dates.Vantage;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Period;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/** Reads when a place wants no posts: hours of the night, whole days, everything until a day. */
final class QuietWords {
  private static final PhraseKey ALL_DAY = PhraseKey.of("reminders.quietAllDay");
  private static final PhraseKey TOO_MANY = PhraseKey.counted("reminders.quietTooMany", "most");
  private static final PhraseKey OVER = PhraseKey.of("reminders.quietOver", "days");
  private static final PhraseKey PAUSE_LATER = PhraseKey.of("reminders.pauseLater", "days");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES = List.of(ALL_DAY, TOO_MANY, OVER, PAUSE_LATER);

  private static final Pattern HOURS =
      Pattern.compile(
          "(?:from |between )?("
              + ClockWords.TIME
              + ")(?: ?[-–—] ?| (?:to|till?|until|and) )("
              + ClockWords.TIME
              + ")");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+");
  private static final Pattern UNTIL = Pattern.compile("(?:until|untill|till?|to|for) (?:the )?");
  private static final Pattern ONE = Pattern.compile("^an? (?=day|week|month)");
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
              + "|twelve|a couple of|a few) (?:day|week|month)s?");

  private final KeyDates dates;
  private final LocalDate today;

  QuietWords(KeyDates dates, LocalDate today) {
    this.dates = dates;
    this.today = today;
  }

  /**
   * No posts between two times of day.
   *
   * @param words empty for at any time
   */
  Optional<SettingsReader.Reading> nightly(String words, ReminderSettings before) {
    if (words.isEmpty()) {
      return Optional.of(quietAt(null, before));
    }
    Matcher hours = HOURS.matcher(words);
    if (!hours.matches()) {
      return Optional.empty();
    }
    Optional<LocalTime> from = ClockWords.read(hours.group(1));
    Optional<LocalTime> to = ClockWords.read(hours.group(2));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        from.equals(to) ? refused(ALL_DAY) : quietAt(new Nightly(from.get(), to.get()), before));
  }

  private static SettingsReader.Reading quietAt(
      @Nullable Nightly nightly, ReminderSettings before) {
    QuietTimes quiet = before.quiet();
    return changed(before, new QuietTimes(nightly, quiet.weeks(), quiet.pausedUntil()));
  }

  /**
   * No posts on these days, and on no others that were said before.
   *
   * @param words empty for none
   */
  Optional<SettingsReader.Reading> weeks(String words, ReminderSettings before) {
    List<Period> weeks = new ArrayList<>();
    if (!words.isEmpty()) {
      for (String piece : COMMA.split(words, -1)) {
        List<Period> found = periods(piece);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        weeks.addAll(found);
      }
    }
    Optional<Period> over = weeks.stream().filter(it -> it.to().isBefore(today)).findFirst();
    if (over.isPresent()) {
      return Optional.of(refused(OVER.with(days(over.get()))));
    }
    if (weeks.size() > QuietTimes.WEEKS_MAX) {
      return Optional.of(refused(TOO_MANY.with(new Value.Count(QuietTimes.WEEKS_MAX))));
    }
    weeks.sort(comparing(Period::from));
    QuietTimes quiet = before.quiet();
    return Optional.of(
        changed(before, new QuietTimes(quiet.nightly(), weeks, quiet.pausedUntil())));
  }

  /**
   * Nothing until the morning of a day.
   *
   * @param words empty to go on at once
   */
  Optional<SettingsReader.Reading> pause(String words, ReminderSettings before) {
    if (words.isEmpty()) {
      return Optional.of(changed(before, before.quiet().pausedUntil(null)));
    }
    String end = UNTIL.matcher(words).replaceFirst("");
    boolean isUntil = words.startsWith("until") || words.startsWith("till");
    if (LENGTH.matcher(end).matches()) {
      String amount = ONE.matcher(end).replaceFirst("1 ");
      return period("next " + amount, today).map(it -> pauseUntil(it.to(), before));
    }
    // Whoever says on a Monday "until Monday" means the next.
    return period(end, today)
        .filter(it -> !isUntil || !it.from().equals(today))
        .or(() -> period(end, today.plusDays(1)))
        .map(it -> pause(it, isUntil, before));
  }

  private SettingsReader.Reading pause(Period said, boolean isUntil, ReminderSettings before) {
    if (isUntil || said.from().equals(said.to())) {
      return said.from().isAfter(today)
          ? pauseUntil(said.from(), before)
          : refused(OVER.with(days(said)));
    }
    return said.from().isAfter(today)
        ? refused(PAUSE_LATER.with(days(said)))
        : pauseUntil(said.to().plusDays(1), before);
  }

  private SettingsReader.Reading pauseUntil(LocalDate day, ReminderSettings before) {
    return day.isAfter(today)
        ? changed(before, before.quiet().pausedUntil(day))
        : refused(OVER.with(Value.day(day)));
  }

  /** One stretch, or two with "and" between them; none when anything else is said. */
  private List<Period> periods(String words) {
    Optional<Period> whole = period(words);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    List<Period> found = new ArrayList<>();
    for (String piece : AND.split(words, -1)) {
      Optional<Period> one = period(piece);
      if (one.isEmpty()) {
        return List.of();
      }
      found.add(one.get());
    }
    return found;
  }

  private Optional<Period> period(String words) {
    return period(words, today);
  }

  private Optional<Period> period(String words, LocalDate from) {
    var schools = dates.schools("").flatMap(Entry::terms).orElse(null);
    return PeriodPhrase.in(words, new Vantage(from, schools))
        .filter(it -> it.rest().isBlank())
        .map(PeriodPhrase::period);
  }

  private static Value days(Period period) {
    return new Value.Days(period.from(), period.to());
  }

  private static SettingsReader.Reading changed(ReminderSettings before, QuietTimes quiet) {
    return SettingsReader.changed(before.withQuiet(quiet));
  }

  private static SettingsReader.Reading refused(PhraseKey key) {
    return refused(key.with());
  }

  private static SettingsReader.Reading refused(Phrase reason) {
    return new SettingsReader.Reading.Refused(reason);
  }
}
