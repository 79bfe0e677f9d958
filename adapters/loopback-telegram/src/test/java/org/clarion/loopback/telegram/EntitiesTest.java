package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes active by itself. */
class EntitiesTest {
  private static List<String> found(String text) {
    return Entities.detected(text).stream()
        .map(it -> it.type() + " " + text.substring(it.offset(), it.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ask @abcd now, mention @abcd",
    "(@Abc_9), mention @Abc_9",
    "@gif, mention @gif",
    "/start, bot_command /start",
    "(/start@clarion_bot), bot_command /start@clarion_bot",
    "see #strike, hashtag #strike",
    "#1a, hashtag #1a",
    "#\u0441\u0442\u0430\u0447\u043A\u0430!, hashtag #\u0441\u0442\u0430\u0447\u043A\u0430",
    "in $GBP, cashtag $GBP",
    "$1INCH, cashtag $1INCH",
    "to me@evil.com., email me@evil.com",
    "evil.com, url evil.com",
    "see evil.com/a(b)., url evil.com/a(b)",
    "HTTPS://evil.example?a=1#b, url HTTPS://evil.example?a=1#b",
    "evil.com:8080/a, url evil.com:8080/a",
    "https://good.org@evil.com/, url https://good.org@evil.com/",
    "192.168.0.1, url 192.168.0.1",
    "tg://resolve?domain=abcd, url tg://resolve?domain=abcd",
    "\u0437\u043B\u043E.\u0440\u0444, url \u0437\u043B\u043E.\u0440\u0444",
    "evil.xn--p1ai, url evil.xn--p1ai",
    "(ftp://evil.com), url ftp://evil.com",
    "xshttp://evil.com, url http://evil.com",
    "http://evil.50, url http://evil.50",
    "(evil.com/a(b)c)., url evil.com/a(b)c",
    "@evil.com, mention @evil",
    "evil.com/a]b, url evil.com/a",
    "evil.com?), url evil.com"
  })
  void finds(String text, String entity) {
    assertThat(found(text)).containsExactly(entity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@abc",
        "x@abcd",
        "@abcd\u00E9",
        "@\u2060abcd",
        "@a_very_long_name_of_thirty_three_s",
        "a/b",
        "1/2",
        "//start",
        "/start>",
        "/\u2060start",
        "#1",
        "a#strike",
        "#a#b",
        "#\u2060strike",
        "$gbp",
        "$ABCDEFGHI",
        "$GBP$",
        "$\u2060GBP",
        "evil\u2060.com",
        "evil.\u2060com",
        "3.5",
        "19.30",
        "a.b",
        "evil_x.co_m",
        "evil-.com",
        "sftp://evil.com",
        "http://1.2.3.4.50",
        "256.1.1.1",
        "The end. And on",
        "..",
        "."
      })
  void finds_nothing_in(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void finds_all_of_several_in_their_order() {
    assertThat(found("/go to evil.com or me@evil.com #now, @abcd for $GBP"))
        .containsExactly(
            "bot_command /go",
            "url evil.com",
            "email me@evil.com",
            "hashtag #now",
            "mention @abcd",
            "cashtag $GBP");
  }

  @Test
  void what_is_inside_an_address_is_part_of_it() {
    assertThat(found("https://evil.com/@abcd/#now"))
        .containsExactly("url https://evil.com/@abcd/#now");
  }

  @Test
  void a_link_keeps_what_is_in_it_from_being_active_and_bold_does_not() {
    String text = "#a #b #c";
    List<Entity> sent =
        List.of(
            new Entity("text_link", 0, 2, "https://good.org", null, false),
            new Entity("bold", 3, 2, null, null, false));

    assertThat(Entities.completed(text, sent))
        .extracting(Entity::type, Entity::offset)
        .containsExactly(
            tuple("text_link", 0), tuple("bold", 3), tuple("hashtag", 3), tuple("hashtag", 6));
  }
}
