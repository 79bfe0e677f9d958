package org.clarion.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.command.Command;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;

/**
 * What arrives at a front door: questions typed in a hurry, commands that are nearly right, and
 * texts that are meant to break something. The same number gives the same line.
 */
final class AnyLines {
  private static final int LONG = 4_096;
  private static final int PAGES = 4;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

  /** What turns, joins or hides, and halves of characters. */
  private static final List<String> UNSEEN =
      List.of(
          "\u202e",
          "\u202d",
          "\u2066",
          "\u2069",
          "\u200f",
          "\u200d",
          "\u200b",
          "\u2060",
          "\ufeff",
          "\u00ad",
          "\u0000",
          "\u001b[31m",
          "\u0007",
          "\b",
          "\u0085",
          "\u2028",
          "\r",
          "\n",
          "\t",
          "\ud83d",
          "\udc00",
          "\uffff",
          "\ufffd",
          "\u3164",
          "\u2800",
          "\u0130",
          "\u1e9e",
          "ß");

  private static final List<String> EMOJI =
      List.of(
          "🎉",
          "✊🏽",
          "👩🏽‍🏫",
          "🇨🇺",
          "👨‍👩‍👧‍👦",
          "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
          "1️⃣",
          "❤️",
          "🏽",
          "‍",
          "️");

  /** What slow patterns stumble over, again and again. */
  private static final List<String> REPEATED =
      List.of(
          "a", " ", "a ", "(", "((a)", "\\", "aa1", "1-", "31/", ".", ",", "?!", "next ", "week ",
          "may ", "'", "\"", "/", "//", ":", "a:", "|", "=", "0", "9", "x:y ", "@", "<", "#", "é",
          "ﷺ", "½", "the ", "in the ", "and ", "of may ", "half ", "-", "—", "to ", "1 to ", "\t");

  private static final List<String> TIMES =
      List.of(
          "31 june",
          "2027-13-45",
          "0000-00-00",
          "99999999999999999999",
          "29 feb 2027",
          "week 53",
          "next next month",
          "last year",
          "in 999999 years",
          "between may and may",
          "25:61",
          "1/2/3",
          "08/03",
          "the 0th",
          "half-term",
          "easter 1583",
          "a week on tuesday",
          "+999999999-12-31",
          "-5",
          "1e400",
          "0x7f",
          "½ term",
          "first monday of never",
          "31st",
          "by 32 march",
          "from december to january",
          "until yesterday",
          "noon at midnight",
          "9999",
          "10000",
          "NaN");

  private static final List<String> VALUES =
      List.of(
          "cuba",
          "palestine",
          "womens day",
          "north west",
          "wales",
          "region:wales",
          "next month",
          "2027",
          "too busy",
          "burnout",
          "on",
          "off",
          "settings",
          "preview",
          "preview 60d",
          "reset",
          "pause",
          "resume",
          "test",
          "pin on",
          "events on",
          "questions on",
          "change",
          "tomorrow",
          "done",
          "a4",
          "phone",
          "{name}",
          "null",
          "%s%n",
          "'; drop table entry; --",
          "*:* AND [a TO",
          "${jndi:ldap://x.example}",
          "@everyone",
          "<@1>",
          "https://evil.example/x",
          "../../etc");

  private final List<String> questions;
  private final List<Command.Spec> specs;
  private final List<String> hostile;

  /**
   * @param questions as people ask them
   * @param specs of the commands there are
   * @param hostile texts of any sort
   */
  AnyLines(List<String> questions, List<Command.Spec> specs, List<String> hostile) {
    this.questions = List.copyOf(questions);
    this.specs = List.copyOf(specs);
    this.hostile = List.copyOf(hostile);
  }

