package org.clarion.app;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.content.Library;
import org.clarion.core.message.Button;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;

/** What an answer must not do, whatever was asked: call anybody, lead astray, steer a terminal. */
final class Harmless {
  private static final Pattern ADDRESS = Pattern.compile("https?://([^/\\s\\])>,]+)");

  private final Set<String> hosts;

  /**
   * @param library whose links may be in an answer
   */
  Harmless(Library library) {
    this.hosts =
        ADDRESS
            .matcher(library.toString())
            .results()
            .map(it -> it.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** Whether the content leads there itself. */
  boolean isKnown(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** What is wrong with an answer; nothing when all is well. */
  Optional<String> fault(Message message) {
    return Stream.of(
            message.lines().stream().map(Line::spans).flatMap(it -> it.stream()).map(this::fault),
            message.buttons().stream().map(Button::label).map(Harmless::fault),
            Stream.of(fault(message.plain())))
        .flatMap(it -> it)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> fault(Span span) {
    return switch (span) {
      case Span.Mention _ -> Optional.of("names somebody: " + span);
      case Span.Link(_, var target) when !isKnown(target.getHost()) ->
          Optional.of("leads elsewhere: " + span);
      case Span.Link _, Span.Plain _, Span.Strong _, Span.Moment _, Span.Where _ ->
          Optional.empty();
    };
  }

  /** What is wrong with a text; nothing when it is blameless. */
  static Optional<String> fault(String text) {
    if (text.isBlank()) {
      return Optional.of("says nothing");
    }
    return text.codePoints()
        .filter(Harmless::steers)
        .mapToObj(it -> "has U+%04X in '%s'".formatted(it, text))
        .findFirst();
  }

  private static boolean steers(int codePoint) {
    return (Character.isISOControl(codePoint) && codePoint != '\n')
        || Character.getType(codePoint) == Character.SURROGATE
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
