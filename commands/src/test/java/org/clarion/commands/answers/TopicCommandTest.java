package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.CURRENT;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.guide;

import java.time.Month;
import java.util.Collections;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCommandTest {
  private static final Draft[] ENTRIES = {
    faq("tea", "Tea").says("A hot drink."),
    faq("biscuits", "Biscuits").says("With tea."),
    guide("tea", "How to make tea").says("Boil water."),
    campaign("tea", "Tea for all", CURRENT).says("It is good."),
    date("tea", "Tea Month", new Rule.WholeMonth(Month.MAY)),
  };

  @ParameterizedTest
  @CsvSource({
    "/faq tea, Tea|A hot drink.",
    "/faq  TEA , Tea|A hot drink.",
    "/faq name:biscuits, Biscuits|With tea.",
    "/guide tea, How to make tea|Boil water.",
    "/campaign tea, Tea for all|It is good.",
    "/date tea, Tea Month|When: May 2027 (in 89 days). How sure: it is fixed.",
  })
  void shows_an_entry_of_its_kind_by_name(String line, String answer) {
    check(line, answer.replace('|', '\n') + SMALL_PRINT);
  }

  @ParameterizedTest
  @CsvSource({
    "/faq, Questions I can answer|- Tea|- Biscuits",
    "/guide, Guides|- How to make tea",
    "/campaign, Campaigns I know|- Tea for all",
    "/date, Key dates I know|- Tea Month",
  })
  void lists_all_of_its_kind_without_a_name(String line, String answer) {
    check(line, answer.replace('|', '\n'));
    check(line + "   ", answer.replace('|', '\n'));
  }

  @ParameterizedTest
  @CsvSource({
    "/faq, I have no answers yet.",
    "/guide, I have no guides yet.",
    "/campaign, I have no campaigns yet.",
    "/date, I have no key dates yet.",
  })
  void says_that_there_are_none(String line, String answer) {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.asks(line)).isEqualTo(answer);
      assertThat(group.asks(line + " tea"))
          .isEqualTo("I do not know “tea”.\nAsk one of your organisers.");
    }
  }

  @Test
  void completes_names_of_its_own_kind() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      Invocation typing = group.invocation(Call.of("guide", "name", "te"));

      assertThat(group.bot().complete(typing, "name"))
          .containsExactly(new Completion("How to make tea", "tea"));
    }
  }

  @Test
  void turns_the_pages_of_a_long_entry_to_the_last_one_by_button() {
    String paragraph = "The kettle sings and the cups are warm. ".repeat(20).strip();
    String text = String.join("\n\n", Collections.nCopies(5, paragraph));
    try (TestGroup group = Toolkit.knowing(guide("tea", "Tea").says(text))) {
      Message first = group.message("/guide tea");
      Message second = group.presses("More", first);
      Message third = group.presses("More", second);

      assertThat(first.plain()).isEqualTo("Tea\n" + paragraph + "\n" + paragraph + "\nPage 1 of 3");
      assertThat(second.plain()).isEqualTo(paragraph + "\n" + paragraph + "\nPage 2 of 3");
      assertThat(third.plain()).isEqualTo(paragraph + SMALL_PRINT + "\nPage 3 of 3");
      assertThat(third.buttons()).isEmpty();
    }
  }

  private static void check(String line, String answer) {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }
}
