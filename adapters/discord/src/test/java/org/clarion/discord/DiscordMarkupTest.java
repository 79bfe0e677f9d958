package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Line;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class DiscordMarkupTest {
  private static final PlatformName ELSEWHERE = new PlatformName("console");
  private static final Span MARCH =
      new Span.Moment(Instant.parse("2027-03-08T19:00:00Z"), "Mon 8 March 19:00");

  @Test
  void writes_a_whole_message() {
    check(
        """
        **Women’s Day - plan**
        It is soon.
        - Read **this** first
        1. Book a room
        2. Tell everybody

        **Later**
        -# From the toolkit\
        """,
        new Line.Title(List.of(new Span.Strong("Women’s Day"), new Span.Plain(" - plan"))),
        text(new Span.Plain("It is soon.")),
        new Line.Item(
            List.of(new Span.Plain("Read "), new Span.Strong("this"), new Span.Plain(" first"))),
        new Line.Step(1, List.of(new Span.Plain("Book a room"))),
        new Line.Step(2, List.of(new Span.Plain("Tell everybody"))),
        new Line.Title(List.of(new Span.Plain("Later"))),
        new Line.Note(List.of(new Span.Plain("From the toolkit"))));
  }

  @Test
  void says_a_moment_in_words_and_in_the_readers_own_time() {
    check("At Mon 8 March 19:00 (<t:1804532400:f>).", text(plain("At "), MARCH, plain(".")));
    assertThat(DiscordRow.text(DiscordMarkup.rows(List.of(text(plain("At "), MARCH)), false)))
        .isEqualTo("At Mon 8 March 19:00");
    check("long ago", text(new Span.Moment(Instant.MIN, "long ago")));
  }

  @Test
  void notifies_well_formed_people_and_roles_of_discord_and_nobody_else() {
    check("<@123>", text(mention(DiscordPlatform.NAME, "123")));
    check("<@&45>", text(mention(DiscordPlatform.NAME, "&45")));
    check("\\@everyone", text(mention(DiscordPlatform.NAME, "everyone")));
    check("\\@&everyone", text(mention(DiscordPlatform.NAME, "&everyone")));
    check("\\@1\\> \\@here", text(mention(DiscordPlatform.NAME, "1> @here")));
    check("\\@0", text(mention(DiscordPlatform.NAME, "0")));
    check("\\@99999999999999999999", text(mention(DiscordPlatform.NAME, "9".repeat(20))));
    check("\\@123", text(mention(ELSEWHERE, "123")));
  }

  @Test
  void names_a_channel_of_discord_by_discords_own_markup() {
    check("<#7>", text(where(DiscordPlatform.NAME, "1", "7")));
    check("there", text(where(DiscordPlatform.NAME, "@me", "7")));
    check("there", text(where(DiscordPlatform.NAME, "1", "7>")));
    check("there", text(where(ELSEWHERE, "1", "7")));
  }

  @Test
  void shows_the_host_of_every_link() {
    check("[The guide](<https://x.org/a?b=c>) (x.org)", link("The guide", "https://x.org/a?b=c"));
    check("[Chat](<https://discord.gg/a>) (discord\\.gg)", link("Chat", "https://discord.gg/a"));
    check("[Wiki](<https://x.org/a_%28b%29>) (x.org)", link("Wiki", "https://x.org/a_(b)"));
  }

  @Test
  void never_lets_a_label_that_is_like_an_address_stand_for_another() {
    check("<https://x.org/>", link("https://x.org/", "https://x.org/"));
    check("safe.org <https://x.org/>", link("safe.org", "https://x.org/"));
    check("http\\://a <https://x.org/>", link("http://a", "https://x.org/"));
    check("safe\uff0eorg <https://x.org/>", link("safe\uff0eorg", "https://x.org/"));
    check("see \\[1\\] <https://x.org/>", link("see [1]", "https://x.org/"));
    check("a \\*b\\* <https://x.org/>", link("a *b*", "https://x.org/"));
    check("<https://x.org/>", link(" ", "https://x.org/"));
    check(
        "b".repeat(201) + " <https://x.org/>",
        link("b".repeat(DiscordLink.LABEL_MAX + 1), "https://x.org/"));
  }

  @Test
  void names_only_the_host_of_an_address_too_long_for_a_message() {
    check("Guide (x.org)", link("Guide", "https://x.org/" + "a".repeat(DiscordLink.ADDRESS_MAX)));
  }

  @Test
  void joins_neighbours_before_it_looks_for_what_they_make_together() {
    check("https\\://x.org", text(plain("https:"), plain("//x.org")));
    check("\\:smile\\:", text(plain(":smi"), plain("le:")));
    check("**ab**", text(new Span.Strong("a"), new Span.Strong("b")));
  }

  @Test
  void keeps_blanks_out_of_the_signs_of_strong_text() {
    check("a **b** c", text(plain("a"), new Span.Strong(" b "), plain("c")));
    check("a c", text(plain("a"), new Span.Strong(" "), plain("c")));
    check("**a b**", text(new Span.Strong("a"), plain(" "), new Span.Strong("b")));
    check("**a b**", text(new Span.Strong("a "), new Span.Strong("b")));
    check("**a\\***", text(new Span.Strong("a*")));
    check("a  **b**", text(plain("a "), new Span.Strong(" b")));
    check("", text(new Span.Strong("")));
  }

  @Test
  void escapes_what_would_begin_a_block_at_the_beginning_of_a_line_and_of_an_item() {
    check("\\# a\n\\- b", text(plain("# a")), text(plain(" - b")));
    check("- \\- a", new Line.Item(List.of(plain("- a"))));
    check("1. 2\\. a", new Line.Step(1, List.of(plain("2. a"))));
    check("-# \\> a", new Line.Note(List.of(plain("> a"))));
    check("**\\# a**", text(new Span.Strong("# a")));
    check("a # b", text(plain("a "), plain("# b")));
  }

  @Test
  void shows_every_step_under_its_own_number() {
    check("4. a\n5. b", step(4, "a"), step(5, "b"));
    check("1. a\n3\\. b", step(1, "a"), step(3, "b"));
    check("0\\. a", step(0, "a"));
    check("1. a\nb\n2. c", step(1, "a"), text(plain("b")), step(2, "c"));
  }

  @Test
  void shows_nothing_of_a_line_with_nothing_in_it() {
    check(
        "a\n\n\nb", text(plain("a")), new Line.Item(List.of()), text(plain(" ")), text(plain("b")));
  }

  private static void check(String written, Line... lines) {
    assertThat(DiscordMarkup.write(List.of(lines))).isEqualTo(written);
  }

  private static Line text(Span... spans) {
    return new Line.Text(List.of(spans));
  }

  private static Line step(int number, String text) {
    return new Line.Step(number, List.of(plain(text)));
  }

  private static Line link(String label, String target) {
    return text(new Span.Link(label, URI.create(target)));
  }

  private static Span plain(String text) {
    return new Span.Plain(text);
  }

  private static Span mention(PlatformName platform, String id) {
    return new Span.Mention(new PersonId(platform, id));
  }

  private static Span where(PlatformName platform, String group, String channel) {
    return new Span.Where(new Place(platform, group, channel), "there");
  }
}
