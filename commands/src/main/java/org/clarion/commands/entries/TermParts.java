package org.clarion.commands.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/** What the card of a term calendar says: the school years from the one under way on. */
public final class TermParts {
  private static final PhraseKey YEAR = PhraseKey.of("terms.year", "year");
  private static final PhraseKey PART = PhraseKey.of("terms.part", "part", "days");
  private static final PhraseKey CLOSED = PhraseKey.of("terms.closed", "day");
  private static final PhraseKey OVER = PhraseKey.of("terms.over");

  private TermParts() {}

  /** Every sentence it can say. */
  public static List<PhraseKey> phrases() {
    return Stream.concat(
            Stream.of(YEAR, PART, CLOSED, OVER), Stream.of(TermPart.values()).map(TermParts::name))
        .toList();
  }

  /** What a part of the school year is called. */
  public static PhraseKey name(TermPart part) {
    return PhraseKey.of("terms." + part.word());
  }

  static List<Part> of(TermCalendar calendar, LocalDate today) {
    List<Part> parts = new ArrayList<>();
    calendar.years().stream()
        .filter(it -> !it.days().to().isBefore(today))
        .forEach(it -> parts.addAll(of(it)));
    return parts.isEmpty() ? List.of(new Part.Said(OVER.with())) : parts;
  }

  private static List<Part> of(SchoolYear year) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(YEAR.with(new Value.Text(name(year)))));
    add(parts, TermPart.AUTUMN_TERM, year.autumn().days());
    add(parts, TermPart.AUTUMN_HALF_TERM, year.autumn().halfTerm());
    add(parts, TermPart.SPRING_TERM, year.spring().days());
    add(parts, TermPart.SPRING_HALF_TERM, year.spring().halfTerm());
    add(parts, TermPart.SUMMER_TERM, year.summer().days());
    add(parts, TermPart.SUMMER_HALF_TERM, year.summer().halfTerm());
    year.closed().forEach(it -> parts.add(new Part.Item(CLOSED.with(Value.day(it)))));
    return parts;
  }

  private static void add(List<Part> parts, TermPart part, @Nullable Period days) {
    if (days != null) {
      var name = new Value.Said(name(part).with());
      parts.add(new Part.Item(PART.with(name, new Value.Days(days.from(), days.to()))));
    }
  }

  /** Such as 2026/27. */
  private static String name(SchoolYear year) {
    int first = year.days().from().getYear();
    return String.format(Locale.ROOT, "%d/%02d", first, (first + 1) % 100);
  }
}
