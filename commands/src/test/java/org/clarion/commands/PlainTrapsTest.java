package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps that lie in when something is, for whoever asks in plain words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainTrapsTest {
  private final TestGroup group = Toolkit.group();

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what's on in april",
        "dates april",
        "anything in april?",
        "hi any dates in april"
      })
  void t1_april_is_empty_in_plain_words_too(String question) {
    assertThat(group.asks(question))
        .isEqualTo("I have no dates for April 2027. Try /next or another time.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whats coming up",
        "next",
        "dates january",
        "whats on in january 2028",
        "dates 2028",
        "what's happening next year"
      })
  void t10_the_deadline_of_2022_is_in_no_list_of_what_comes(String question) {
    assertThat(String.join(" ", pages(group.message(question)))).doesNotContain("Sinnott");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"when is the sinnott award deadline", "when do nominations for the award close"})
  void t10_who_asks_for_the_deadline_of_2022_hears_that_it_is_over(String question) {
    assertThat(pages(group.message(question)))
        .contains("This is about 2022 and is over. It is kept for the record.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when is the summer fair",
        "when is sports day",
        "when is international mens day",
        "when is mothers day",
        "when is world book day",
        "when is the womens march in london",
        "whens eid",
        "what day is pancake day",
        "how long until the summer fair",
        "how many days till prom",
        "is there a day for cats",
      })
  void a_day_that_no_date_knows_gets_no_other_day(String question) {
    assertThat(group.considers(question)).isInstanceOf(Reply.NotKnown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"is there a demo this weekend", "when is the next national demo"})
  void whoever_asks_what_comes_soon_gets_no_date_of_long_ago(String question) {
    assertThat(group.considers(question)).isNotInstanceOf(Reply.Card.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"when was the national demo", "national demonstration in london"})
  void whoever_asks_what_was_gets_it_with_a_warning(String question) {
    assertThat(pages(group.message(question)))
        .contains("This is about 2023 and is over. It is kept for the record.");
  }

  /** The lines of all pages of an answer. */
  private List<String> pages(Message first) {
    List<String> lines = new ArrayList<>(first.plain().lines().toList());
    Message page = first;
    while (page.buttons().stream().anyMatch(it -> it.label().equals("More"))) {
      page = group.presses("More", page);
      lines.addAll(page.plain().lines().toList());
    }
    return lines;
  }
}
