package org.clarion.loopback.discord.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.loopback.discord.reading.Context.Lead;
import org.clarion.loopback.discord.reading.Mark.Heading;
import org.clarion.loopback.discord.reading.Mark.Item;
import org.clarion.loopback.discord.reading.Mark.Style;
import org.clarion.loopback.discord.reading.Mark.Styled;
import org.jspecify.annotations.Nullable;

/** Finds what begins at the beginning of a line: headings, small print, quotations and lists. */
final class Blocks {
  private static final int NUMBER_MAX = 1_000_000_000;
  private static final Pattern HEADING = Pattern.compile("(#{1,3})\\s+(?!#)([^\n]*)\\s*");
  private static final Pattern SUBTEXT = Pattern.compile("-# +(?!-#)([^\n]+)\n?");
  private static final Pattern QUOTED_LINE = Pattern.compile("> ([^\n]*)\n?");
  private static final Pattern QUOTED_REST = Pattern.compile(">>> (.*)", Pattern.DOTALL);
  private static final Pattern BULLET = Pattern.compile("(?:[*-]|([0-9]+)\\.) +");
  private static final Pattern FURTHER_LINE = Pattern.compile("\n {2}[^\n]*");
  private static final Pattern CLOSING_SIGNS = Pattern.compile("\\s*#*\\s*$");

  private Blocks() {}

  /** A part that is shown by itself, such as one item of a list. */
  record Block(Mark mark, String inner, Context context) {}

  /** Parts that follow one another. */
  record Group(List<Block> blocks, int end) {}

  /** The parts that begin at a place; null when none does. */
  static @Nullable Group at(String text, int place, Context context) {
    Lead lead = context.leadOf(text, place);
    if (lead == Lead.TEXT) {
      return null;
    }
    Group group = lead == Lead.NOTHING ? atMargin(text, place, context) : null;
    if (group == null && !context.inQuote()) {
      group = quote(text, place, context.quoted(lead));
    }
    return group == null && context.takesLists() ? list(text, place, context.listed(lead)) : group;
  }

  private static @Nullable Group atMargin(String text, int place, Context context) {
    Matcher heading = at(HEADING, text, place);
    if (heading != null && context.listDepth() == 0) {
      String title = CLOSING_SIGNS.matcher(heading.group(2)).replaceFirst("");
      Mark mark = new Heading(heading.group(1).length());
      return one(new Block(mark, title, context.from(Lead.NOTHING)), heading.end());
    }
    Matcher subtext = at(SUBTEXT, text, place);
    if (subtext != null) {
      Mark mark = new Styled(Style.SUBTEXT);
      String small = subtext.group(1).stripTrailing();
      return one(new Block(mark, small, context.from(Lead.NOTHING)), subtext.end());
    }
    return null;
  }

  private static @Nullable Group quote(String text, int place, Context inner) {
    Mark mark = new Styled(Style.QUOTE);
    Matcher rest = at(QUOTED_REST, text, place);
    if (rest != null) {
      return one(new Block(mark, rest.group(1), inner), rest.end());
    }
    List<String> lines = new ArrayList<>();
    int end = place;
    Matcher line = at(QUOTED_LINE, text, end);
    while (line != null) {
      lines.add(line.group(1));
      end = line.end();
      line = text.charAt(end - 1) == '\n' ? at(QUOTED_LINE, text, end) : null;
    }
    return lines.isEmpty() ? null : one(new Block(mark, String.join("\n", lines), inner), end);
  }

  private static @Nullable Group list(String text, int place, Context inner) {
    List<Block> items = new ArrayList<>();
    int end = place;
    int number = 0;
    Matcher bullet = at(BULLET, text, end);
    while (bullet != null) {
      if (items.isEmpty() && bullet.group(1) != null) {
        number = first(bullet.group(1));
      }
      int from = bullet.end();
      end = endOfItem(text, from);
      String indented = "(?m)^ {1,%d}".formatted(bullet.group().length());
      String body = text.substring(from, end).replaceAll(indented, "");
      items.add(new Block(new Item(number == 0 ? 0 : number + items.size()), body, inner));
      boolean further = end < text.length() && text.charAt(end) == '\n';
      end += further ? 1 : 0;
      int next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
      bullet = further ? at(BULLET, text, next) : null;
    }
    return items.isEmpty() ? null : new Group(items, end);
  }

  private static int first(String digits) {
    return digits.length() > 9 ? NUMBER_MAX : Math.max(1, Integer.parseInt(digits));
  }

  /** An item goes on in lines that are indented; an empty one takes the next line. */
  private static int endOfItem(String text, int from) {
    int end = from;
    if (from < text.length() && text.charAt(from) == '\n') {
      int next = text.startsWith("\n ", from) ? from + 2 : from + 1;
      if (at(BULLET, text, next) == null) {
        end = from + 1;
      }
    }
    end = endOfLine(text, end);
    Matcher further = at(FURTHER_LINE, text, end);
    while (further != null) {
      end = further.end();
      further = at(FURTHER_LINE, text, end);
    }
    return end;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static Group one(Block block, int end) {
    return new Group(List.of(block), end);
  }

  private static @Nullable Matcher at(Pattern pattern, String text, int place) {
    if (place > text.length()) {
      return null;
    }
    Matcher found = pattern.matcher(text).region(place, text.length());
    return found.lookingAt() ? found : null;
  }
}
