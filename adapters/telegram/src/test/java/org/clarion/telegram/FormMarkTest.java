package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clarion.core.message.Call;
import org.clarion.telegram.FormMark.Action;
import org.junit.jupiter.api.Test;

class FormMarkTest {
  private static final Call RULES = Call.of("rules", "words", "change");

  @Test
  void is_read_from_the_call_it_was_written_into() {
    for (Action action : Action.values()) {
      for (boolean here : new boolean[] {true, false}) {
        var mark = new FormMark(action, 4, here, "a-_9");
        Call marked = Call.decode(mark.in(RULES).encoded()).orElseThrow();

        assertThat(FormMark.of(marked)).contains(mark);
        assertThat(FormMark.opening(marked)).isEqualTo(RULES);
      }
    }
  }

  @Test
  void keeps_the_command_alone_where_its_arguments_do_not_fit() {
    Call long40 = Call.of("rules", "words", "w".repeat(38));
    var mark = new FormMark(Action.SAVE, 5, true, "abcd");

    assertThat(mark.in(long40).fitsButton()).isTrue();
    assertThat(FormMark.opening(mark.in(long40))).isEqualTo(Call.of("rules"));
  }

  @Test
  void is_in_no_call_but_those_with_one() {
    assertThat(FormMark.of(RULES)).isEmpty();
    for (String wrong : new String[] {"", "k2habc", "x2habcd", "k2xabcd", "kkhabcd", "k2habcde"}) {
      assertThat(FormMark.of(new Call("rules", Map.of("!", wrong), 1))).as(wrong).isEmpty();
    }
  }
}
