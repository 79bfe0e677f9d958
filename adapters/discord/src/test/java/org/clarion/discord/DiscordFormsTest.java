package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.Form.Field;
import org.junit.jupiter.api.Test;

class DiscordFormsTest {
  @Test
  void a_form_becomes_a_modal_that_knows_its_call() {
    Modal modal = modal(new Field("title", "Title", "May Day", true));

    assertThat(modal.getId()).isEqualTo("form:edit|entry=may-day");
    assertThat(modal.getTitle()).isEqualTo("Change an entry");
    TextInput input = input(modal);
    assertThat(input.getCustomId()).isEqualTo("title");
    assertThat(input.getValue()).isEqualTo("May Day");
    assertThat(input.isRequired()).isTrue();
  }

  @Test
  void a_value_of_several_lines_or_of_one_that_is_long_gets_a_field_of_several_lines() {
    assertThat(style("")).isEqualTo(TextInputStyle.SHORT);
    assertThat(style("x".repeat(60))).isEqualTo(TextInputStyle.SHORT);
    assertThat(style("x".repeat(61))).isEqualTo(TextInputStyle.PARAGRAPH);
    assertThat(style("a\nb")).isEqualTo(TextInputStyle.PARAGRAPH);
  }

  @Test
  void what_is_nothing_yet_is_left_empty() {
    TextInput input = input(modal(new Field("title", "Title", "", false)));

    assertThat(input.getValue()).isNull();
    assertThat(input.isRequired()).isFalse();
  }

  @Test
  void a_value_that_a_modal_would_cut_is_not_put_into_one() {
    assertThat(DiscordForms.modal(form(new Field("text", "Text", "x".repeat(4_000), true))))
        .isPresent();
    assertThat(DiscordForms.modal(form(new Field("text", "Text", "x".repeat(4_001), true))))
        .isEmpty();
  }

  private static TextInputStyle style(String value) {
    return input(modal(new Field("text", "Text", value, false))).getStyle();
  }

  private static Form form(Field field) {
    return new Form("Change an entry", Call.of("edit", "entry", "may-day"), List.of(field));
  }

  private static Modal modal(Field field) {
    return DiscordForms.modal(form(field)).orElseThrow();
  }

  private static TextInput input(Modal modal) {
    Label label = modal.getComponents().getFirst().asLabel();
    return label.getChild().asTextInput();
  }
}
