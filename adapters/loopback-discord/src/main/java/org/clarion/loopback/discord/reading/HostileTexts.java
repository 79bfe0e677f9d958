package org.clarion.loopback.discord.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that people write who want a bot to notify everybody, to look like somebody else, or to
 * lead readers astray. The same seed gives the same texts.
 */
public final class HostileTexts {
  private static final String ADDRESSES = "addresses.txt";
  private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final int PARTS_MAX = 6;
  private static final int WORD_MAX = 1500;
  private static final int MARKS_MAX = 12;
  private static final int SPOILED_ONE_IN = 4;

  private static final List<String> NAMES =
      List.of(
          "@everyone",
          "@here",
          "<@123456789012345678>",
          "<@!123456789012345678>",
          "<@&123456789012345678>",
          "<#123456789012345678>",
          "</next:123456789012345678>",
          "</date add:123456789012345678>",
          "<id:customize>",
          "<id:linked-roles:1>",
          "<@1",
          "@1>",
          "@\u200Beveryone",
          "<@\u200B1>",
          "@every\u00ADone",
          "\uFF20everyone",
          "<\u2060@1>",
          "@everyone@here",
          "<@<@1>>",
          "<<@&1>>",
          "@Everyone",
          "\\@here",
          "\\\\@everyone");

  private static final List<String> SIGNS =
      List.of(
          "*",
          "**",
          "***",
          "****",
          "_",
          "__",
          "___",
          "~",
          "~~",
          "|",
          "||",
          "`",
          "``",
          "```",
          "\\",
          "\\\\",
          "\\\\\\",
          "<",
          ">",
          "[",
          "]",
          "](",
          ")",
          "(",
          "#",
          ":",
          "::",
          "@",
          "<@",
          "<:",
          "<t:",
          "://",
          "¯\\_(ツ)_/¯",
          "&",
          "{",
          "}",
          "%s",
          "%n",
          "${x}",
          "{0}",
          "&lt;",
          "<b>");

  private static final List<String> LINES =
      List.of(
          "# ",
          "## ",
          "### ",
          "#### ",
          "-# ",
          "> ",
          ">>> ",
          ">",
          "- ",
          "* ",
          "+ ",
          "1. ",
          "1) ",
          "99999999999. ",
          "0. ",
          "  - ",
          " > ",
          "---",
          "===",
          "```\n",
          "```java\n",
          "    ",
          "\t",
          "- # ",
          "> - ",
          "1\\. ",
          "-\u00A0",
          "#\u3000",
          "\u2022 ");

  private static final List<String> STYLED =
      List.of(
          "*a*",
          "**a**",
          "***a***",
          "_a_",
          "__a__",
          "~~a~~",
          "||a||",
          "`a`",
          "``a`b``",
          "```a```",
          "```js\na\n```",
          "a_b_c",
          "snake_case_name",
          "__init__",
          "2*3*4",
          "**a*",
          "*a**",
          "**||__~~a~~__||**",
          "*a\n*",
          "a\\",
          "\\*a\\*",
          "~~a~~_",
          "*a *b* c*");

