package org.clarion.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries the changes of single occurrences into what the rule of their date came to. */
record Changes(KeyDate keyDate, Expansion expansion) {
  /** A key that says in which year, or on which day, its occurrence lies. */
  private static final Pattern KEY = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])-.*)?(?:@.*)?");

  /** Where what happens only once is looked for. */
  private static final Period ANYWHERE =
      new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

  /** The occurrences as changed; those that were moved into the stretch are added. */
  List<Occurrence> apply(List<Occurrence> occurrences, Period wanted) {
    List<Occurrence> changed = new ArrayList<>(occurrences);
    for (Change change : keyDate.changes()) {
      String key = change.occurrence();
      if (isSetWithin(wanted, change) && changed.stream().noneMatch(it -> it.key().equals(key))) {
        byRule(key).ifPresent(changed::add);
      }
    }
    changed.replaceAll(this::changed);
    return changed;
  }

  /** The occurrence with this key, as changed; nothing when the rule has none. */
  Optional<Occurrence> find(String key) {
    return byRule(key).map(this::changed);
  }

  private boolean isSetWithin(Period wanted, Change change) {
    return change instanceof Change.Set(_, Rule.Once when, _)
        && expansion.timing(when).overlaps(wanted.from(), wanted.to());
  }

  private Occurrence changed(Occurrence occurrence) {
    Occurrence changed = occurrence;
    for (Change change : keyDate.changes()) {
      if (change.occurrence().equals(occurrence.key())) {
        changed = changed(changed, change);
      }
    }
    return changed;
  }

  private Occurrence changed(Occurrence it, Change change) {
    String note = change.note() == null ? it.note() : change.note();
    return switch (change) {
      case Change.Set(_, Rule.Once when, _) ->
          new Occurrence(it.key(), expansion.timing(when), set(it), it.regions(), note);
      case Change.Cancelled _ ->
          new Occurrence(it.key(), it.timing(), Certainty.CANCELLED, it.regions(), note);
      case Change.Noted _ ->
          new Occurrence(it.key(), it.timing(), it.certainty(), it.regions(), note);
    };
  }

  /** A day in place of another one was moved; a day in place of none was confirmed. */
  private static Certainty set(Occurrence before) {
    return before.certainty() == Certainty.CANCELLED
        ? Certainty.CANCELLED
        : before.hasDay() ? Certainty.MOVED : Certainty.FIXED;
  }

  /** The occurrence with this key as the rule has it; nothing when it has none. */
  private Optional<Occurrence> byRule(String key) {
    return expansion.all(around(key)).filter(it -> it.key().equals(key)).findFirst();
  }

  /**
   * Where the rule has the occurrence with this key: of what comes round daily only its month, of
   * what happens once anywhere.
   */
  private static Period around(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return ANYWHERE;
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return years(year);
    }
    YearMonth month = YearMonth.of(Math.clamp(year, 2, 9998), Integer.parseInt(parts.group(2)));
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static Period years(int around) {
    int year = Math.clamp(around, 2, 9998);
    return new Period(LocalDate.of(year - 1, 1, 1), LocalDate.of(year + 1, 12, 31));
  }
}
