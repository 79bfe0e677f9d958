package org.clarion.loopback.discord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.loopback.discord.reading.Mark.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is named and where links lead: what Discord's desktop client shows, case by case. */
class NamesAndLinksReadingTest {
  @Test
  void reads_who_and_what_is_named() {
    check("@everyone", "{everyone:@everyone}");
    check("a@here!", "a{here:@here}!");
    check("@everyones", "{everyone:@everyone}s");
    check("@Everyone", "@Everyone");
    check("<@1>", "{person 1:@1}");
    check("<@!1>", "{person 1:@1}");
    check("<@&1>", "{role 1:@1}");
    check("<#1>", "{channel 1:#1}");
    check("</next:1>", "{command 1:/next}");
    check("</date add:1>", "{command 1:/date add}");
    check("</a b c:1>", "{command 1:/a b c}");
    check("<id:customize>", "{server_page customize:customize}");
    check("<id:linked-roles:1>", "{server_page linked-roles:linked-roles}");
    check("**<@1>**", "{bold:{person 1:@1}}");
  }

  @Test
  void reads_nobody_where_it_is_escaped_or_broken() {
    check("\\@everyone", "@everyone");
    check("@\u200Beveryone", "@\u200Beveryone");
    check("\\<@1>", "<@1>");
    check("<\\@1>", "<@1>");
    check("<@1", "<@1");
    check("<@x>", "<@x>");
    check("<@ 1>", "<@ 1>");
    check("<@\u200B1>", "<@\u200B1>");
    check("＜@1＞", "＜@1＞");
    check("<id:other>", "<id:other>");
  }

  @Test
  void reads_moments() {
    check("<t:0>", "{moment 0 f:1970-01-01T00:00:00Z}");
    check("<t:1618953630:R>", "{moment 1618953630 R:2021-04-20T21:20:30Z}");
    check("<t:-1:D>", "{moment -1 D:1969-12-31T23:59:59Z}");
    check("<t:0:s>", "{moment 0 s:1970-01-01T00:00:00Z}");
    check("<t:0:r>", "<t:0:r>");
    check("<t:8640000000001>", "<t:8640000000001>");
    check("<t:abc>", "<t:abc>");
    check("\\<t:0>", "<t:0>");
  }

  @Test
  void reads_emoji() {
    check("<:fist:12>", "{emoji 12::fist:}");
    check("<a:fist:12>", "{emoji 12::fist:}");
    check(":fist:", "{emoji::fist:}");
    check(":+1:", "{emoji::+1:}");
    check("at 12:30:45", "at 12:30:45");
    check("\\<:fist:12>", "<{emoji::fist:}12>");
    check("\\:fist:", ":fist:");
    check(":fi\\st:", ":fi\\st:");
    check("<:fist:>", "<{emoji::fist:}>");
  }

  @Test
  void reads_bare_addresses() {
    check("https://b.org", "{link https://b.org:https://b.org}");
    check("see https://b.org/x.", "see {link https://b.org/x:https://b.org/x}.");
    check("(https://b.org)", "({link https://b.org:https://b.org})");
    check("https://b.org/(x)", "{link https://b.org/(x):https://b.org/(x)}");
    check("https://b.org/a_b_c", "{link https://b.org/a_b_c:https://b.org/a_b_c}");
    check("HTTP://b.org", "{link HTTP://b.org:HTTP://b.org}");
    check("xhttps://b.org", "x{link https://b.org:https://b.org}");
    check("\\https://b.org", "\\h" + "ttps://b.org");
    check("https\\://b.org", "https://b.org");
    check("https:\\//b.org", "https://b.org");
    check("javascript:alert(1)", "javascript:alert(1)");
    check("tg://resolve?domain=x", "tg://resolve?domain=x");
    check("www.b.org", "www.b.org");
    check("https://b", "https://b");
    check("https://bc", "{link https://bc:https://bc}");
    check("https://", "https://");
  }

  @Test
  void reads_addresses_between_angle_brackets() {
    check("<https://b.org>", "{link https://b.org:https://b.org}");
    check("<https://b.org/a_b_>", "{link https://b.org/a_b_:https://b.org/a_b_}");
    check("<a:/b>", "a:/b");
    check("<javascript:/x>", "javascript:/x");
    check("<https://b.org x>", "<{link https://b.org:https://b.org} x>");
    check("\\<https\\://b.org>", "<https://b.org>");
    check("<me@b.org>", "{link me@b.org:me@b.org}");
    check("<+4420123>", "{link +4420123:+4420123}");
  }

