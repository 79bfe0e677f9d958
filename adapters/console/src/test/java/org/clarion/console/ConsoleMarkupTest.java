package org.clarion.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class ConsoleMarkupTest {
  private static final Look COLOUR = Look.terminal(true, 40);
  private static final Look MONOCHROME = Look.terminal(false, 40);

  @Test
  void writes_every_kind_of_line_as_plain_text_for_another_program() {
    assertThat(ConsoleMarkup.write(everything(), Look.PLAIN))
        .isEqualTo(
            """
            Women's Day
            A day for everybody, and a sentence that is longer than any narrow terminal.
            - first thing
            - second thing
            1. begin
            2. end
            Source: toolkit
            [1] More
            [2] Cuba\
            """);
  }

  @Test
  void numbers_a_choice_where_the_text_already_names_it() {
    var message =
        new Message(
            List.of(
                new Line.Text(plain("Which of these do you mean?")),
                new Line.Item(plain("Cuba")),
                new Line.Item(plain("no button")),
                new Line.Item(plain("Palestine"))),
            List.of(
                new Button("More", Call.of("more")),
                new Button("Palestine", Call.of("palestine")),
                new Button("Cuba", Call.of("cuba"))),
            Audience.EVERYONE_HERE);

    assertThat(ConsoleMarkup.write(message, Look.PLAIN))
        .isEqualTo(
            """
            Which of these do you mean?
            [3] Cuba
            - no button
            [2] Palestine
            [1] More\
            """);
  }

  @Test
  void sets_paragraphs_apart_and_wraps_on_a_terminal() {
    assertThat(ConsoleMarkup.write(everything(), MONOCHROME))
        .isEqualTo(
            """
            Women's Day

            A day for everybody, and a sentence that
            is longer than any narrow terminal.

            - first thing
            - second thing

            1. begin
            2. end

            Source: toolkit

            [1] More
            [2] Cuba\
            """);
  }

  @Test
  void makes_titles_and_strong_words_bold_and_notes_dim_in_colour_only() {
    Message message =
        message(
            new Line.Title(plain("Title")),
            new Line.Text(
                List.of(new Span.Plain("on "), new Span.Strong("Monday"), new Span.Plain(" only"))),
            new Line.Note(plain("small")));
    assertThat(ConsoleMarkup.write(message, COLOUR))
        .isEqualTo(
            """
            \u001b[1mTitle\u001b[0m

            on \u001b[1mMonday\u001b[0m only

            \u001b[2msmall\u001b[0m\
            """);
    assertThat(ConsoleMarkup.write(message, MONOCHROME))
        .isEqualTo("Title\n\non Monday only\n\nsmall");
  }

  @Test
  void writes_moments_mentions_and_links_so_that_they_read_fully() {
    Message message =
        message(
            new Line.Text(
                List.of(
                    new Span.Moment(Instant.EPOCH, "9 March at 17:00"),
                    new Span.Plain(" "),
                    new Span.Mention(new PersonId(ConsolePlatform.NAME, "anna")),
                    new Span.Plain(" "),
                    new Span.Link("example.org", URI.create("https://example.org/a")))));
    assertThat(ConsoleMarkup.write(message, Look.PLAIN))
        .isEqualTo("9 March at 17:00 @anna example.org <https://example.org/a>");
  }

  @Test
  void lets_nothing_through_that_could_steer_the_terminal() {
    String hostile = "a\u001b[2Jb\u0007c\u009bd\rX\u0000\u007f\u202Eevil\u202C\nnext";
    Message message =
        new Message(
            List.of(new Line.Title(plain(hostile)), new Line.Item(plain(hostile))),
            List.of(new Button("!" + hostile, Call.of("help"))),
            Audience.EVERYONE_HERE);
    assertThat(ConsoleMarkup.write(message, Look.PLAIN))
        .isEqualTo("a[2Jbcd Xevil next\n- a[2Jbcd Xevil next\n[1] !a[2Jbcd Xevil next");
  }

  @Test
  void keeps_letters_of_every_script_and_joined_emoji() {
    String text = "Ünïçödé 한국 עברית 👩‍🏫";
    assertThat(ConsoleMarkup.write(message(new Line.Text(plain(text))), Look.PLAIN))
        .isEqualTo(text);
  }

  @Test
  void drops_half_characters() {
    assertThat(ConsoleMarkup.write("a\uD800b", Look.PLAIN)).isEqualTo("ab");
  }

  @Test
  void wraps_items_below_their_first_letter() {
    assertThat(
            ConsoleMarkup.write(
                message(new Line.Item(plain("one two three four five six seven eight nine"))),
                Look.terminal(false, 20)))
        .isEqualTo("- one two three four\n  five six seven\n  eight nine");
  }

  @Test
  void cuts_a_word_that_is_wider_than_the_terminal() {
    assertThat(ConsoleMarkup.write("x".repeat(45), Look.terminal(false, 20)))
        .isEqualTo("x".repeat(20) + "\n" + "x".repeat(20) + "\n" + "x".repeat(5));
  }

  @Test
  void counts_wide_characters_as_two_columns() {
    assertThat(ConsoleMarkup.write("한국어한국어한국어한국어", Look.terminal(false, 20)))
        .isEqualTo("한국어한국어한국어한\n국어");
  }

  @Test
  void keeps_a_word_together_that_is_bold_in_part() {
    Message message =
        message(
            new Line.Text(
                List.of(
                    new Span.Plain("one two three four ("),
                    new Span.Strong("bold"),
                    new Span.Plain(")."))));
    assertThat(ConsoleMarkup.write(message, Look.terminal(true, 24)))
        .isEqualTo("one two three four\n(\u001b[1mbold\u001b[0m).");
  }

  @Test
  void a_terminal_too_narrow_to_read_is_taken_for_the_narrowest_readable() {
    assertThat(Look.terminal(false, 1)).isEqualTo(Look.terminal(false, 20));
  }

  private static Message everything() {
    return new Message(
        List.of(
            new Line.Title(plain("Women's Day")),
            new Line.Text(
                plain(
                    "A day for everybody, and a sentence that is longer than any narrow"
                        + " terminal.")),
            new Line.Item(plain("first thing")),
            new Line.Item(plain("second thing")),
            new Line.Step(1, plain("begin")),
            new Line.Step(2, plain("end")),
            new Line.Note(plain("Source: toolkit"))),
        List.of(
            new Button("More", Call.of("next").onPage(2)),
            new Button("Cuba", Call.of("campaign", "name", "campaign.cuba"))),
        Audience.EVERYONE_HERE);
  }

  private static Message message(Line... lines) {
    return new Message(List.of(lines), List.of(), Audience.EVERYONE_HERE);
  }

  @Test
  void names_a_place_as_it_is_spoken_of() {
    var where = new Span.Where(new Place(ConsolePlatform.NAME, "north", "1234"), "the hall");

    assertThat(
            ConsoleMarkup.write(
                message(new Line.Text(List.of(new Span.Plain("Not in "), where))), Look.PLAIN))
        .isEqualTo("Not in the hall");
  }

  private static List<Span> plain(String text) {
    return List.of(new Span.Plain(text));
  }
}
