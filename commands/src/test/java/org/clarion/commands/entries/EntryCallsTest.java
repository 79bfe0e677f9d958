package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.faq;

import java.util.List;
import java.util.Map;
import org.clarion.commands.SmallPack;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Command;
import org.clarion.core.content.Kind;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Value;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryCallsTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void leads_to_a_command_that_shows_one_entry_by_name(Kind kind) {
    try (TestGroup group = Toolkit.knowing()) {
      Command.Spec spec =
          group.commands().stream()
              .map(Command::spec)
              .filter(it -> it.name().equals(EntryCalls.command(kind)))
              .findFirst()
              .orElseThrow();

      assertThat(spec.parameters().getFirst().name()).isEqualTo(EntryCalls.NAME);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void fits_into_a_button_even_with_the_longest_name(Kind kind) {
    String longest = kind.prefix() + "." + "x".repeat(35 - kind.prefix().length());

    assertThat(EntryCalls.to(new EntryId(longest)).fitsButton()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void fits_into_a_button_even_with_the_longest_name_and_that_it_was_chosen(Kind kind) {
    var longest = new EntryId(kind.prefix() + "." + "x".repeat(35 - kind.prefix().length()));

    assertThat(EntryCalls.pick(EntryCalls.to(longest)).fitsButton()).isTrue();
  }

  @Test
  void tells_that_an_entry_was_chosen_of_several() {
    var library = SmallPack.library(faq("a", "A"), faq("b", "B"));
    Call pick = EntryCalls.picks(library, List.of(new EntryId("faq.b"))).getFirst().call();

    assertThat(pick).isEqualTo(new Call("faq", Map.of("name", "b", "pick", "y"), 1));
    assertThat(EntryCalls.isPick(pick)).isTrue();
    assertThat(EntryCalls.isPick(EntryCalls.to(new EntryId("faq.b")))).isFalse();
  }

  @Test
  void offers_those_that_exist_in_the_same_order() {
    var library = SmallPack.library(faq("a", "A"), faq("b", "B"));
    var ids = List.of(new EntryId("faq.b"), new EntryId("faq.gone"), new EntryId("faq.a"));

    assertThat(EntryCalls.choices(library, ids))
        .containsExactly(
            new Choice(new Value.Text("B"), Call.of("faq", "name", "b")),
            new Choice(new Value.Text("A"), Call.of("faq", "name", "a")));
  }
}
