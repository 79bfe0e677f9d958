package org.clarion.commands.dates;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words around a period that ask for whatever there is: {@code what's on in june}. */
final class Filler {
  private static final Set<String> WORDS =
      Set.of(
          ("a about an and any anything are be birthday can coming date dates day days do doing"
               + " event events everything for give going got happening happens have i in is it"
               + " just key know list me my owt next of on our planned please see show stuff tell"
               + " that the there things this to up upcoming us we whats what's what when whens"
               + " when's which will with you")
              .split(" ", -1));

  /** Those of them that ask for dates, even where no time is named. */
  private static final Set<String> COMING =
      Set.of("coming", "date", "dates", "event", "events", "happening", "next", "on", "upcoming");

  private Filler() {}

  /** Whether the text asks for whatever there is and for nothing else: {@code what's coming up}. */
  static boolean asksWhatIsComing(String text) {
    return strip(text).isEmpty() && words(text).anyMatch(COMING::contains);
  }

  /** Whether a word of the text asks for dates, whatever else it is about. */
  static boolean asksForDates(String text) {
    return words(text).anyMatch(it -> COMING.contains(it) || it.equals("when"));
  }

  /** The text in lower case without such words; empty when there was nothing else. */
  static String strip(String text) {
    return words(text).filter(it -> !WORDS.contains(it)).collect(Collectors.joining(" "));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(PeriodPhrase.normal(text).split(" ", -1)).filter(it -> !it.isEmpty());
  }
}