  @Test
  void reads_text_that_stands_for_an_address() {
    check("[a](https://b.org)", "{masked https://b.org:a}");
    check("[a](<https://b.org>)", "{masked https://b.org:a}");
    check("[a](https://b.org \"c\")", "{masked https://b.org:a}");
    check("[a](https://b.org 'c')", "{masked https://b.org:a}");
    check("[ a ]( https://b.org  ' c ' )", "{masked https://b.org: a }");
    check("[a](https://b.org/(x))", "{masked https://b.org/(x):a}");
    check("[**a**](https://b.org)", "{masked https://b.org:{bold:a}}");
    check("**[a](https://b.org)**", "{bold:{masked https://b.org:a}}");
    check("[[]](https://b.org)", "{masked https://b.org:[]}");
    check("[[a](https://b.org)", "[{masked https://b.org:a}");
    check("[[][]]](https://b.org)", "{masked https://b.org:[][]]}");
    check("[[]][]](https://b.org)", "[[]]{masked https://b.org:]}");
    check("[# a](https://b.org)", "{masked https://b.org:# a}");
    check("[<t:0>](https://b.org)", "{masked https://b.org:{moment 0 f:1970-01-01T00:00:00Z}}");
    check("[a\u200Bb](https://b.org)", "{masked https://b.org:ab}");
    check("a [b] (https://cd)", "a [b] ({link https://cd:https://cd})");
    check("[a]", "[a]");
    check("[a]()", "[a]()");
  }

  @Test
  void shows_every_backslash_in_text_that_stands_for_an_address() {
    check("[a\\_b](https://b.org)", "{masked https://b.org:a\\_b}");
    check("[\\*a\\*](https://b.org)", "{masked https://b.org:\\*a\\*}");
    check("[\\*\\**](https://b.org)", "{masked https://b.org:\\{italic:\\*}}");
    check("\\[a](https://b.org)", "[a]({link https://b.org:https://b.org})");
    check("[a\\](https://b.org)", "{masked https://b.org:a\\}");
  }

  @Test
  void shows_as_it_is_what_Discord_refuses_to_make_a_link_of() {
    for (String refused :
        List.of(
            "[https://a.org](https://b.org)",
            "[ｈttps://a.org](https://b.org)",
            "[<@1>](https://b.org)",
            "[@everyone](https://b.org)",
            "[:fist:](https://b.org)",
            "[\uD83D\uDC4B](https://b.org)",
            "[```a```](https://b.org)",
            "[discord.gg/a](https://b.org)",
            "[a](https://b.org 'https://c.org')",
            "[ ](https://b.org)",
            "[a](javascript:alert)",
            "[a](tg://b)",
            "[a](https://b.org) \\](c)",
            "[a](b.org)")) {
      assertThat(DiscordReading.of(refused).outline().replaceAll("\\{invitation a:}", ""))
          .isEqualTo(refused);
    }
  }

  @Test
  void tells_the_host_that_is_shown_from_the_host_that_is_led_to() {
    assertThat(link("[the toolkit](https://b.org)").shownHost()).isNull();
    assertThat(link("[paypal.com](https://b.org)").misleads()).isTrue();
    assertThat(link("[see PayPal。com](https://b.org)").misleads()).isTrue();
    assertThat(link("[b.org](https://b.org/x)").misleads()).isFalse();
    assertThat(link("https://b.org/x").misleads()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.org/",
        "https://good.org@evil.org/",
        "https://good.org:x@evil.org:443/",
        "https:\\\\evil.org\\good.org",
        "https:evil.org",
        "https:///evil.org?good.org",
        "HTTPS://EVIL.ORG#good.org",
        "https://ｅｖｉｌ.org",
        "https://evil。org"
      })
  void knows_the_host_as_a_browser_would(String address) {
    assertThat(link("[a](" + address.replace("\\", "\\\\") + ")").host()).isEqualTo("evil.org");
  }

  @Test
  void finds_invitations_whatever_is_escaped_before_them() {
    assertThat(
            Stream.of("discord.gg/abc", "https\\://discord.gg/abc", "Discord.com/invite/abc")
                .flatMap(it -> DiscordReading.of(it).marks(Mark.Invitation.class)))
        .hasSize(3);
    assertThat(DiscordReading.of("discord\\.gg/abc").marks(Mark.Invitation.class)).isEmpty();
  }

  private static Link link(String content) {
    return DiscordReading.of(content).marks(Link.class).findFirst().orElseThrow();
  }

  private static void check(String content, String outline) {
    assertThat(DiscordReading.of(content).outline()).as(content).isEqualTo(outline);
  }
}
