package org.clarion.commands.calendars;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Whose dates go into a calendar file.
 *
 * @param about words that mean the same again; empty for all dates
 * @param title how it is called; empty for all dates
 * @param date null when it is about more than one date
 * @param holds whether an occurrence is one of them, wherever it applies
 */
record CalendarScope(String about, String title, @Nullable Entry date, Predicate<Dated> holds) {
  private static final CalendarScope ALL = new CalendarScope("", "", null, _ -> true);

  /** What the words name exactly: nothing at all, a date, a region, a campaign or a tag. */
  static Optional<CalendarScope> named(Library library, String words) {
    if (words.isEmpty()) {
      return Optional.of(ALL);
    }
    String name = words.toLowerCase(Locale.ROOT);
    return entry(library, name)
        .or(() -> library.region(words).map(CalendarScope::of))
        .or(() ->
            library.of(Kind.CAMPAIGN).stream()
                .filter(it -> goesBy(it, name))
                .findFirst()
                .map(CalendarScope::of))
        .or(() ->
            library.of(Kind.DATE).stream()
                .filter(it -> goesBy(it, name))
                .findFirst()
                .map(CalendarScope::of))
        .or(() -> tag(library, name));
  }

  /** The dates of a campaign, or one date. */
  static CalendarScope of(Entry entry) {
    return entry.kind() == Kind.CAMPAIGN
        ? new CalendarScope(
            entry.id().value(), entry.title(), null, it -> CalendarEvents.isOf(entry, it.entry()))
        : new CalendarScope(
            entry.id().name(), entry.title(), entry, it -> it.entry().id().equals(entry.id()));
  }

  private static CalendarScope of(Region region) {
    return new CalendarScope(
        region.id(),
        region.title(),
        null,
        it -> it.keyDate().appliesTo(it.occurrence(), region.id()));
  }

  /** An entry by its id, or a date by its name, as buttons have it. */
  private static Optional<CalendarScope> entry(Library library, String name) {
    return Stream.of(Kind.DATE.prefix() + "." + name, name)
        .filter(EntryId::isValid)
        .flatMap(it -> library.find(new EntryId(it)).stream())
        .filter(it -> it.kind() == Kind.DATE || it.kind() == Kind.CAMPAIGN)
        .findFirst()
        .map(CalendarScope::of);
  }

  private static Optional<CalendarScope> tag(Library library, String name) {
    List<Entry> tagged =
        library.of(Kind.DATE).stream()
            .filter(it -> it.tags().stream().anyMatch(name::equalsIgnoreCase))
            .toList();
    return tagged.isEmpty()
        ? Optional.empty()
        : Optional.of(new CalendarScope(name, name, null, it -> tagged.contains(it.entry())));
  }

  private static boolean goesBy(Entry entry, String name) {
    return Stream.concat(Stream.of(entry.id().name(), entry.title()), entry.names().stream())
        .map(it -> it.toLowerCase(Locale.ROOT))
        .anyMatch(it -> name.equals(it) || name.equals(it + " campaign"));
  }
}
