package org.clarion.core.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clarion.core.message.Call;

/**
 * Reads what somebody typed as a call: {@code /dates june region:wales}, or plain words as a
 * question.
 *
 * <p>Takes linear time for any text: a text too long, in strange scripts or with broken characters
 * is cut and cleaned, never refused.
 */
public final class CallReader {
  /** What is looked at of a text, in code points. */
  public static final int TEXT_MAX = 512;

  /** The argument of a command that does not exist: all that was typed after its name. */
  public static final String WORDS = "words";

  private static final Pattern BLANKS = Pattern.compile(" +");

  private final Map<String, Command.Spec> specs;
  private final Command.Spec question;

  /**
   * @param question the command that plain words go to, as its first parameter
   */
  public CallReader(Collection<Command.Spec> specs, Command.Spec question) {
    this.specs = specs.stream().collect(Collectors.toMap(Command.Spec::name, Function.identity()));
    this.question = question;
  }

  /** The call; of a command by any name, known or not, when the text begins with a slash. */
  public Call read(String text) {
    String typed = clean(text);
    if (!typed.startsWith("/")) {
      return asked(typed);
    }
    int blank = typed.indexOf(' ');
    int end = blank < 0 ? typed.length() : blank;
    String name = typed.substring(1, end).toLowerCase(Locale.ROOT);
    Command.Spec spec = specs.get(name);
    String rest = typed.substring(end).strip();
    return new Call(name, spec == null ? words(rest) : arguments(spec, rest), 1);
  }

  /** The words as a question. */
  public Call asked(String words) {
    return new Call(question.name(), arguments(question, words), 1);
  }

  /** What is typed to make a call; read again, it is the same. */
  public String typed(Call call) {
    StringBuilder typed = new StringBuilder("/").append(call.command());
    Command.Spec spec = specs.get(call.command());
    if (spec != null) {
      for (Parameter parameter : spec.parameters()) {
        String value = call.arguments().get(parameter.name());
        if (value != null) {
          boolean first = parameter.equals(spec.parameters().getFirst());
          typed.append(first ? " " : " " + parameter.name() + ":").append(value);
        }
      }
    }
    return typed.toString();
  }

  private static Map<String, String> words(String rest) {
    return rest.isEmpty() ? Map.of() : Map.of(WORDS, BLANKS.matcher(rest).replaceAll(" "));
  }

  /** Words up to the first {@code name:} of a parameter belong to the first one. */
  private static Map<String, String> arguments(Command.Spec spec, String typed) {
    List<String> names = spec.parameters().stream().map(Parameter::name).toList();
    Map<String, StringBuilder> values = new LinkedHashMap<>();
    String current = names.isEmpty() ? "" : names.getFirst();
    for (String word : BLANKS.splitAsStream(typed.strip()).toList()) {
      int colon = word.indexOf(':');
      String named = colon > 0 ? word.substring(0, colon).toLowerCase(Locale.ROOT) : "";
      if (names.contains(named)) {
        current = named;
        word = word.substring(colon + 1);
      }
      StringBuilder value = values.computeIfAbsent(current, _ -> new StringBuilder());
      value.append(value.isEmpty() || word.isEmpty() ? "" : " ").append(word);
    }
    return values.entrySet().stream()
        .filter(it -> !it.getKey().isEmpty() && !it.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString()));
  }

  /**
   * The text without control characters, characters that turn the reading direction, and halves of
   * surrogate pairs, cut at {@link #TEXT_MAX}.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.strip()
        .codePoints()
        .limit(TEXT_MAX)
        .map(it -> isBlank(it) ? ' ' : it)
        .filter(CallReader::isText)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /** No-break spaces count: phones and web pages put them between words. */
  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static boolean isText(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
