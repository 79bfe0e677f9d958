package org.clarion.telegram;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.telegram.TelegramMessages.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

class TelegramMessagesTest {
  private static final Set<String> COMMANDS = Set.of("dates");
  private static final int SEEDS = 25;

  private final TelegramMessages messages =
      new TelegramMessages(new TelegramTexts(Language.ENGLISH), COMMANDS);

  @Test
  void writes_every_kind_of_line() {
    Part part =
        only(
            message(
                new Line.Title(plain("Women's day")),
                new Line.Text(plain("All welcome.")),
                new Line.Item(plain("banner")),
                new Line.Item(plain("tea")),
                new Line.Step(1, plain("Ask")),
                new Line.Step(2, plain("Tell")),
                new Line.Title(plain("Later")),
                new Line.Note(plain("From the toolkit"))));

    assertThat(part.text())
        .isEqualTo(
            """
            Women's day
            All welcome.
            • banner
            • tea
            1. Ask
            2. Tell

            Later
            From the toolkit\
            """);
    assertThat(shown(part))
        .containsExactly("bold: Women's day", "bold: Later", "italic: From the toolkit");
    assertThat(part.buttons()).isNull();
  }

  @Test
  void writes_every_kind_of_span() {
    Part part =
        only(
            message(
                new Line.Text(
                    List.of(
                        new Span.Plain("On "),
                        new Span.Moment(Instant.ofEpochSecond(1_804_532_400), "8 March, 19:00"),
                        new Span.Plain(" "),
                        new Span.Strong("at the hall"),
                        new Span.Plain(", see "),
                        new Span.Link("the guide", URI.create("https://union.example/guide")),
                        new Span.Plain(" in "),
                        new Span.Where(
                            new Place(TelegramPlatform.NAME, "-100", "7"), "the topic Dates"),
                        new Span.Plain(" with "),
                        new Span.Mention(new PersonId(TelegramPlatform.NAME, "700001"))))));

    assertThat(seen(part))
        .isEqualTo(
            "On 8 March, 19:00 at the hall, see the guide (union.example) in the topic Dates with"
                + " @700001");
    assertThat(shown(part))
        .containsExactly(
            "date_time 1804532400: 8 March, 19:00",
            "bold: at the hall",
            "text_link https://union.example/guide: the guide (union.example)",
            "text_mention 700001: @700001");
  }

  @Test
  void a_person_elsewhere_is_a_name_and_a_moment_beyond_telegrams_clock_is_text() {
    Part part =
        only(
            message(
                new Line.Text(
                    List.of(
                        new Span.Mention(
                            new PersonId(
                                new org.clarion.core.message.PlatformName("discord"), "42")),
                        new Span.Moment(Instant.parse("2100-01-01T00:00:00Z"), " in 2100"),
                        new Span.Moment(Instant.parse("1888-07-05T00:00:00Z"), " in 1888")))));

    assertThat(seen(part)).isEqualTo("@42 in 2100 in 1888");
    assertThat(part.entities()).isEmpty();
  }

  @Test
  void the_host_of_a_link_is_always_seen() {
    assertThat(link("https://good.example", "https://evil.example/x"))
        .isEqualTo("https://good.example (evil.example)");
    assertThat(link("evil.example", "https://evil.example/x")).isEqualTo("evil.example");
    assertThat(link("\u202E \u2066", "https://evil.example/x")).isEqualTo("evil.example");
  }

  private String link(String label, String target) {
    Line line = new Line.Text(List.of(new Span.Link(label, URI.create(target))));
    return seen(only(message(line)));
  }

