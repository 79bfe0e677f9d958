package org.clarion.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.console.ConsoleCompletion.Offer;
import org.clarion.core.Bot;
import org.clarion.core.command.Completion;
import org.junit.jupiter.api.Test;

class ConsoleCompletionTest {
  private final Bot bot = SmallTalk.bot();
  private final ConsoleCompletion completion = new ConsoleCompletion(bot, SmallTalk.inbound(bot));

  @Test
  void a_slash_offers_all_commands_and_letters_narrow_them_down() {
    assertThat(completion.complete("/"))
        .isEqualTo(new Offer(0, same("/ask", "/dates", "/copy", "/fail")));
    assertThat(completion.complete("/DA")).isEqualTo(new Offer(0, same("/dates")));
    assertThat(completion.complete("/x")).isEqualTo(new Offer(0, List.of()));
  }

  @Test
  void words_after_a_command_are_the_value_of_its_first_parameter() {
    assertThat(completion.complete("/dates ju ne")).isEqualTo(new Offer(7, values("period")));
    assertThat(completion.complete("/dates ")).isEqualTo(new Offer(7, values("period")));
  }

  @Test
  void plain_words_are_a_question() {
    assertThat(completion.complete("when is")).isEqualTo(new Offer(0, values("question")));
  }

  @Test
  void the_beginning_of_a_parameters_name_is_completed() {
    assertThat(completion.complete("/dates june re")).isEqualTo(new Offer(12, same("region:")));
  }

  @Test
  void words_after_a_parameters_name_are_its_value() {
    assertThat(completion.complete("/dates june region:"))
        .isEqualTo(new Offer(19, values("region")));
    assertThat(completion.complete("/dates region:south w"))
        .isEqualTo(new Offer(14, values("region")));
    assertThat(completion.complete("/dates region:wales period:ju"))
        .isEqualTo(new Offer(27, values("period")));
  }

  @Test
  void nothing_is_offered_for_commands_unknown_or_without_parameters() {
    assertThat(completion.complete("/nope x")).isEqualTo(new Offer(7, List.of()));
    assertThat(completion.complete("/fail x")).isEqualTo(new Offer(6, List.of()));
  }

  private static List<Completion> same(String... texts) {
    return List.of(texts).stream().map(it -> new Completion(it, it)).toList();
  }

  private static List<Completion> values(String parameter) {
    return List.of(
        new Completion("One " + parameter, parameter + " one"),
        new Completion("Other " + parameter, parameter + " other"));
  }
}
