package org.clarion.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;

/** Shows forms as Discord's modals, and reads them when they come back filled in. */
final class DiscordForms {
  /** Values up to here get one line; Discord shows about so much of it. */
  private static final int LINE_LENGTH_MAX = 60;

  private static final String PREFIX = "form:";

  /** Discord takes no empty title or label. */
  private static final String NOTHING = "…";

  private DiscordForms() {}

  /** The form as a modal; nothing when a value in it is longer than Discord can show. */
  static Optional<Modal> modal(Form form) {
    if (form.fields().stream().anyMatch(it -> it.value().length() > TextInput.MAX_VALUE_LENGTH)) {
      return Optional.empty();
    }
    return Optional.of(
        Modal.create(PREFIX + form.call().encoded(), shown(form.title()))
            .addComponents(form.fields().stream().map(DiscordForms::input).toList())
            .build());
  }

  /** The call of a form, with what was filled in; nothing when it is none of ours. */
  static Optional<Call> filledIn(ModalInteractionEvent sent) {
    String id = sent.getModalId();
    return id.startsWith(PREFIX)
        ? Call.decode(id.substring(PREFIX.length())).map(it -> filledIn(it, sent))
        : Optional.empty();
  }

  private static Call filledIn(Call call, ModalInteractionEvent sent) {
    Map<String, String> arguments = new HashMap<>(call.arguments());
    sent.getValues().forEach(it -> arguments.put(it.getCustomId(), it.getAsString()));
    return new Call(call.command(), arguments, call.page());
  }

  private static Label input(Form.Field field) {
    TextInput.Builder input =
        TextInput.create(field.parameter(), style(field.value()))
            .setRequired(field.required())
            .setMaxLength(TextInput.MAX_VALUE_LENGTH);
    if (!field.value().isBlank()) {
      input.setValue(field.value());
    }
    return Label.of(shown(field.label()), input.build());
  }

  private static TextInputStyle style(String value) {
    return value.length() > LINE_LENGTH_MAX || value.contains("\n")
        ? TextInputStyle.PARAGRAPH
        : TextInputStyle.SHORT;
  }

  private static String shown(String label) {
    String clean = EscapedText.clean(label).strip();
    return clean.isEmpty() ? NOTHING : clean;
  }
}