  @Test
  void a_message_of_blanks_is_said_to_be_empty() {
    assertThat(only(message(new Line.Text(plain(" \u200B\u2800\n")))).text())
        .isEqualTo("(no text)");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12, 40, 120})
  void cuts_no_word_link_or_emoji_and_loses_nothing(int lines) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Message message = new Pieces(seed).message(lines);
      List<Part> parts = messages.parts(message, Integer.MAX_VALUE, Call::encoded);
      String whole = parts.stream().map(TelegramMessagesTest::seen).collect(joining(" "));

      assertThat(parts).allMatch(it -> it.text().length() <= 4_096);
      assertThat(words(whole)).isEqualTo(words(expected(message)));
      assertThat(parts).allSatisfy(TelegramMessagesTest::isExact);
    }
  }

  /** Every stretch begins and ends with a word of its own kind. */
  private static void isExact(Part part) {
    assertThat(part.text()).isEqualTo(part.text().strip());
    assertThat(part.entities().size()).isLessThanOrEqualTo(100);
    for (MessageEntity entity : part.entities()) {
      String shown = shown(entity, part);
      switch (entity.getType()) {
        case "text_link" -> {
          String[] words = shown.split(" ", -1);
          assertThat(words).hasSize(3);
          assertThat(words[2].replace("\u2060", "")).isEqualTo("(union.example)");
          assertThat(new HashSet<>(Pieces.WHOLE)).contains(words[0], words[1]);
        }
        case "date_time" -> assertThat(shown).isEqualTo("4 March, 19:00");
        case "text_mention" -> assertThat(shown.replace("\u2060", "")).isEqualTo("@700001");
        default -> assertThat(shown).isEqualTo(shown.strip()).isNotEmpty();
      }
    }
  }

  private static String expected(Message message) {
    return message.lines().stream()
        .map(it -> mark(it) + it.plain().replaceAll("<https://[^>]+>", "(union.example)"))
        .collect(joining(" "));
  }

  private static String mark(Line line) {
    return switch (line) {
      case Line.Item _ -> "• ";
      case Line.Step(int number, _) -> number + ". ";
      case Line.Title _, Line.Text _, Line.Note _ -> "";
    };
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+", -1));
  }

  @Test
  void a_word_longer_than_a_message_is_cut_between_what_a_reader_sees_as_characters() {
    for (String character : Pieces.WHOLE.subList(3, Pieces.WHOLE.size())) {
      String word = character.repeat(9_000 / character.length());
      List<Part> parts =
          messages.parts(message(new Line.Text(plain("x" + word))), 9, Call::encoded);

      assertThat(parts.stream().map(Part::text).collect(joining())).isEqualTo("x" + word);
      assertThat(parts.stream().skip(1))
          .allMatch(it -> it.text().startsWith(firstOf(character)) && it.text().length() <= 4_096);
    }
  }

  /** Clusters of several letters may be cut between them. */
  private static String firstOf(String character) {
    return character.equals("नमस्ते") || character.equals("مرحبا") ? "" : character;
  }

  @Test
  void nothing_becomes_active_where_a_word_is_cut() {
    String word = "a/start".repeat(1_500);
    List<Part> parts = messages.parts(message(new Line.Text(plain(word))), 9, Call::encoded);

    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allMatch(it -> org.clarion.loopback.telegram.Entities.detected(it.text()).isEmpty());
  }

  @Test
  void a_character_longer_than_a_message_is_cut_all_the_same() {
    String zalgo = "e" + "\u0301".repeat(10_000);

    assertThat(messages.parts(message(new Line.Text(plain(zalgo))), 9, Call::encoded))
        .hasSize(3)
        .allMatch(it -> it.text().length() <= 4_096);
  }

  @Test
  void a_title_is_not_left_behind_by_what_it_is_the_title_of() {
    Message message =
        message(
            new Line.Text(plain("a ".repeat(2_040))),
            new Line.Title(plain("Title")),
            new Line.Text(plain("What it is about")));

    assertThat(messages.parts(message, 9, Call::encoded).stream().map(Part::text))
        .containsExactly("a ".repeat(2_040).strip(), "Title\nWhat it is about");
  }

  @Test
  void an_answer_has_five_parts_and_a_post_three_and_the_last_says_that_there_is_more() {
    Message message = message(new Line.Text(plain("word ".repeat(6_000))));

    List<Part> answer = messages.answer(message, Call::encoded).parts();
    assertThat(answer).hasSize(5);
    assertThat(answer.getLast().text()).endsWith("word\nThere is more than fits here.");
    assertThat(shown(answer.getLast())).containsExactly("italic: There is more than fits here.");
    assertThat(messages.post(message, Call::encoded).parts()).hasSize(3);
    assertThat(messages.first(message).text()).endsWith("word\nThere is more than fits here.");
  }

  @Test
  void when_there_is_too_much_to_stand_out_links_come_first() {
    Line[] lines =
        IntStream.range(0, 60)
            .mapToObj(it ->
                new Line.Text(
                    List.of(
                        new Span.Strong("b" + it),
                        new Span.Plain(" "),
                        new Span.Moment(Instant.ofEpochSecond(1_804_532_400), "then"),
                        new Span.Plain(" "),
                        new Span.Link("l", URI.create("https://a.example/" + it)))))
            .toArray(Line[]::new);
    List<MessageEntity> entities = only(message(lines)).entities();

    assertThat(entities).hasSize(100);
    assertThat(entities).filteredOn(it -> it.getType().equals("text_link")).hasSize(60);
    assertThat(entities).filteredOn(it -> it.getType().equals("bold")).hasSize(40);
    assertThat(entities)
        .isSortedAccordingTo(java.util.Comparator.comparing(MessageEntity::getOffset));
  }

  @Test
  void buttons_are_with_the_last_text_and_as_many_in_a_row_as_can_be_read() {
    Message message =
        new Message(
            List.of(new Line.Text(plain("word ".repeat(1_000)))),
            List.of(
                button("‹", 1),
                button("2/5", 2),
                button("›", 3),
                button("Women's day, 8 March", 4),
                button("x".repeat(90), 5),
                button(" \u202E", 6)),
            Message.Audience.EVERYONE_HERE);
    List<Part> parts = messages.answer(message, it -> "signed:" + it.encoded()).parts();

    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst().buttons()).isNull();
    InlineKeyboardMarkup buttons = java.util.Objects.requireNonNull(parts.getLast().buttons());
    assertThat(
            buttons.getKeyboard().stream()
                .map(row -> row.stream().map(it -> it.getText()).toList()))
        .containsExactly(
            List.of("‹", "2/5", "›"),
            List.of("Women's day, 8 March"),
            List.of("x".repeat(63) + "…"),
            List.of("(no text)"));
    assertThat(buttons.getKeyboard().getFirst().getFirst().getCallbackData())
        .isEqualTo("signed:dates|n=1");
  }

  @Test
  void files_follow_the_texts() {
    var file = new Attachment("dates.ics", "text/calendar", new byte[] {1});
    Message message =
        new Message(
            List.of(new Line.Text(plain("Here"))),
            List.of(),
            Message.Audience.EVERYONE_HERE,
            java.util.Collections.nCopies(12, file));

    assertThat(messages.answer(message, Call::encoded).files()).hasSize(TelegramMessages.FILES_MAX);
    assertThat(messages.answer(message, Call::encoded).messages()).isEqualTo(11);
  }

  private static Button button(String label, int page) {
    return new Button(label, Call.of("dates", "n", Integer.toString(page)));
  }

  private Part only(Message message) {
    List<Part> parts = messages.answer(message, Call::encoded).parts();
    assertThat(parts).hasSize(1);
    return parts.getFirst();
  }

  private static Message message(Line... lines) {
    return new Message(List.of(lines), List.of(), Message.Audience.EVERYONE_HERE);
  }

  private static List<Span> plain(String text) {
    return List.of(new Span.Plain(text));
  }

  /** The text as a reader sees it. */
  static String seen(Part part) {
    return part.text().replace("\u2060", "");
  }

  private static List<String> shown(Part part) {
    return part.entities().stream()
        .map(it -> kind(it) + ": " + shown(it, part).replace("\u2060", ""))
        .toList();
  }

  private static String kind(MessageEntity entity) {
    String more =
        entity.getUrl() != null
            ? entity.getUrl()
            : entity.getUser() != null
                ? entity.getUser().getId().toString()
                : entity.getUnixTime() != null ? entity.getUnixTime().toString() : "";
    return (entity.getType() + " " + more).strip();
  }

  private static String shown(MessageEntity entity, Part part) {
    return part.text().substring(entity.getOffset(), entity.getOffset() + entity.getLength());
  }
}
