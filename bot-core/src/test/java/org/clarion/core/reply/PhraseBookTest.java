package org.clarion.core.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Form;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final PhraseKey BARE = PhraseKey.of("bare");
  private static final PhraseKey SAID = PhraseKey.of("said", "what");
  private static final PhraseKey TWICE = PhraseKey.of("twice", "one", "other");
  private static final PhraseKey DATES = PhraseKey.counted("dates", "count");
  private static final String ALL_HERE = "It's all here: {} {not one}.";
  private static final Call FAQ = Call.of("faq");
  private static final Place HALL = new Place(new PlatformName("chat"), "north", "1234");

  private final PhraseBook book =
      Sentences.book(
          Map.of(
              "bare", ALL_HERE,
              "said", "So {what}!",
              "twice", "{other}{one} and {other}",
              "dates.one", "{count} date",
              "dates.other", "{count} dates"));

  @Test
  void a_sentence_without_gaps_is_said_as_it_stands() {
    assertThat(book.spans(BARE.with())).containsExactly(new Span.Plain(ALL_HERE));
  }

  @Test
  void a_value_stands_in_its_gap() {
    assertThat(book.spans(SAID.with(new Value.Text("it is"))))
        .containsExactly(new Span.Plain("So "), new Span.Plain("it is"), new Span.Plain("!"));
  }

  @Test
  void gaps_come_in_the_order_of_the_sentence_and_may_come_twice() {
    assertThat(book.plain(TWICE.with(new Value.Text("1"), new Value.Text("2"))))
        .isEqualTo("21 and 2");
  }

  @Test
  void braces_in_a_value_are_no_gap() {
    assertThat(book.plain(SAID.with(new Value.Text("{what}")))).isEqualTo("So {what}!");
  }

  @Test
  void text_strong_text_mentions_and_links_stay_what_they_are() {
    var ada = new PersonId(new PlatformName("console"), "ada");
    URI page = URI.create("https://example.org/");

    checkSpan(new Value.Text("May"), new Span.Plain("May"));
    checkSpan(new Value.Strong("May"), new Span.Strong("May"));
    checkSpan(new Value.Count(12_000), new Span.Plain("12000"));
    checkSpan(new Value.Mention(ada), new Span.Mention(ada));
    checkSpan(new Value.Link("page", page), new Span.Link("page", page));
    checkSpan(new Value.Where(HALL, BARE.with()), new Span.Where(HALL, ALL_HERE));
  }

  @Test
  void what_is_asked_for_becomes_a_form_without_markup() {
    var inquiry =
        new Inquiry(
            SAID.with(new Value.Strong("many")),
            FAQ,
            List.of(
                new Inquiry.Question("cups", DATES.with(new Value.Count(2)), "two", true),
                new Inquiry.Question("hall", SAID.with(new Value.Text("few")), "", false)));

    assertThat(book.say(inquiry))
        .isEqualTo(
            new Form(
                "So many!",
                FAQ,
                List.of(
                    new Form.Field("cups", "2 dates", "two", true),
                    new Form.Field("hall", "So few!", "", false))));
  }

  @Test
  void days_are_spoken_and_a_moment_stays_one() {
    ZonedDateTime start = ZonedDateTime.of(2027, 3, 4, 19, 0, 0, 0, LONDON);

    checkSpan(Value.day(LocalDate.of(2027, 3, 8)), new Span.Plain("Monday 8 March 2027"));
    checkSpan(
        new Value.Timed(start, start),
        new Span.Moment(start.toInstant(), "Thursday 4 March 2027 at 19:00"));
  }

  @Test
  void a_sentence_within_a_sentence_is_said_there() {
    assertThat(book.plain(SAID.with(new Value.Said(DATES.with(new Value.Count(2))))))
        .isEqualTo("So 2 dates!");
  }

  @Test
  void a_counted_sentence_takes_the_form_of_its_number() {
    assertThat(book.plain(DATES.with(new Value.Count(0)))).isEqualTo("0 dates");
    assertThat(book.plain(DATES.with(new Value.Count(1)))).isEqualTo("1 date");
    assertThat(book.plain(DATES.with(new Value.Count(2)))).isEqualTo("2 dates");
    assertThat(book.plain(DATES.with(new Value.Count(-1)))).isEqualTo("-1 dates");
  }

  @Test
  void refuses_to_say_what_it_has_no_sentence_for() {
    assertThatThrownBy(() -> book.plain(PhraseKey.of("next.none").with()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No sentence for phrase 'next.none' in language 'en'");
    assertThatThrownBy(() -> book.plain(PhraseKey.counted("said", "what").with(new Value.Count(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No sentence for phrase 'said.one' in language 'en'");
  }

  @Test
  void refuses_to_leave_a_gap_open() {
    assertThatThrownBy(() -> book.plain(PhraseKey.of("said", "whatever").with(new Value.Count(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Phrase 'said' has no value for its gap {what}");
  }

  @Test
  void a_note_is_one_line_for_everyone() {
    check(new Reply.Note(text("hi")), Audience.EVERYONE_HERE, new Line.Text(spans("hi")));
  }

  @Test
  void what_can_be_chosen_stands_in_the_text_too() {
    check(
        new Reply.Several(text("which"), List.of(), List.of(choice())),
        Audience.EVERYONE_HERE,
        new Line.Text(spans("which")),
        new Line.Item(List.of(new Span.Plain("Questions"))));
  }

  @Test
  void a_refusal_is_for_the_asker_alone() {
    check(new Reply.Refusal(text("no")), Audience.ASKER_ONLY, new Line.Text(spans("no")));
  }

  @Test
  void a_refusal_names_what_to_do_instead() {
    check(
        new Reply.Refusal(text("no"), List.of(choice())),
        Audience.ASKER_ONLY,
        new Line.Text(spans("no")),
        new Line.Item(List.of(new Span.Plain("Questions"))));
  }

  @Test
  void what_is_not_known_is_said_with_whom_to_ask() {
    check(
        new Reply.NotKnown(
            text("no idea"), text("ask Ada"), text("near"), List.of(), List.of(), List.of()),
        Audience.EVERYONE_HERE,
        new Line.Text(spans("no idea")),
        new Line.Text(spans("ask Ada")));
  }

  @Test
  void the_nearest_to_what_is_not_known_is_offered_where_there_is_any() {
    check(
        new Reply.NotKnown(
            text("no idea"),
            text("ask Ada"),
            text("near"),
            List.of(),
            List.of(choice()),
            List.of()),
        Audience.EVERYONE_HERE,
        new Line.Text(spans("no idea")),
        new Line.Text(spans("ask Ada")),
        new Line.Text(spans("near")),
        new Line.Item(List.of(new Span.Plain("Questions"))));
  }

  @Test
  void where_to_turn_for_what_is_not_known_is_a_button_and_stands_in_the_help() {
    var ada = new Choice(new Value.Text("Ada"), FAQ);
    Message message =
        book.say(
            new Reply.NotKnown(
                text("no idea"),
                text("ask Ada"),
                text("near"),
                List.of(),
                List.of(),
                List.of(ada)));

    assertThat(message.plain()).isEqualTo("So no idea!\nSo ask Ada!");
    assertThat(message.buttons()).containsExactly(new Button("Ada", FAQ));
  }

  @Test
  void a_card_is_its_title_its_parts_and_its_small_print() {
    var written = new Line.Step(1, List.of(new Span.Plain("Begin")));
    check(
        new Reply.Card(
            FAQ,
            text("title"),
            List.of(
                new Part.Said(text("words")),
                new Part.Heading(text("heading")),
                new Part.Item(text("item")),
                new Part.Written(written)),
            List.of(text("source")),
            List.of(new EntryId("faq.x")),
            List.of()),
        Audience.EVERYONE_HERE,
        new Line.Title(spans("title")),
        new Line.Text(spans("words")),
        new Line.Title(spans("heading")),
        new Line.Item(spans("item")),
        written,
        new Line.Note(spans("source")));
  }

  @Test
  void choices_become_buttons_in_their_order() {
    var day = new Choice(Value.day(LocalDate.of(2027, 3, 8)), Call.of("dates"));

    assertThat(book.say(new Reply.Note(text("hi"), List.of(choice(), day))).buttons())
        .containsExactly(
            new Button("Questions", FAQ), new Button("Monday 8 March 2027", Call.of("dates")));
  }

  @Test
  void files_go_with_a_card_and_have_their_words_from_the_same_book() {
    Enclosure enclosure =
        words -> new Attachment("dates.txt", "text/plain", words.plain(text("hi")).getBytes(UTF_8));
    var bare =
        new Reply.Card(FAQ, text("here"), List.of(), List.of(), List.of(), List.of(choice()));
    Reply.Card card = bare.enclosing(List.of(enclosure));

    assertThat(bare.enclosures()).isEmpty();
    assertThat(book.say(card))
        .isEqualTo(
            new Message(
                List.of(new Line.Title(spans("here"))),
                List.of(new Button("Questions", FAQ)),
                Audience.EVERYONE_HERE,
                List.of(new Attachment("dates.txt", "text/plain", "So hi!".getBytes(UTF_8)))));
  }

  @Test
  void replies_about_the_bot_itself_are_about_no_entry() {
    assertThat(new Reply.Note(text("hi")).about()).isEmpty();
    assertThat(new Reply.Refusal(text("no")).about()).isEmpty();
  }

  @Test
  void refuses_a_choice_from_nothing() {
    assertThatThrownBy(() -> new Reply.Several(text("which"), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'said' offers nothing to choose from; answer with NotKnown instead");
  }

  @Test
  void refuses_a_card_whose_pages_could_not_be_turned() {
    Call self = Call.of("ask", "question", "x".repeat(60));

    assertThatThrownBy(
            () -> new Reply.Card(self, text("t"), List.of(), List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a call of at most 53 bytes behind the card of /ask");
  }

  @Test
  void speaks_the_language_it_was_made_for() {
    assertThat(book.language()).isEqualTo(Language.ENGLISH);
  }

  private void checkSpan(Value value, Span expected) {
    assertThat(book.spans(SAID.with(value)))
        .containsExactly(new Span.Plain("So "), expected, new Span.Plain("!"));
  }

  private void check(Reply reply, Audience audience, Line... lines) {
    List<Button> buttons =
        reply.choices().isEmpty() ? List.of() : List.of(new Button("Questions", FAQ));

    assertThat(book.say(reply)).isEqualTo(new Message(List.of(lines), buttons, audience));
  }

  private static Phrase text(String text) {
    return SAID.with(new Value.Text(text));
  }

  private static Choice choice() {
    return new Choice(new Value.Text("Questions"), FAQ);
  }

  private static List<Span> spans(String text) {
    return List.of(new Span.Plain("So "), new Span.Plain(text), new Span.Plain("!"));
  }
}
