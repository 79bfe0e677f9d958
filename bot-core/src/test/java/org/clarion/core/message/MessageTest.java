package org.clarion.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.Message.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final PlatformName CONSOLE = new PlatformName("console");

  @Test
  void reads_as_plain_text_one_line_after_the_other() {
    var message =
        new Message(
            List.of(
                new Line.Title(List.of(new Span.Strong("Strike"))),
                new Line.Text(List.of(new Span.Plain("Bring "), new Span.Strong("water"))),
                new Line.Item(List.of(new Span.Plain("a flask"))),
                new Line.Step(7, List.of(new Span.Plain("March"))),
                new Line.Note(List.of(new Span.Plain("From the toolkit")))),
            List.of(new Button("More", Call.of("faq"))),
            Audience.EVERYONE_HERE);

    assertThat(message.plain())
        .isEqualTo(
            """
            Strike
            Bring water
            - a flask
            7. March
            From the toolkit\
            """);
  }

  @Test
  void every_span_reads_fully_without_markup() {
    List<Span> spans =
        List.of(
            new Span.Moment(Instant.EPOCH, "1 January 1970 at 01:00"),
            new Span.Plain(", "),
            new Span.Mention(new PersonId(CONSOLE, "ada")),
            new Span.Plain(": "),
            new Span.Link("the page", URI.create("https://example.org/a?b#c")),
            new Span.Plain(" in "),
            new Span.Where(new Place(CONSOLE, "north", "1234"), "the hall"));

    assertThat(new Line.Text(spans).plain())
        .isEqualTo(
            "1 January 1970 at 01:00, @ada: the page <https://example.org/a?b#c> in the hall");
  }

  @Test
  void refuses_a_message_without_a_line() {
    assertThatThrownBy(() -> new Message(List.of(), List.of(), Audience.ASKER_ONLY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a message with at least one line");
  }

  @Test
  void has_no_files_unless_it_was_given_some() {
    List<Line> lines = List.of(new Line.Text(List.of(new Span.Plain("Hello"))));
    var file = new Attachment("dates.ics", "text/calendar", new byte[0]);
    List<Attachment> given = new ArrayList<>(List.of(file));
    var message = new Message(lines, List.of(), Audience.EVERYONE_HERE, given);
    given.clear();

    assertThat(message.attachments()).containsExactly(file);
    assertThat(new Message(lines, List.of(), Audience.EVERYONE_HERE).attachments()).isEmpty();
  }

  @Test
  void does_not_change_with_the_list_it_was_made_of() {
    List<Line> lines = new ArrayList<>(List.of(new Line.Text(List.of(new Span.Plain("Hello")))));
    var message = new Message(lines, List.of(), Audience.EVERYONE_HERE);
    lines.clear();

    assertThat(message.plain()).isEqualTo("Hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "https:opaque",
        "https:///no-host",
        "//example.org",
        "example.org",
        "mailto:ada@example.org",
        "https://example.org@elsewhere.example/"
      })
  void a_link_leads_to_an_https_address_that_shows_its_host(String target) {
    assertThatThrownBy(() -> new Span.Link("label", URI.create(target)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an https address with a host and no user but was '%s'", target);
  }

  @Test
  void a_button_says_something() {
    assertThatThrownBy(() -> new Button(" ", Call.of("faq")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a label for the button of /faq");
  }

  @Test
  void a_button_takes_no_call_that_does_not_fit() {
    assertThatThrownBy(() -> new Button("Ask", Call.of("ask", "question", "x".repeat(64))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a call of at most 53 bytes in the button 'Ask'");
  }
}
