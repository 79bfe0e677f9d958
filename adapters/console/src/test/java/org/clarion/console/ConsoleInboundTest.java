package org.clarion.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Language;
import org.junit.jupiter.api.Test;

class ConsoleInboundTest {
  private final Bot bot = SmallTalk.bot();
  private final ConsoleInbound inbound = SmallTalk.inbound(bot);

  @Test
  void a_line_becomes_an_invocation_in_the_one_place_of_the_terminal() {
    assertThat(inbound.read("/dates june"))
        .isEqualTo(
            new Typed.Asked(
                new Invocation(
                    Call.of("dates", "period", "june"),
                    ConsolePlatform.asker("anna", false),
                    ConsolePlatform.PLACE,
                    Language.ENGLISH,
                    SmallTalk.NOON)));
  }

  @Test
  void blank_lines_are_nothing() {
    assertThat(inbound.read(" \t ")).isEqualTo(new Typed.Nothing());
  }

  @Test
  void a_choice_calls_what_its_button_says() {
    inbound.offer(
        List.of(
            new Button("One", Call.of("ask", "question", "one")),
            new Button("Two", Call.of("ask", "question", "two").onPage(2))));
    assertThat(inbound.read("2"))
        .isEqualTo(
            new Typed.Asked(
                new Invocation(
                    Call.of("ask", "question", "two").onPage(2),
                    ConsolePlatform.asker("anna", false),
                    ConsolePlatform.PLACE,
                    Language.ENGLISH,
                    SmallTalk.NOON)));
    assertThat(inbound.read("3")).isEqualTo(new Typed.NoSuchChoice(3, 2));
  }

  @Test
  void years_and_words_with_numbers_are_no_choices() {
    inbound.offer(List.of(new Button("One", Call.of("ask"))));
    assertThat(inbound.read("2027")).isEqualTo(new Typed.Asked(inbound.invocation("2027")));
    assertThat(inbound.read("1 may")).isEqualTo(new Typed.Asked(inbound.invocation("1 may")));
    assertThat(inbound.read("0")).isEqualTo(new Typed.Asked(inbound.invocation("0")));
  }

  @Test
  void new_choices_replace_the_old_ones() {
    inbound.offer(List.of(new Button("One", Call.of("ask"))));
    inbound.offer(List.of());
    assertThat(inbound.read("1")).isEqualTo(new Typed.Asked(inbound.invocation("1")));
  }

  @Test
  void the_person_in_front_of_the_terminal_manages_it_and_is_an_organiser_only_when_asked_for() {
    assertThat(ConsolePlatform.asker("anna", false).may(Access.PLACE_MANAGER)).isTrue();
    assertThat(ConsolePlatform.asker("anna", false).may(Access.ORGANISER)).isFalse();
    assertThat(ConsolePlatform.asker("anna", true).may(Access.ORGANISER)).isTrue();
  }
}
