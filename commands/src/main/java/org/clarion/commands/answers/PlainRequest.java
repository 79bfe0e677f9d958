package org.clarion.commands.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.message.Call;

/**
 * A command that is asked for in plain words, such as {@code add womens day to my calendar}.
 *
 * @param words the whole of what is said; what is caught by its first group, if it has one, is what
 *     the command is given
 * @param parameter what the caught words are for; empty where there are none
 */
record PlainRequest(Pattern words, String command, String parameter) {
  private static final String PLEASE = "(?:please )?(?:(?:can|could) (?:you|i|we) )?(?:please )?";
  private static final String ENDING = "(?: please)?";

  private static final List<PlainRequest> ALL =
      List.of(
          of(
              "(?:add|put|save|export|get|send|download) (?:me )?(.+?)"
                  + " (?:to|in|into|on|onto|for|as) (?:my|our|the|a) calendar(?: file)?",
              "calendar",
              "about"),
          of(
              "(?:what|which|show|list|any|are there any)\\b.*\\b(?:unconfirmed|tbc|not confirmed"
                  + "|not yet confirmed|be confirmed|needs? (?:to be )?confirm(?:ed|ing)"
                  + "|needs? a day|have no day|without a day)",
              "unconfirmed",
              ""),
          of(
              "(?:show|draw|make|print|give|get|send|is there)?(?: me| us)?(?: a| the| our)?"
                  + " ?(?:wall ?planner|year ?planner|year on (?:a|one) page)"
                  + "(?: (?:for|of))?(?: (20\\d\\d))?",
              "year",
              "year"));

  private static final Pattern ALL_OF_THEM =
      Pattern.compile(
          "(?:all|everything|them|(?:all )?(?:of )?(?:the |them |these |our )?(?:key )?dates)");

  /** The command that a line asks for; nothing when it asks for none of them. */
  static Optional<Call> in(String line) {
    String typed =
        line.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[?!.,;:]+", " ")
            .replaceAll(" +", " ")
            .strip();
    return ALL.stream().flatMap(it -> it.read(typed).stream()).findFirst();
  }

  private Optional<Call> read(String typed) {
    Matcher matcher = words.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String caught = parameter.isEmpty() ? null : matcher.group(1);
    return Optional.of(
        caught == null || ALL_OF_THEM.matcher(caught).matches()
            ? Call.of(command)
            : Call.of(command, parameter, caught));
  }

  private static PlainRequest of(String words, String command, String parameter) {
    return new PlainRequest(Pattern.compile(PLEASE + words + ENDING), command, parameter);
  }
}
