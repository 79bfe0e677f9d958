package org.clarion.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Takes every completion that the bot offers: it knows other names that the letters do not. */
final class OfferedMatcher implements CompletionMatcher {
  private List<Candidate> offered = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      @Nullable String originalGroupName) {}

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    offered = List.copyOf(candidates);
    return candidates;
  }

  @Override
  public @Nullable Candidate exactMatch() {
    return null;
  }

  /** The letters that all completions begin with. */
  @Override
  public String getCommonPrefix() {
    return offered.stream().map(Candidate::value).reduce(OfferedMatcher::common).orElse("");
  }

  private static String common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }
}
