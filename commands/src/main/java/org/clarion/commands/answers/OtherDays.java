package org.clarion.commands.answers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;

/**
 * Kinds of days that have names of their own and much else in common with other days: an entry that
 * shares only "holiday" or "day" with them is no answer.
 */
final class OtherDays {
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b((?:(?<!easter )bank holiday|bank holiday(?! weekend))|public holiday|leap"
              + " (?:day|year)|inset|in-service|baker day|(?:staff|teacher) training day)");

  private OtherDays() {}

  /** Whether a text asks for such days and no entry that is a date goes by their name. */
  static boolean areMissing(Library library, String text) {
    return name(text)
        .filter(name -> library.of(Kind.DATE).stream().noneMatch(it -> goesBy(it, name)))
        .isPresent();
  }

  private static Optional<String> name(String text) {
    Matcher matcher = NAMES.matcher(text.toLowerCase(Locale.ROOT));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean goesBy(Entry entry, String name) {
    return Stream.concat(Stream.of(entry.title()), entry.names().stream())
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(name));
  }
}
