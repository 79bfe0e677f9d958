package org.clarion.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clarion.core.message.Line;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Span;
import org.clarion.discord.DiscordRow.Kind;

/**
 * Writes lines as Discord's markdown, so that people see the text exactly as it is.
 *
 * <p>A title is a bold line: Discord's headings take up half a phone, and notifications show their
 * signs. A moment is followed by the same in the reader's own time. A link shows its host, and text
 * that merely looks like a link, a mention or an emoji stays text.
 */
final class DiscordMarkup {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
  private static final String ROLE_MARK = "&";
  private static final long SECONDS_MAX = 8_640_000_000_000L;

  private DiscordMarkup() {}

  /** The lines as one text, however long, without a line end at its end. */
  static String write(List<Line> lines) {
    return DiscordRow.text(rows(lines, true));
  }

  /**
   * The lines as rows, which may be cut.
   *
   * @param local whether moments are also given in the reader's own time
   */
  static List<DiscordRow> rows(List<Line> lines, boolean local) {
    List<DiscordRow> rows = new ArrayList<>();
    int step = 0;
    for (Line line : lines) {
      Pieces pieces = new Pieces();
      boolean strong = line instanceof Line.Title;
      line.spans().forEach(it -> write(it, strong, local, pieces));
      rows.add(
          switch (line) {
            case Line.Title _ -> new DiscordRow(Kind.TITLE, "", pieces.all());
            case Line.Text _ -> new DiscordRow(Kind.OTHER, "", pieces.all());
            case Line.Item _ -> new DiscordRow(Kind.OTHER, "- ", pieces.all());
            case Line.Step(int it, _) -> new DiscordRow(Kind.OTHER, mark(it, step), pieces.all());
            case Line.Note _ -> new DiscordRow(Kind.NOTE, "-# ", pieces.all());
          });
      step = line instanceof Line.Step(int number, _) ? number : 0;
    }
    return rows;
  }

  /** Discord counts on by itself, from the first: any other number has to be plain text. */
  private static String mark(int number, int before) {
    boolean counted = number > 0 && (before == 0 || number == before + 1);
    return number + (counted ? ". " : "\\. ");
  }

  /** Whether this names somebody or a role whom Discord can notify. */
  static boolean isMentioned(PersonId person) {
    return person.platform().equals(DiscordPlatform.NAME) && isId(id(person));
  }

  /** Whether the text is well formed as the id of anything in Discord. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The id of a person or a role. */
  static String id(PersonId person) {
    return isRole(person) ? person.value().substring(ROLE_MARK.length()) : person.value();
  }

  static boolean isRole(PersonId person) {
    return person.value().startsWith(ROLE_MARK);
  }

  private static void write(Span span, boolean strong, boolean local, Pieces pieces) {
    switch (span) {
      case Span.Plain(String text) -> pieces.text(text, strong);
      case Span.Strong(String text) -> pieces.text(text, true);
      case Span.Moment(var instant, String spoken) -> {
        pieces.text(spoken, strong);
        long second = instant.getEpochSecond();
        if (local && Math.abs(second) <= SECONDS_MAX) {
          pieces.text(" ", strong);
          pieces.markup("(<t:%d:f>)".formatted(second));
        }
      }
      case Span.Mention(PersonId person) -> {
        if (isMentioned(person)) {
          pieces.markup("<@" + person.value() + ">");
        } else {
          pieces.text("@" + person.value(), strong);
        }
      }
      case Span.Where(Place place, String spoken) -> {
        if (isChannel(place)) {
          pieces.markup("<#" + place.channel() + ">");
        } else {
          pieces.text(spoken, strong);
        }
      }
      case Span.Link link -> DiscordLink.write(link, strong, pieces);
    }
  }

  private static boolean isChannel(Place place) {
    return place.platform().equals(DiscordPlatform.NAME)
        && !place.group().equals(DiscordPlatform.DIRECT)
        && isId(place.channel());
  }
}
