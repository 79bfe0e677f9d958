package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.contact;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.AnswerCounts;
import org.clarion.core.content.Finding;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongCommandTest {
  private static final String LABEL = "Not what I asked";
  private static final EntryId BREWING = new EntryId("faq.brewing");
  private static final EntryId SUGAR = new EntryId("faq.sugar");

  private final TestGroup group =
      Toolkit.knowing(
          faq("brewing", "Brewing tea").asked("How do I brew a pot of tea?"),
          faq("sugar", "Sugar in tea").asked("Should I put sugar in tea?"),
          faq("milk", "Milk in tea").asked("Should I put milk in tea?"),
          contact("grocer", "Your grocer"),
          date("tea-day", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))));

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void is_the_last_choice_below_an_answer_to_plain_words() {
    assertThat(group.buttons("how do i brew a pot of tea")).last().isEqualTo(LABEL);
    assertThat(group.buttons("/ask how do i brew a pot of tea")).last().isEqualTo(LABEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/faq brewing", "faq brewing", "what's on in march", "/next", "thanks", "xyzzy"})
  void is_no_choice_below_anything_else(String line) {
    assertThat(group.buttons(line)).doesNotContain(LABEL);
  }

  @Test
  void leads_to_what_the_question_may_have_been_about_instead() {
    Message answer = group.message("how do i brew a pot of tea");
    Message wrong = group.presses(LABEL, answer);

    assertThat(wrong.plain().lines().limit(2))
        .containsExactly(
            "Sorry about that. Try it in other words: a few plain ones are best, such as “too busy”"
                + " or “cuba”.",
            "Who may know: Your grocer (see /contacts).");
    assertThat(others("how do i brew a pot of tea"))
        .isEqualTo(wrong.buttons().stream().map(it -> it.label()).toList().subList(0, nextOf()));
    assertThat(wrong.buttons()).last().extracting(it -> it.label()).isEqualTo("Whom to ask");
  }

  @Test
  void counts_the_answer_that_was_wrong_and_the_one_that_was_chosen_instead() {
    Message wrong = group.presses(LABEL, group.message("how do i brew a pot of tea"));
    assertThat(counted()).isEqualTo(Map.of(BREWING, AnswerCounts.Count.WRONG));

    String first = wrong.buttons().getFirst().label();
    if (!first.equals("Whom to ask")) {
      group.presses(first, wrong);
      assertThat(counted()).hasSize(1).containsValue(AnswerCounts.Count.CHOSEN);
    }
  }

  @Test
  void can_be_typed() {
    group.message("/wrong faq.sugar");
    group.message("/wrong sugar");
    assertThat(counted()).isEqualTo(Map.of(SUGAR, new AnswerCounts.Count(0, 2)));
  }

  @Test
  void counts_nothing_that_there_is_not() {
    assertThat(group.asks("/wrong coffee"))
        .isEqualTo(
            """
            I know no answer by that name, but I am sorry if I got it wrong. Try it in other words.
            Who may know: Your grocer (see /contacts).\
            """);
    assertThat(group.asks("/wrong").lines().findFirst())
        .hasValueSatisfying(it -> assertThat(it).startsWith("Sorry about that."));
    assertThat(counted()).isEmpty();
  }

  @Test
  void what_somebody_only_looks_at_is_no_choice() {
    group.message("/faq sugar");
    group.message("should i put sugar in tea");

    assertThat(counted()).isEmpty();
  }

  @Test
  void completes_the_titles_of_answers() {
    var typing = group.invocation(Call.of("wrong", "answer", "sugar"));

    assertThat(group.bot().complete(typing, "answer"))
        .first()
        .extracting(it -> it.label() + "=" + it.value())
        .isEqualTo("Sugar in tea=faq.sugar");
  }

  private int nextOf() {
    return others("how do i brew a pot of tea").size();
  }

  /** The titles of what the search has next to its best. */
  private List<String> others(String question) {
    return group.search().find(group.library(), question)
            instanceof Finding.Clear(EntryId _, List<EntryId> others)
        ? others.stream()
            .limit(2)
            .map(it -> group.library().find(it).orElseThrow().title())
            .toList()
        : List.of();
  }

  private Map<EntryId, AnswerCounts.Count> counted() {
    List<Map<EntryId, AnswerCounts.Count>> added = new ArrayList<>();
    group
        .tally()
        .moveTo(
            new AnswerCounts() {
              @Override
              public void add(Map<EntryId, Count> more) {
                added.add(more);
              }

              @Override
              public List<Counted> all() {
                return List.of();
              }
            });
    return added.isEmpty() ? Map.of() : added.getFirst();
  }
}
