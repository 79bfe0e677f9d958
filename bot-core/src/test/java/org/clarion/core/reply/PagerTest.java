package org.clarion.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class PagerTest {
  private static final Call SELF = Call.of("dates", "period", "june");

  /** Two of these with their line ends fill a page. */
  private static final int HALF = Pager.PAGE_CHARACTERS_MAX / 2 - Pager.MARK_CHARACTERS;

  private static final Button RELATED = new Button("Related", Call.of("faq"));

  private final PhraseBook book = Sentences.book(Map.of());

  @Test
  void what_fits_on_one_page_comes_back_as_it_is() {
    Message whole = message(line(HALF), line(HALF));

    assertThat(page(whole, 1)).isSameAs(whole);
    assertThat(page(whole, 2)).isSameAs(whole);
  }

  @Test
  void a_page_is_full_at_its_limit_with_the_line_ends() {
    assertThat(page(message(line(HALF), line(HALF + 1)), 1).lines())
        .containsExactly(line(HALF), position(1, 2));
  }

  @Test
  void pages_are_cut_between_lines_and_say_where_they_stand() {
    Message whole = message(line(700), line(701), line(702), line(703), line(704));

    assertThat(page(whole, 1).lines()).containsExactly(line(700), line(701), position(1, 3));
    assertThat(page(whole, 2).lines()).containsExactly(line(702), line(703), position(2, 3));
    assertThat(page(whole, 3).lines()).containsExactly(line(704), position(3, 3));
  }

  @Test
  void pages_are_of_about_the_same_length() {
    Line[] lines = IntStream.range(0, 19).mapToObj(_ -> line(95)).toArray(Line[]::new);

    assertThat(page(message(lines), 1).lines()).hasSize(10 + 1);
    assertThat(page(message(lines), 2).lines()).hasSize(9 + 1);
  }

  @Test
  void a_heading_stands_on_the_page_of_what_it_is_the_heading_of() {
    Line heading = new Line.Title(List.of(new Span.Plain("Dates to plan by")));
    Message whole = message(line(1_000), heading, line(1_000));

    assertThat(page(whole, 1).lines()).containsExactly(line(1_000), position(1, 2));
    assertThat(page(whole, 2).lines()).containsExactly(heading, line(1_000), position(2, 2));
  }

  @Test
  void a_line_longer_than_a_page_gets_one_to_itself() {
    Message whole = message(line(10), line(3 * HALF), line(20));

    assertThat(page(whole, 2).lines()).containsExactly(line(3 * HALF), position(2, 3));
  }

  @Test
  void every_page_but_the_last_leads_on_and_all_keep_the_other_buttons() {
    Message whole = message(line(1_000), line(1_001), line(1_002));

    assertThat(page(whole, 1).buttons())
        .containsExactly(new Button("More", SELF.onPage(2)), RELATED);
    assertThat(page(whole, 2).buttons())
        .containsExactly(new Button("More", SELF.onPage(3)), RELATED);
    assertThat(page(whole, 3).buttons()).containsExactly(RELATED);
  }

  @Test
  void a_page_beyond_the_end_is_the_last_one() {
    Message whole = message(line(1_000), line(1_001));

    assertThat(page(whole, 3)).isEqualTo(page(whole, 2));
    assertThat(page(whole, Call.PAGE_MAX)).isEqualTo(page(whole, 2));
  }

  @Test
  void a_page_is_for_the_same_people_as_the_whole() {
    var whole = new Message(List.of(line(1_000), line(1_000)), List.of(), Audience.ASKER_ONLY);

    assertThat(page(whole, 1).audience()).isEqualTo(Audience.ASKER_ONLY);
  }

  @Test
  void the_files_go_with_every_page() {
    var file = new Attachment("dates.ics", "text/calendar", new byte[] {1});
    var whole =
        new Message(
            List.of(line(1_000), line(1_000)), List.of(), Audience.EVERYONE_HERE, List.of(file));

    assertThat(page(whole, 1).attachments()).containsExactly(file);
    assertThat(page(whole, 2).attachments()).containsExactly(file);
  }

  @Test
  void no_button_leads_beyond_the_last_page_that_a_call_can_name() {
    Line[] lines = IntStream.range(0, 1_001).mapToObj(_ -> line(1_000)).toArray(Line[]::new);
    Message whole = message(lines);

    assertThat(page(whole, 998).buttons()).hasSize(2);
    assertThat(page(whole, 999).buttons()).containsExactly(RELATED);
  }

  @Test
  void the_pages_together_hold_every_line_once() {
    List<Line> lines = IntStream.range(1, 200).<Line>mapToObj(PagerTest::line).toList();
    Message whole = message(lines.toArray(Line[]::new));
    List<Line> shown = new ArrayList<>();
    Message page = page(whole, 1);
    for (int number = 2; ; number++) {
      shown.addAll(page.lines().subList(0, page.lines().size() - 1));
      if (!page.buttons().getFirst().label().equals("More")) {
        break;
      }
      page = page(whole, number);
    }

    assertThat(shown).isEqualTo(lines);
  }

  private Message page(Message whole, int wanted) {
    return Pager.page(whole, SELF, wanted, book);
  }

  private static Message message(Line... lines) {
    return new Message(List.of(lines), List.of(RELATED), Audience.EVERYONE_HERE);
  }

  private static Line line(int length) {
    return new Line.Text(List.of(new Span.Plain("x".repeat(length))));
  }

  /** The two numbers stand in spans of their own. */
  private static Line position(int page, int pages) {
    return new Line.Note(
        List.of(
            new Span.Plain("Page "),
            new Span.Plain(Integer.toString(page)),
            new Span.Plain(" of "),
            new Span.Plain(Integer.toString(pages))));
  }
}
