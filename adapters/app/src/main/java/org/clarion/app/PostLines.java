package org.clarion.app;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clarion.app.text.Texts;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;

/** How posts to places elsewhere are shown in a terminal. */
final class PostLines {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern(Texts.say("dates.pattern.moment"), Locale.UK);

  private PostLines() {}

  /** When and where, on a line of its own. */
  static String heading(ZonedDateTime at, Place place) {
    return Texts.say("preview.heading", MOMENT.format(at), name(place));
  }

  /** The post itself, set apart from its heading. */
  static String indented(String text) {
    return text.lines().map(it -> "    " + it).collect(Collectors.joining("\n", "", "\n"));
  }

  /** The place as its platform numbers it, such as {@code discord 123/456}. */
  static String name(Place place) {
    if (place.platform().equals(ConsolePlatform.NAME)) {
      return Texts.say("preview.here");
    }
    return place.group().equals(place.channel())
        ? Texts.say("preview.group", place.platform().value(), place.group())
        : Texts.say("preview.channel", place.platform().value(), place.group(), place.channel());
  }

  /** The same for programs, such as {@code discord/123/456}. */
  static String id(Place place) {
    String group = place.platform().value() + "/" + place.group();
    return place.group().equals(place.channel()) ? group : group + "/" + place.channel();
  }

  static String iso(ZonedDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
