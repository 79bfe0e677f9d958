package org.clarion.loopback.discord;

import java.util.Arrays;

/** What a first answer to an interaction is, under Discord's number for it. */
enum CallbackType {
  MESSAGE(4),
  DEFER_MESSAGE(5),
  DEFER_UPDATE(6),
  UPDATE(7),
  OFFERS(8),
  FORM(9);

  final int number;

  CallbackType(int number) {
    this.number = number;
  }

  /**
   * The one with a number.
   *
   * @throws Refusal when there is none
   */
  static CallbackType of(int number) {
    return Arrays.stream(values())
        .filter(it -> it.number == number)
        .findFirst()
        .orElseThrow(CallbackType::unfit);
  }

  /** Whether it answers what a person did. */
  boolean fits(Interaction interaction) {
    return switch (this) {
      case MESSAGE, DEFER_MESSAGE -> interaction.type != Interaction.Type.COMPLETION;
      case DEFER_UPDATE, UPDATE -> interaction.source != null;
      case OFFERS -> interaction.type == Interaction.Type.COMPLETION;
      case FORM ->
          interaction.type == Interaction.Type.COMMAND
              || interaction.type == Interaction.Type.COMPONENT;
    };
  }

  static Refusal unfit() {
    return Refusal.form(
        "type",
        "INTERACTION_CALLBACK_TYPE_INVALID",
        "Interaction callback type is not valid for this interaction");
  }
}
