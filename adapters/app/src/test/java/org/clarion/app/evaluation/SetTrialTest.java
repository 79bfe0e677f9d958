package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.core.content.Entry;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class SetTrialTest {
  private static final QuestionSet SET =
      new QuestionSet(
          "ours",
          List.of(
              new Item("JOIN", List.of("How do I join?", "sign me up"), List.of("member"), ""),
              new Item("fees?", List.of("What are the fees?"), List.of(), "Two pounds a month.")),
          List.of(
              new Query("what are the fees", List.of("fees?")),
              new Query("how do i join", List.of("JOIN")),
              new Query("zebra crossing", List.of())));

  @Test
  void entries_become_answers_in_their_order() {
    var content = TemporaryContent.of(SET);

    assertThat(content.library().all())
        .extracting(Entry::id, Entry::title, Entry::questions, Entry::tags, Entry::text)
        .containsExactly(
            tuple(
                new EntryId("faq.e0"),
                "How do I join?",
                List.of("sign me up"),
                List.of("member"),
                "How do I join?"),
            tuple(
                new EntryId("faq.e1"),
                "What are the fees?",
                List.of(),
                List.of(),
                "Two pounds a month."));
    assertThat(content.ids())
        .containsOnly(entry(new EntryId("faq.e0"), "JOIN"), entry(new EntryId("faq.e1"), "fees?"));
  }

  @Test
  void every_question_is_asked_in_its_order_and_found_under_the_ids_of_the_set() {
    List<String> steps = new ArrayList<>();
    Trial trial = new SetTrial(System::nanoTime, () -> steps.add("asked")).of(SET);

    assertThat(steps).hasSize(3);
    assertThat(trial.name()).isEqualTo("ours");
    assertThat(trial.entries()).isEqualTo(2);
    assertThat(trial.attempts())
        .extracting(Attempt::question)
        .containsExactly("what are the fees", "how do i join", "zebra crossing");
    assertThat(trial.attempts().stream().limit(2))
        .allSatisfy(it -> assertThat(it.isFirstHit()).isTrue())
        .allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.ANSWERED));
    assertThat(trial.attempts().getLast().outcome()).isEqualTo(Outcome.DECLINED);
  }

  @Test
  void the_same_set_comes_out_the_same() {
    var clock = new AtomicLong();

    assertThat(new SetTrial(clock::get, () -> {}).of(SET))
        .isEqualTo(new SetTrial(clock::get, () -> {}).of(SET));
  }

  @Test
  void at_most_ten_hits_are_kept() {
    List<Item> items =
        IntStream.range(0, 15)
            .mapToObj(it -> new Item("i" + it, List.of("The fees of year " + it), List.of(), ""))
            .toList();
    var set = new QuestionSet("many", items, List.of(new Query("the fees", List.of("i1"))));

    assertThat(new SetTrial(System::nanoTime, () -> {}).of(set).attempts().getFirst().hits())
        .hasSizeLessThanOrEqualTo(SetTrial.HITS_MAX);
  }
}
