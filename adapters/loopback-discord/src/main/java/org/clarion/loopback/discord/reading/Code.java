package org.clarion.loopback.discord.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.loopback.discord.reading.Mark.CodeBlock;
import org.clarion.loopback.discord.reading.Mark.Style;
import org.clarion.loopback.discord.reading.Mark.Styled;
import org.jspecify.annotations.Nullable;

/** Finds text between backticks, which is shown letter by letter. */
final class Code {
  private static final String FENCE = "```";
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z0-9_+.#-]*)\n");
  private static final Pattern LINE_ENDS = Pattern.compile("^\n+|\n+$");

  private Code() {}

  /** The code that begins at a place; null when none does. */
  static @Nullable Found at(String text, int place) {
    if (text.charAt(place) != '`') {
      return null;
    }
    Found block = text.startsWith(FENCE, place) ? block(text, place + FENCE.length()) : null;
    return block == null ? inline(text, place) : block;
  }

  private static @Nullable Found block(String text, int from) {
    Matcher language = LANGUAGE.matcher(text).region(from, text.length());
    if (language.lookingAt()) {
      Found named = block(text, language.end(), language.group(1));
      if (named != null) {
        return named;
      }
    }
    return block(text, from, "");
  }

  private static @Nullable Found block(String text, int from, String language) {
    int end = text.indexOf(FENCE, from + 1);
    while (end >= 0 && text.substring(from, end).chars().allMatch(it -> it == '\n')) {
      end = text.indexOf(FENCE, end + 1);
    }
    if (end < 0) {
      return null;
    }
    String code = LINE_ENDS.matcher(text.substring(from, end)).replaceAll("");
    return Found.shown(new CodeBlock(language), code, end + FENCE.length());
  }

  /** As many backticks at the end as at the beginning; of more, the further ones are code. */
  private static @Nullable Found inline(String text, int place) {
    int ticks = 1;
    while (place + ticks < text.length() && text.charAt(place + ticks) == '`') {
      ticks++;
    }
    for (int used = ticks; used > 0; used--) {
      String sign = "`".repeat(used);
      int end = text.indexOf(sign, place + used + 1);
      while (end >= 0 && !isWholeRun(text, end, used)) {
        end = text.indexOf(sign, end + 1);
      }
      if (end >= 0) {
        String code = trimmed(text.substring(place + used, end));
        return Found.shown(new Styled(Style.CODE), code, end + used);
      }
    }
    return null;
  }

  private static boolean isWholeRun(String text, int place, int length) {
    int end = place + length;
    return text.charAt(place - 1) != '`' && (end == text.length() || text.charAt(end) != '`');
  }

  /** A blank that only keeps a backtick apart from the signs is not shown. */
  private static String trimmed(String code) {
    String bare = code.strip();
    String text = code;
    if (bare.startsWith("`") && text.startsWith(" ")) {
      text = text.substring(1);
    }
    if (bare.endsWith("`") && text.endsWith(" ")) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }
}
