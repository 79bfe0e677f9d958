package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.clarion.app.Answered.Outcome;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.junit.jupiter.api.Test;

class AnsweredTest {
  private static final PhraseKey WORDS = PhraseKey.of("words");

  @Test
  void is_one_line_of_json_with_its_fields_in_order() {
    var answered =
        new Answered(
            "who says \"hi\"?",
            Outcome.CHOICES,
            List.of(new EntryId("date.womens-day"), new EntryId("faq.too-busy")),
            "Zwei Zeilen\nfür \\ alle 한국");
    assertThat(answered.json())
        .isEqualTo(
            """
            {"question":"who says \\"hi\\"?","outcome":"choices",\
            "entries":["date.womens-day","faq.too-busy"],\
            "text":"Zwei Zeilen\\nfür \\\\ alle 한국"}\
            """);
  }

  @Test
  void cards_and_notes_are_answers_and_refusals_are_none() {
    var choice = List.of(new Choice(new Value.Text("One"), Call.of("next")));
    assertThat(outcome(new Reply.Note(WORDS.with()))).isEqualTo(Outcome.ANSWER);
    assertThat(outcome(card(1))).isEqualTo(Outcome.ANSWER);
    assertThat(outcome(new Reply.Several(WORDS.with(), List.of(), choice)))
        .isEqualTo(Outcome.CHOICES);
    assertThat(outcome(new Reply.Refusal(WORDS.with()))).isEqualTo(Outcome.NONE);
  }

  @Test
  void names_at_most_five_entries_best_first() {
    assertThat(Answered.of("q", card(7), message()).entries())
        .extracting(EntryId::value)
        .containsExactly("faq.n0", "faq.n1", "faq.n2", "faq.n3", "faq.n4");
  }

  private static Outcome outcome(Reply reply) {
    return Answered.of("q", reply, message()).outcome();
  }

  private static Reply card(int entries) {
    List<EntryId> about =
        IntStream.range(0, entries).mapToObj(it -> new EntryId("faq.n" + it)).toList();
    return new Reply.Card(Call.of("next"), WORDS.with(), List.of(), List.of(), about, List.of());
  }

  private static Message message() {
    return new Message(
        List.of(new Line.Text(List.of(new Span.Plain("words")))),
        List.of(),
        Message.Audience.EVERYONE_HERE);
  }
}