  /** One line, as it is typed. */
  String line(long number) {
    var random = new SplittableRandom(number);
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> question(random);
      case 5 ->
          question(random) + pick(List.of(" ", "", "\n", "? ", " and "), random) + question(random);
      case 6 -> spread(UNSEEN, question(random), random);
      case 7 -> spread(EMOJI, question(random), random);
      case 8 -> zalgo(question(random), random);
      case 9 -> repeated(random);
      case 10 -> anything(random);
      case 11 -> pick(TIMES, random) + " " + pick(questions, random) + " " + pick(TIMES, random);
      case 12 -> pick(hostile, random);
      case 13, 14 -> command(random);
      default -> name(random) + " " + value(random);
    };
  }

  /** One call, as buttons and slash commands make it: by name, with anything for its values. */
  Call call(long number) {
    var random = new SplittableRandom(~number);
    Command.Spec spec = pick(specs, random);
    Map<String, String> arguments = new HashMap<>();
    for (Parameter it : spec.parameters()) {
      if (random.nextInt(4) > 0) {
        arguments.put(it.name(), value(random));
      }
    }
    int page = random.nextInt(PAGES) > 0 ? 1 : random.nextInt(1, Call.PAGE_MAX + 1);
    return new Call(spec.name(), arguments, page);
  }

  /** The name of any parameter. */
  String parameter(long number) {
    var random = new SplittableRandom(number ^ Long.MIN_VALUE);
    List<Parameter> parameters = pick(specs, random).parameters();
    return parameters.isEmpty() ? "" : pick(parameters, random).name();
  }

  /** A real question with the slips of a thumb. */
  private String question(SplittableRandom random) {
    String question = pick(questions, random);
    for (int slips = random.nextInt(5); slips > 0; slips--) {
      question = slipped(question, random);
    }
    return question;
  }

  private static String slipped(String text, SplittableRandom random) {
    if (text.length() < 2) {
      return text;
    }
    int at = random.nextInt(text.length() - 1);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    char letter = text.charAt(at);
    return switch (random.nextInt(9)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + after.charAt(0) + letter + after.substring(1);
      case 3 -> before + ALPHABET.charAt(random.nextInt(ALPHABET.length())) + after;
      case 4 -> before;
      case 5 -> text.replace(" ", "");
      case 6 -> text.toUpperCase(Locale.ROOT);
      case 7 -> before + " " + letter + after;
      default -> after + " " + before;
    };
  }

  private String command(SplittableRandom random) {
    return Stream.concat(
            Stream.of("/" + name(random)),
            IntStream.range(0, random.nextInt(4)).mapToObj(_ -> argument(random)))
        .collect(Collectors.joining(" "));
  }

  /** Of a command, right or nearly. */
  private String name(SplittableRandom random) {
    String name = pick(specs, random).name();
    return switch (random.nextInt(6)) {
      case 0 -> slipped(name, random);
      case 1 -> name + "@" + pick(List.of("clarionbot", "", "x", "@"), random);
      case 2 -> pick(hostile, random);
      default -> name;
    };
  }

  private String argument(SplittableRandom random) {
    List<Parameter> parameters = pick(specs, random).parameters();
    String named = parameters.isEmpty() ? "" : pick(parameters, random).name() + ":";
    return (random.nextBoolean() ? named : "") + value(random);
  }

  private String value(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> pick(VALUES, random);
      case 3 -> pick(TIMES, random);
      case 4 -> pick(hostile, random);
      case 5 -> repeated(random);
      case 6 -> Long.toString(random.nextLong() >> random.nextInt(64));
      default -> question(random);
    };
  }

  private static String repeated(SplittableRandom random) {
    String part = pick(REPEATED, random) + (random.nextBoolean() ? "" : pick(REPEATED, random));
    int length = random.nextInt(4) == 0 ? LONG : random.nextInt(1, 200);
    String all = part.repeat(length / part.length() + 1);
    return all.substring(0, length) + pick(List.of("", "!", "x", "\u0000", " cuba"), random);
  }

  private static String anything(SplittableRandom random) {
    int most = random.nextInt(8) == 0 ? LONG : 80;
    int ceiling = pick(List.of(0x80, 0x250, 0x1_0000, 0x11_0000), random);
    return random
        .ints(random.nextInt(most), 0, ceiling)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String spread(List<String> parts, String text, SplittableRandom random) {
    List<String> all = new ArrayList<>(text.codePoints().mapToObj(Character::toString).toList());
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      all.add(random.nextInt(all.size() + 1), pick(parts, random));
    }
    return String.join("", all);
  }

  private static String zalgo(String text, SplittableRandom random) {
    StringBuilder all = new StringBuilder();
    text.codePoints()
        .forEach(it -> {
          all.appendCodePoint(it);
          random.ints(random.nextInt(20), 0x300, 0x370).forEach(all::appendCodePoint);
        });
    return all.toString();
  }

  private static <T> T pick(List<T> some, SplittableRandom random) {
    return some.get(random.nextInt(some.size()));
  }
}
