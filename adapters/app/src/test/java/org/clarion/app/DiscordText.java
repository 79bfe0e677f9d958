package org.clarion.app;

import java.util.stream.Stream;
import org.clarion.loopback.discord.reading.DiscordReading;
import org.clarion.loopback.discord.reading.DiscordReading.Range;
import org.clarion.loopback.discord.reading.Mark;

/**
 * What people see of a message on Discord, as plain text: without the local times that the bot adds
 * there, and with each address where a click on it leads.
 */
final class DiscordText {
  private static final String BEFORE_MOMENT = " (";
  private static final String AFTER_MOMENT = ")";

  private DiscordText() {}

  static String of(String content) {
    DiscordReading reading = DiscordReading.of(content);
    return Change.all(
        reading.ranges().stream().flatMap(it -> changes(it, reading.text())).toList(),
        reading.text());
  }

  private static Stream<Change> changes(Range range, String text) {
    int start = range.start();
    int end = range.end();
    return switch (range.mark()) {
      case Mark.Moment _
          when text.startsWith(BEFORE_MOMENT, start - BEFORE_MOMENT.length())
              && text.startsWith(AFTER_MOMENT, end) ->
          Stream.of(new Change(start - BEFORE_MOMENT.length(), end + AFTER_MOMENT.length(), ""));
      case Mark.Item(int number) ->
          Stream.of(new Change(start, start, number == 0 ? "- " : number + ". "));
      case Mark.Link(var target, var host, _, boolean masked) when masked ->
          Stream.of(Change.link(text, end, target, host));
      case Mark.Link _ -> Stream.of(new Change(end, end, ">"), new Change(start, start, "<"));
      default -> Stream.empty();
    };
  }
}