  private static final List<String> SHOWN =
      List.of(
          "<t:0>",
          "<t:1700000000:R>",
          "<t:-1:D>",
          "<t:99999999999999>",
          "<:fist:12>",
          "<a:fist:12>",
          ":fist:",
          ":+1:",
          ":100:",
          "12:30:45",
          ":a:b:c:",
          "discord.gg/evil",
          "https://discord.gg/evil",
          "DISCORD.com/invite/evil",
          "discordapp.com/invite/evil",
          "<a:/b>",
          "<me@evil.example>",
          "<+15551234567>",
          "\uD83D\uDC4B\uD83C\uDFFD",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\uD83C\uDFF4\uDB40\uDC67");

  private static final List<String> MASKS =
      List.of(
          "[good.example](%s)",
          "[good.example](<%s>)",
          "[a](%s \"good.example\")",
          "[%s](%s)",
          "[](%s)",
          "[ ](%s)",
          "[a\\](%s)",
          "[a] (%s)",
          "[[a]](%s)",
          "[**a**](%s)",
          "<%s>",
          "%s",
          "(%s)",
          "%s.",
          "[a](%s",
          "[a]\n(%s)",
          "[a][1]\n[1]: %s",
          "![a](%s)",
          "](%s)",
          "[discord.com/login](%s)",
          "[@everyone](%s)",
          "https://good.example](%s)");

  private static final List<String> UNSEEN =
      List.of(
          "\u202E",
          "\u202D",
          "\u2066",
          "\u2067",
          "\u2069",
          "\u200B",
          "\u200C",
          "\u200D",
          "\u200E",
          "\u200F",
          "\u2060",
          "\uFEFF",
          "\u00AD",
          "\u034F",
          "\u061C",
          "\u115F",
          "\u3164",
          "\u2800",
          "\u180E",
          "\uFE0F",
          "\u0000",
          "\u0007",
          "\u001B[31m",
          "\u007F",
          "\u0085",
          "\uD800",
          "\uDC00",
          "\uDBFF",
          "\uFFFE",
          "\uFFFF",
          "\uFFF9",
          "\uDB40\uDC01",
          "\uE000");

  private static final List<String> BREAKS =
      List.of("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\f", "\n\n", " \n ");

  private static final List<String> WORDS =
      List.of(
          "rent",
          "strike",
          "Assembly",
          "caf\u00E9",
          "\u0645\u0631\u062D\u0628\u0627",
          "\u05E9\u05DC\u05D5\u05DD",
          "\u4F60\u597D",
          "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35",
          "a",
          "19:00",
          "8",
          "3.5",
          "don't",
          "\u201Cquoted\u201D",
          "",
          " ",
          "   ",
          "\u00A0",
          "\u3000");

  private final Random random;
  private final List<String> addresses = addresses();

  private HostileTexts(long seed) {
    this.random = new Random(seed);
  }

  /** So many texts, the same for the same seed; some are empty, some long, some no valid text. */
  public static List<String> seeded(long seed, int count) {
    HostileTexts texts = new HostileTexts(seed);
    return Stream.generate(texts::next).limit(count).toList();
  }

  /** 300 addresses that nobody should be led to without seeing where: not all are valid. */
  public static List<String> addresses() {
    try (InputStream file = HostileTexts.class.getResourceAsStream(ADDRESSES)) {
      if (file == null) {
        throw new IllegalStateException("Expected %s beside this class".formatted(ADDRESSES));
      }
      return new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .map(line -> UNIT.matcher(line).replaceAll(HostileTexts::unit))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unit(MatchResult escaped) {
    String character = Character.toString((char) Integer.parseInt(escaped.group(1), 16));
    return Matcher.quoteReplacement(character);
  }

  private String next() {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(PARTS_MAX);
    for (int i = 0; i < parts; i++) {
      text.append(part())
          .append(random.nextBoolean() ? "" : one(random.nextInt(5) == 0 ? BREAKS : WORDS));
    }
    return random.nextInt(SPOILED_ONE_IN) == 0 ? spoiled(text) : text.toString();
  }

  private String part() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> one(NAMES);
      case 2 -> one(SIGNS);
      case 3 -> one(SIGNS) + part() + one(SIGNS);
      case 4 -> (random.nextBoolean() ? one(BREAKS) : "") + one(LINES) + one(WORDS);
      case 5 -> one(STYLED);
      case 6 -> one(SHOWN);
      case 7 -> one(MASKS).replace("%s", one(addresses));
      case 8 -> one(addresses);
      case 9 -> one(UNSEEN) + one(NAMES) + one(UNSEEN);
      case 10 -> random.nextInt(8) == 0 ? longWord() : piledUp();
      default -> one(WORDS);
    };
  }

  private String longWord() {
    return one(random.nextBoolean() ? SIGNS : WORDS).repeat(1 + random.nextInt(WORD_MAX / 10));
  }

  /** Letters under heaps of marks. */
  private String piledUp() {
    StringBuilder text = new StringBuilder();
    for (char letter : "zalgo".toCharArray()) {
      text.append(letter);
      for (int i = random.nextInt(MARKS_MAX); i > 0; i--) {
        text.append((char) (0x0300 + random.nextInt(0x70)));
      }
    }
    return text.toString();
  }

  /** Something nobody sees at any place, or an end in the middle of a character. */
  private String spoiled(StringBuilder text) {
    int place = random.nextInt(text.length() + 1);
    return random.nextBoolean()
        ? text.insert(place, one(UNSEEN)).toString()
        : text.substring(0, place);
  }

  private String one(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
