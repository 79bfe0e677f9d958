package org.clarion.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.clarion.core.message.Button;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Shortened;
import org.jspecify.annotations.Nullable;

/** Makes buttons of what a reader may do next, or menus to choose from when there is too much. */
final class DiscordControls {
  /** More than that become menus. */
  static final int BUTTONS_MAX = 5;

  static final int OPTIONS_MAX = 25;
  static final int MENUS_MAX = 5;

  /** What the id of a menu begins with. */
  static final String MENU = "choose:";

  private static final int BUTTON_LABEL_MAX = 80;
  private static final int OPTION_LABEL_MAX = 100;

  private final DiscordTexts texts;

  DiscordControls(DiscordTexts texts) {
    this.texts = texts;
  }

  /**
   * The rows below a message, none without buttons.
   *
   * @param key of the post they are part of; null in an answer
   */
  List<ActionRow> rows(List<Button> buttons, @Nullable DeliveryKey key) {
    if (buttons.isEmpty()) {
      return List.of();
    }
    return buttons.size() <= BUTTONS_MAX ? List.of(row(buttons, key)) : menus(buttons, key);
  }

  private ActionRow row(List<Button> buttons, @Nullable DeliveryKey key) {
    List<net.dv8tion.jda.api.components.buttons.Button> row = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i++) {
      String label = label(buttons.get(i), BUTTON_LABEL_MAX);
      row.add(
          net.dv8tion.jda.api.components.buttons.Button.secondary(
              id(i, buttons.get(i), key), label));
    }
    return ActionRow.of(row);
  }

  private List<ActionRow> menus(List<Button> buttons, @Nullable DeliveryKey key) {
    int shown = Math.min(buttons.size(), MENUS_MAX * OPTIONS_MAX);
    int count = Math.ceilDiv(shown, OPTIONS_MAX);
    List<ActionRow> menus = new ArrayList<>();
    for (int menu = 0; menu < count; menu++) {
      var choices = StringSelectMenu.create(MENU + menu);
      for (int i = menu * OPTIONS_MAX; i < Math.min(shown, (menu + 1) * OPTIONS_MAX); i++) {
        choices.addOption(label(buttons.get(i), OPTION_LABEL_MAX), id(i, buttons.get(i), key));
      }
      choices.setPlaceholder(
          count == 1 ? texts.say("choose") : texts.say("chooseMore", menu + 1, count));
      menus.add(ActionRow.of(choices.build()));
    }
    return menus;
  }

  private static String id(int index, Button button, @Nullable DeliveryKey key) {
    return key == null ? CallIds.of(index, button.call()) : CallIds.of(index, button.call(), key);
  }

  private String label(Button button, int charactersMax) {
    String label = EscapedText.clean(button.label()).strip();
    return label.isEmpty() ? texts.say("blank") : Shortened.to(charactersMax, label);
  }
}
