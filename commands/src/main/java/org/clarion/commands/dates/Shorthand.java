package org.clarion.commands.dates;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;

/** Spells out the words that people shorten when they type in a hurry: {@code nxt wk}. */
final class Shorthand {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("2moro", "tomorrow"),
          Map.entry("b4", "before"),
          Map.entry("mnth", "month"),
          Map.entry("nxt", "next"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("tmrw", "tomorrow"),
          Map.entry("tomoz", "tomorrow"),
          Map.entry("wen", "when"),
          Map.entry("wk", "week"),
          Map.entry("wkend", "weekend"),
          Map.entry("wks", "weeks"),
          Map.entry("wot", "what"),
          Map.entry("wots", "whats"));

  private Shorthand() {}

  /** A text in lower case with these words written in full, and all others as they were. */
  static String spelledOut(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(it -> WORDS.getOrDefault(it, it))
        .collect(joining(" "));
  }
}
