package org.clarion.loopback.discord.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people see of a message's text on Discord, as its desktop client shows it.
 *
 * <p>Written from Discord's documentation (Message Formatting), its answers in
 * discord/discord-api-docs issue 6185, and what the parsers parse-discord, simple-markdown and
 * SimpleAST agree on. Where clients differ it reads what any of them reads: a text without a mark
 * here has none anywhere.
 *
 * @param text what is seen, without the signs that style it; blocks begin on a line of their own
 * @param ranges what is marked in it, an outer range before those inside it
 */
public record DiscordReading(String text, List<Range> ranges) {
  /**
   * A marked stretch of the text.
   *
   * @param end the place behind its last character
   */
  public record Range(int start, int end, Mark mark) {}

  public DiscordReading {
    ranges = List.copyOf(ranges);
  }

  /** What is seen of a message with this content. */
  public static DiscordReading of(String content) {
    Reader reader = new Reader();
    reader.read(content.strip(), Context.MESSAGE);
    return reader.reading(content);
  }

  /** The marks of one kind, in the order of the text. */
  public <M extends Mark> Stream<M> marks(Class<M> kind) {
    return ranges.stream().map(Range::mark).filter(kind::isInstance).map(kind::cast);
  }

  /** The text that is marked. */
  public String seen(Range range) {
    return text.substring(range.start(), range.end());
  }

  /** The text with its marks written out: {@code *a* b} is {@code {italic:a} b}. */
  public String outline() {
    StringBuilder outline = new StringBuilder();
    int next = 0;
    int written = 0;
    while (next < ranges.size()) {
      Range range = ranges.get(next);
      outline.append(text, written, range.start());
      next = outline(outline, next);
      written = range.end();
    }
    return outline.append(text.substring(written)).toString();
  }

  /** Writes a range with all inside it; gives the number of the next one behind it. */
  private int outline(StringBuilder outline, int number) {
    Range range = ranges.get(number);
    outline.append('{').append(range.mark()).append(':');
    int next = number + 1;
    int written = range.start();
    while (next < ranges.size() && ranges.get(next).end() <= range.end()) {
      Range inner = ranges.get(next);
      outline.append(text, written, inner.start());
      next = outline(outline, next);
      written = inner.end();
    }
    outline.append(text, written, range.end()).append('}');
    return next;
  }
}
