package org.clarion.loopback.discord.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.loopback.discord.reading.DiscordReading.Range;
import org.clarion.loopback.discord.reading.Mark.CodeBlock;
import org.jspecify.annotations.Nullable;

/** Reads a text from its beginning to its end, taking at each place the first thing that fits. */
final class Reader {
  private static final int DEPTH_MAX = 100;
  private static final String SHRUG = "¯\\_(ツ)_/¯";

  private final StringBuilder text = new StringBuilder();
  private final List<Range> ranges = new ArrayList<>();
  private int depth;
  private boolean lineEnded;

  /** What the text of a link would be by itself, with nothing in it escaped. */
  static DiscordReading ofLabel(String label) {
    Reader reader = new Reader();
    reader.read(label.replace("\\", "\\\\"), new Context(Context.Lead.TEXT, true, 0, false));
    return reader.reading("");
  }

  void read(String content, Context context) {
    int place = 0;
    while (place < content.length()) {
      int next = context.inLabel() ? -1 : readBlocks(content, place, context);
      if (next < 0) {
        next = readFound(content, place, context);
      }
      place = next < 0 ? readPlain(content, place, context) : next;
    }
  }

  /** All that was read; invitations are looked for in what was sent. */
  DiscordReading reading(String content) {
    Stream<Range> invitations =
        Invitations.in(content).map(it -> new Range(text.length(), text.length(), it));
    return new DiscordReading(
        text.toString(), Stream.concat(ranges.stream(), invitations).toList());
  }

  private int readBlocks(String content, int place, Context context) {
    Blocks.Group group = Blocks.at(content, place, context);
    if (group == null || depth >= DEPTH_MAX) {
      return -1;
    }
    for (Blocks.Block block : group.blocks()) {
      beginLine();
      mark(block.mark(), () -> read(block.inner(), block.context()));
      lineEnded = true;
    }
    return group.end();
  }

  private int readFound(String content, int place, Context context) {
    Found found = find(content, place, context);
    if (found == null || depth >= DEPTH_MAX) {
      return -1;
    }
    Mark mark = found.mark();
    if (mark instanceof CodeBlock) {
      beginLine();
    }
    Context inner =
        mark instanceof Mark.Link ? Context.LABEL : context.from(context.leadOf(content, place));
    Runnable writing =
        found.isText() ? () -> write(found.inner()) : () -> read(found.inner(), inner);
    if (mark == null) {
      writing.run();
    } else {
      mark(mark, writing);
    }
    lineEnded |= mark instanceof CodeBlock;
    return found.end();
  }

  private static @Nullable Found find(String content, int place, Context context) {
    Found found = Emphasis.at(content, place);
    if (found == null) {
      found = Code.at(content, place);
    }
    if (found == null) {
      found = Tokens.shownAt(content, place);
    }
    if (found == null && !context.inLabel()) {
      found = Tokens.namedAt(content, place);
    }
    if (found == null && !context.inLabel()) {
      found = Links.at(content, place);
    }
    return found;
  }

  /** One character as it is, or the one that is escaped; blanks at the end of a line are lost. */
  private int readPlain(String content, int place, Context context) {
    if (content.startsWith(SHRUG, place)) {
      write(SHRUG);
      return place + SHRUG.length();
    }
    if (content.charAt(place) == '\\' && !context.inLabel() && place + 1 < content.length()) {
      int escaped = content.codePointAt(place + 1);
      boolean hidden = !isLetterOrDigit(escaped) && !isBlank(escaped);
      write((hidden ? "" : "\\") + Character.toString(escaped));
      return place + 1 + Character.charCount(escaped);
    }
    int end = place;
    while (end < content.length() && content.charAt(end) == ' ') {
      end++;
    }
    if (end > place && end < content.length() && content.charAt(end) == '\n') {
      return end;
    }
    write(content.substring(place, place + 1));
    return place + 1;
  }

  private static boolean isLetterOrDigit(int codePoint) {
    return codePoint < 128 && Character.isLetterOrDigit(codePoint);
  }

  private static boolean isBlank(int codePoint) {
    return Character.isBmpCodePoint(codePoint) && Blanks.is((char) codePoint);
  }

  /** A block stands by itself, whatever is before and after it. */
  private void beginLine() {
    if (!text.isEmpty() && (lineEnded || text.charAt(text.length() - 1) != '\n')) {
      text.append('\n');
    }
    lineEnded = false;
  }

  private void write(String shown) {
    if (lineEnded) {
      beginLine();
    }
    text.append(shown);
  }

  private void mark(Mark mark, Runnable writing) {
    if (lineEnded) {
      beginLine();
    }
    int number = ranges.size();
    int start = text.length();
    ranges.add(new Range(start, start, mark));
    depth++;
    writing.run();
    depth--;
    ranges.set(number, new Range(start, text.length(), mark));
  }
}
