package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EscapedTextTest {
  private static final int TEXTS = 5_000;
  private static final int LENGTH_MAX = 30;
  private static final String[] PARTS = {
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "```",
    "|",
    "||",
    "\\",
    "<",
    ">",
    "[",
    "]",
    "(",
    ")",
    "@",
    "@everyone",
    "@here",
    "<@1>",
    "<@&2>",
    "<#3>",
    "<:a:4>",
    "<t:5:R>",
    "</a:6>",
    ":smile:",
    ":",
    "http",
    "https",
    "://",
    "x.org",
    "discord.gg/",
    "DiscordApp.com",
    "19:00",
    "#",
    "-",
    "-#",
    "+",
    "1.",
    "2)",
    "007",
    ".",
    " ",
    "  ",
    "\n",
    "\t",
    "\u202e",
    "\u0000",
    "é",
    "👩‍🚀",
    "a",
    "Z",
    "\ud800"
  };
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");
  private static final Pattern MARKUP =
      Pattern.compile("[*_~`|<>\\[\\]@\\\\]|://|:[\\w+-]+:|(?i)discord(?:app)?\\.");

  @Test
  void leaves_plain_sentences_as_they_are() {
    checkSame("It’s on Sat 8 March, 19:00 (doors: 18:30) - bring £5/€6 & friends!");
    checkSame("Rent strike #5: 100% “won” + more; see p. 3.");
    checkSame("");
  }

  @Test
  void escapes_what_discord_reads_as_emphasis_or_code() {
    check("*a* _b_ ~~c~~ `d` ||e||", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|");
    check("¯\\_(ツ)_/¯", "¯\\\\\\_(ツ)\\_/¯");
    check("snake_case", "snake\\_case");
  }

  @Test
  void escapes_what_notifies_or_names_somebody() {
    check("@everyone", "\\@everyone");
    check("<@&12> <#3>", "\\<\\@&12\\> \\<#3\\>");
    check("a@b.org", "a\\@b.org");
  }

  @Test
  void escapes_addresses_and_invitations() {
    check("https://x.org", "https\\://x.org");
    check("steam://x", "steam\\://x");
    check("[a](b) (c)", "\\[a\\]\\(b) (c)");
    check("discord.gg/x and DISCORDAPP.com", "discord\\.gg/x and DISCORDAPP\\.com");
  }

  @Test
  void escapes_a_colon_that_may_begin_the_name_of_an_emoji_and_no_other() {
    check(":smile:", "\\:smile\\:");
    check("1:100:2", "1\\:100:2");
    check("ratio 3:4, when: now", "ratio 3:4, when: now");
    check("When:", "When\\:");
    check("at 9:30", "at 9:30");
    check("a:b", "a\\:b");
  }

  @Test
  void drops_what_is_no_text() {
    check("a\u202eb\u2066c\u0000d\u001be\ud800f", "abcdef");
    check("a\r\nb\u2028c\td", "a  b c d");
    check("👩‍🚀", "👩‍🚀");
  }

  @Test
  void escapes_what_begins_a_block_at_the_beginning_of_a_line() {
    checkStart("# a", "\\# a");
    checkStart("-# a", "\\-# a");
    checkStart("- a", "\\- a");
    checkStart("+ a", "\\+ a");
    checkStart("12. a", "12\\. a");
    checkStart("3) a", "3\\) a");
    checkStart("8 March", "8 March");
    checkStart("a # - 1.", "a # - 1.");
    checkStart(EscapedText.of("> a"), "\\> a");
    checkStart("", "");
  }

  @Test
  void knows_whether_it_ends_in_an_escape() {
    assertThat(EscapedText.endsInEscape("a\\")).isTrue();
    assertThat(EscapedText.endsInEscape("a\\\\")).isFalse();
    assertThat(EscapedText.endsInEscape("\\\\\\")).isTrue();
    assertThat(EscapedText.endsInEscape("")).isFalse();
  }

  @Test
  void leaves_no_markup_in_5000_hostile_texts_and_loses_none_of_them() {
    Random random = new Random(20_260_308);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(LENGTH_MAX); part >= 0; part--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String escaped = EscapedText.of(text.toString());

      assertThat(ESCAPED.matcher(escaped).replaceAll("$1"))
          .as("text %d as it is read", i)
          .isEqualTo(EscapedText.clean(text.toString()));
      assertThat(MARKUP.matcher(ESCAPED.matcher(escaped).replaceAll("\ue000")).find())
          .as("markup in text %d, %s", i, escaped)
          .isFalse();
    }
  }

  private static void checkSame(String text) {
    check(text, text);
  }

  private static void check(String text, String escaped) {
    assertThat(EscapedText.of(text)).isEqualTo(escaped);
  }

  private static void checkStart(String text, String escaped) {
    assertThat(EscapedText.atLineStart(text)).isEqualTo(escaped);
  }
}
