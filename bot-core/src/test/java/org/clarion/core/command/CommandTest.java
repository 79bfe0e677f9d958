package org.clarion.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command is called and takes, and what it is called with. */
class CommandTest {
  private static final PlatformName CONSOLE = new PlatformName("console");
  private static final PersonId ADA = new PersonId(CONSOLE, "ada");
  private static final PhraseKey SUMMARY = PhraseKey.of("summary");

  @ParameterizedTest
  @ValueSource(strings = {"", "Dates", "da-tes", "dates2", "abcdefghijklmnopqrstuvwxyzabcdefg"})
  void commands_and_parameters_are_named_in_1_to_32_lower_case_letters(String name) {
    assertThatThrownBy(() -> new Command.Spec(name, SUMMARY, Access.ANYONE, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a command name of 1 to 32 lower-case letters but was '%s'", name);
    assertThatThrownBy(() -> new Parameter(name, SUMMARY, new Parameter.Type.Text(), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a parameter name of 1 to 32 lower-case letters but was '%s'", name);
  }

  @Test
  void anyone_may_use_what_is_for_anyone() {
    assertThat(new Asker(ADA, Set.of()).may(Access.ANYONE)).isTrue();
  }

  @Test
  void a_right_gives_exactly_what_it_names() {
    assertThat(new Asker(ADA, Set.of()).may(Access.PLACE_MANAGER)).isFalse();
    assertThat(new Asker(ADA, Set.of(Access.PLACE_MANAGER)).may(Access.PLACE_MANAGER)).isTrue();
    assertThat(new Asker(ADA, Set.of(Access.PLACE_MANAGER)).may(Access.ORGANISER)).isFalse();
    assertThat(new Asker(ADA, Set.of(Access.ORGANISER)).may(Access.PLACE_MANAGER)).isFalse();
  }

  @Test
  void the_rights_of_an_asker_do_not_change_behind_their_back() {
    Set<Access> rights = EnumSet.noneOf(Access.class);
    var asker = new Asker(ADA, rights);
    rights.add(Access.ORGANISER);

    assertThat(asker.may(Access.ORGANISER)).isFalse();
  }

  @Test
  void an_argument_is_given_without_the_blanks_around_it() {
    assertThat(asked(Map.of("period", " next month ")).argument("period")).contains("next month");
  }

  @Test
  void a_blank_argument_was_not_given() {
    assertThat(asked(Map.of("period", " \t")).argument("period")).isEmpty();
    assertThat(asked(Map.of()).argument("period")).isEmpty();
  }

  @Test
  void today_is_the_day_where_the_group_is() {
    Invocation late = asked(Map.of());

    assertThat(late.today(ZoneId.of("Europe/London"))).isEqualTo(LocalDate.of(2027, 6, 2));
    assertThat(late.today(ZoneId.of("America/New_York"))).isEqualTo(LocalDate.of(2027, 6, 1));
  }

  @Test
  void a_command_completes_nothing_unless_it_says_so() {
    Command silent =
        new Command() {
          @Override
          public Spec spec() {
            return new Spec("silent", SUMMARY, Access.ANYONE, List.of(), List.of());
          }

          @Override
          public Reply run(Invocation invocation) {
            throw new AssertionError("Expected not to be run");
          }
        };

    assertThat(silent.complete(asked(Map.of()), "period")).isEmpty();
  }

  @Test
  void a_call_has_the_files_that_were_given_with_it() {
    var file = new Attachment("dates.ics", "text/calendar", new byte[0]);
    Invocation without = asked(Map.of());
    var with =
        new Invocation(
            without.call(),
            without.asker(),
            without.place(),
            without.language(),
            without.receivedAt(),
            List.of(file));

    assertThat(with.attachments()).containsExactly(file);
    assertThat(without.attachments()).isEmpty();
  }

  /** Asked half an hour before midnight in Greenwich, on a summer's evening. */
  private static Invocation asked(Map<String, String> arguments) {
    return new Invocation(
        new Call("dates", arguments, 1),
        new Asker(ADA, Set.of()),
        new Place(CONSOLE, "chat", "chat"),
        Language.ENGLISH,
        Instant.parse("2027-06-01T23:30:00Z"));
  }
}
