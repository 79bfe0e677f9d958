package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Period;
import org.clarion.core.date.RandomRules;
import org.clarion.core.date.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the calendar of any content against asking each of its dates in turn. */
class EveryLibraryTest {
  private static final int QUESTIONS = 40;
  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2037, 12, 31);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 64, 300})
  void what_touches_a_period_is_what_each_date_gives_for_it(int size) {
    var random = new RandomRules(size);
    KeyDates dates = dates(random, size);
    for (int i = 0; i < QUESTIONS; i++) {
      Period asked = random.stretch();

      assertThat(dates.between(asked)).as("%s", asked).isEqualTo(oneByOne(dates, asked));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 64, 300})
  void what_is_coming_up_is_the_first_of_what_each_date_gives(int size) {
    var random = new RandomRules(1_000 + size);
    KeyDates dates = dates(random, size);
    for (int i = 0; i < QUESTIONS; i++) {
      LocalDate today = random.stretch().from();
      int limit = random.below(12) * random.below(12);
      var asked = new Period(today, LocalDate.of(today.getYear() + 2, 12, 31));

      assertThat(dates.upcoming(today, limit))
          .as("%d from %s", limit, today)
          .isEqualTo(oneByOne(dates, asked).stream().limit(limit).toList());
    }
  }

  private static List<Dated> oneByOne(KeyDates dates, Period asked) {
    List<Dated> found = new ArrayList<>();
    for (Entry entry : dates.library().of(Kind.DATE)) {
      Occurrences.between(entry.keyDate().orElseThrow(), asked.from(), asked.to(), dates.almanac())
          .forEach(it -> found.add(new Dated(entry, it)));
    }
    return found.stream().sorted(KeyDates.SOONEST_FIRST).toList();
  }

  /** Dates of any kind, many of them changed, and all that they go by. */
  private static KeyDates dates(RandomRules random, int size) {
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, size)
        .mapToObj(it -> Entries.date("d" + it, changed(random, random.any())))
        .forEach(entries::add);
    RandomRules.OTHERS.forEach(
        (id, rule) -> entries.add(Entries.date(id.name(), KeyDate.of(rule, Certainty.RULE))));
    entries.add(Entries.entry("terms.own", "", new Body.Terms(RandomRules.schools())));
    return KeyDates.of(
        Entries.library(1, entries.toArray(Entry[]::new)),
        ZoneId.of("Europe/London"),
        null,
        RandomRules.DAILY);
  }

  private static KeyDate changed(RandomRules random, Rule rule) {
    KeyDate keyDate = KeyDate.of(rule, Certainty.RULE);
    List<Occurrence> all = Occurrences.between(keyDate, FIRST, LAST, RandomRules.almanac());
    return all.isEmpty()
        ? keyDate
        : keyDate.withChanges(
            IntStream.range(0, random.below(4))
                .mapToObj(_ -> change(random, all.get(random.below(all.size())).key()))
                .toList());
  }

  private static Change change(RandomRules random, String key) {
    Period to = random.stretch();
    return switch (random.below(4)) {
      case 0 -> new Change.Cancelled(key, "off");
      case 1 -> new Change.Noted(key, "of note");
      default ->
          new Change.Set(
              key, new Rule.OnceDays(to.from(), to.from().plusDays(random.below(9))), null);
    };
  }
}
