package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clarion.loopback.telegram.Entities;
import org.clarion.loopback.telegram.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTextTest {
  private static final Set<String> COMMANDS = Set.of("dates", "help", "reminders");
  private static final int TEXTS = 20_000;
  private static final int PIECES_MAX = 12;

  /** What addresses, names and tags are made of, and what stands around them. */
  private static final List<String> PIECES =
      List.of(
          "@",
          "#",
          "$",
          "/",
          ".",
          ":",
          "//",
          "://",
          "http",
          "https",
          "HTTP",
          "ftp",
          "tg",
          "mailto:",
          "com",
          "org",
          "UK",
          "de",
          "рф",
          "中国",
          "xn--p1ai",
          "evil",
          "union",
          "everyone",
          "admin_bot",
          "dates",
          "ban",
          "start",
          "1INCH",
          "USD",
          "1",
          "24",
          "192.168.0.1",
          "8080",
          "a",
          "Z",
          "_",
          "-",
          "~",
          " ",
          "\n",
          "(",
          ")",
          "[",
          "<",
          ">",
          "«",
          "»",
          "\"",
          "'",
          ",",
          ";",
          "?",
          "!",
          "+",
          "=",
          "\u200C",
          "\u200D",
          "\u2060",
          "\u00A0",
          "\u00B7",
          "👩‍🏭",
          "🇬🇧",
          "e\u0301",
          "é",
          "مرحبا",
          "info@union.org",
          "t.me/joinchat",
          "teiegram.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is 3.5 or 24/7, e.g. on 4.12.2026 at 19.30.",
        "Rent strike: and/or meeting. Next line",
        "Write to info@union.org, or to (max.muster+news@post.example.de).",
        "/dates, or /help",
        "C# and F# cost $ 5, or 5$",
        "1 @ 2 # 3 / 4",
        "U.K. and z.B.",
        "a:b c://d"
      })
  void leaves_what_is_only_text_as_it_is(String text) {
    assertThat(DefusedText.of(text, COMMANDS).replace(":\u2060//", "://")).isEqualTo(text);
  }

  @Test
  void takes_apart_what_would_become_active() {
    assertThat(
            DefusedText.of(
                "@everyone #now $GBP /ban evil.com http://1.2.3.4 a@b tg://x 10.0.0.1 /help@x",
                COMMANDS))
        .isEqualTo(
            ("@|everyone #|now $|GBP /|ban evil.|com http:|//1.|2.3.4 a@|b tg:|//x 10.|0.0.1"
                    + " /|help@|x")
                .replace('|', DefusedText.JOINER));
  }

  @Test
  void the_server_would_make_them_active_otherwise() {
    assertThat(Entities.detected("@everyone #now $GBP /ban evil.com http://1.2.3.4"))
        .extracting(Entity::type)
        .containsExactly("mention", "hashtag", "cashtag", "bot_command", "url", "url");
  }

  @Test
  void leaves_nothing_active_but_its_own_commands_and_addresses_of_e_mail() {
    Random random = new Random(20_270_308);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      String defused = DefusedText.of(DefusedText.clean(text), COMMANDS);
      assertThat(Entities.detected(defused))
          .as("text %d: %s", i, text)
          .allMatch(it -> isHarmless(it, defused));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(PIECES_MAX) + 1; i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  static boolean isHarmless(Entity entity, String text) {
    String active = text.substring(entity.offset(), entity.end());
    return entity.type().equals("email")
        || (entity.type().equals("bot_command") && COMMANDS.contains(active.substring(1)));
  }

  @Test
  void only_joiners_are_added() {
    Random random = new Random(4);
    for (int i = 0; i < TEXTS; i++) {
      String clean = DefusedText.clean(text(random));
      assertThat(DefusedText.of(clean, Set.of()).replace("\u2060", ""))
          .isEqualTo(clean.replace("\u2060", ""));
    }
  }

  @Test
  void cleans_as_telegram_would_so_that_offsets_stay_right() {
    assertThat(DefusedText.clean("a\0b\tc\r\nd\u2028e\u202Ef\u2066g\u0333h A\u030A \uD83Di"))
        .isEqualTo("a b c\nd efgh Å \uFFFDi");
  }
}
