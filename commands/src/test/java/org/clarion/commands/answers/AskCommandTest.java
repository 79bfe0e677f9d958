package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.CURRENT;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.contact;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;

import java.time.MonthDay;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Call;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskCommandTest {
  private static final Draft[] ENTRIES = {
    faq("brewing", "Brewing tea").asked("How do I brew a pot of tea?").says("Boil water first."),
    faq("sugar", "Sugar or not").asked("Should I put sugar in it?").says("As you like."),
    campaign("kettles", "Kettles for schools", CURRENT).asked("Who pays for the kettles?"),
    contact("grocer", "Your grocer"),
    date("tea-day", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))),
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I brew a pot of tea?",
        "/ask how do i brew a pot of tea",
        "/ask question:How do I brew a pot of tea",
        "  HOW DO I BREW A POT OF TEA  ",
        "how do i brew a pot of tea in march",
      })
  void answers_a_question_in_plain_words_and_by_command(String line) {
    check(line, "Brewing tea\nBoil water first." + SMALL_PRINT);
  }

  @Test
  void does_not_know_what_is_not_in_the_content() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks("what is the capital of peru").lines().limit(2))
          .containsExactly(
              "I don't know the answer to that. It is not in what I was given.",
              "Who may know: Your grocer (see /contacts).");
    }
  }

  @Test
  void carries_out_what_is_asked_for_in_plain_words() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.message("add tea day to my calendar"))
          .isEqualTo(group.message("/calendar tea day"));
      assertThat(group.asks("which dates are unconfirmed"))
          .isEqualTo("Every date of the next 15 months has a day.");
      assertThat(group.message("wall planner for 2028").attachments())
          .isEqualTo(group.message("/year 2028").attachments())
          .hasSize(1);
    }
  }

  @Test
  void lists_dates_for_a_question_that_only_asks_what_there_is_at_some_time() {
    check(
        "what's happening next month?",
        "Dates: March 2027\n- Tea Day: Monday 8 March 2027 (in 35 days)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"what's coming up?", "next dates please", "whats on", "/ask any events"})
  void lists_what_is_coming_up_for_a_question_that_asks_no_more_than_that(String line) {
    check(line, "Coming up\n- Tea Day: Monday 8 March 2027 (in 35 days)");
  }

  @Test
  void takes_may_as_a_month_only_where_it_is_one() {
    check("anything in may", "I have no dates for May 2027. Try /next or another time.");
    check("may I brew a pot of tea", "Brewing tea\nBoil water first." + SMALL_PRINT);
  }

  @Test
  void asks_for_a_question_where_there_is_none() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks("/ask"))
          .isEqualTo(
              """
              /ask needs one more thing: question. Type /help ask to see an example.
              - /help ask\
              """);
      assertThat(group.presses("/help ask", group.message("/ask")).plain())
          .isEqualTo(
              """
              Ask anything in your own words
              How to type it: /ask QUESTION
              - question: your question\
              """);
    }
  }

  @Test
  void completes_a_question_with_titles() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      Invocation typing = group.invocation(Call.of("ask", "question", "brew"));

      assertThat(group.bot().complete(typing, "question"))
          .containsExactly(new Completion("Brewing tea", "Brewing tea"));
    }
  }

  private static void check(String line, String answer) {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }
}
