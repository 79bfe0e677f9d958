package org.clarion.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final Call CALL = Call.of("reminders", "switch", "change");
  private static final Form.Field LEADS = new Form.Field("leads", "When", "2w", true);
  private static final Form.Field QUIET = new Form.Field("quiet", "Quiet hours", "", false);

  @Test
  void becomes_the_call_with_all_that_was_filled_in() {
    var form = new Form("Reminders", CALL, List.of(LEADS, QUIET));

    assertThat(form.filledIn(Map.of("leads", "6w", "quiet", "9pm to 8am", "other", "ignored")))
        .isEqualTo(
            new Call(
                "reminders", Map.of("switch", "change", "leads", "6w", "quiet", "9pm to 8am"), 1));
  }

  @Test
  void gives_what_was_emptied_as_empty_and_what_was_not_touched_as_it_was() {
    var form = new Form("Reminders", CALL.onPage(2), List.of(LEADS, QUIET));

    assertThat(form.filledIn(Map.of("leads", "")))
        .isEqualTo(new Call("reminders", Map.of("switch", "change", "leads", "", "quiet", ""), 2));
  }

  @Test
  void refuses_no_field_at_all_and_more_than_fit() {
    assertThatThrownBy(() -> new Form("Reminders", CALL, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected 1 to 5 fields and a call that fits into a button"
                + " but /reminders has 0 fields");
    assertThatThrownBy(() -> new Form("Reminders", CALL, Collections.nCopies(6, LEADS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_call_that_does_not_fit_into_a_button() {
    assertThatThrownBy(
            () -> new Form("Reminders", Call.of("reminders", "a", "a".repeat(64)), List.of(LEADS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_labels_that_say_nothing_or_do_not_fit() {
    assertThat(new Form("t".repeat(45), CALL, List.of(LEADS)).title()).hasSize(45);
    assertThatThrownBy(() -> new Form("t".repeat(46), CALL, List.of(LEADS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a label of 1 to 45 characters but was '%s'".formatted("t".repeat(46)));
    assertThatThrownBy(() -> new Form.Field("leads", " ", "", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a label of 1 to 45 characters but was ' '");
  }

  @Test
  void keeps_its_fields_whatever_becomes_of_the_list_it_was_given() {
    var fields = new ArrayList<>(List.of(LEADS));
    var form = new Form("Reminders", CALL, fields);
    fields.clear();

    assertThat(form.fields()).containsExactly(LEADS);
  }
}
