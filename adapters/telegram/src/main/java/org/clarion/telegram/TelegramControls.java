package org.clarion.telegram;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.Button;
import org.clarion.core.message.Shortened;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Makes buttons of what a reader may do next, as many in a row as can be read on a phone. */
final class TelegramControls {
  /** Telegram takes no more. */
  static final int BUTTONS_MAX = 100;

  private static final int LABEL_MAX = 64;
  private static final int ROW_CHARACTERS_MAX = 32;
  private static final int ROW_BUTTONS_MAX = 4;

  private final TelegramTexts texts;

  TelegramControls(TelegramTexts texts) {
    this.texts = texts;
  }

  /** The rows below a message; null without buttons. */
  @Nullable InlineKeyboardMarkup rows(List<Button> buttons, CallbackData.Signing signing) {
    if (buttons.isEmpty()) {
      return null;
    }
    List<InlineKeyboardRow> rows = new ArrayList<>();
    InlineKeyboardRow row = new InlineKeyboardRow();
    int longest = 0;
    for (Button button : buttons.subList(0, Math.min(buttons.size(), BUTTONS_MAX))) {
      String label = label(button);
      int widest = Math.max(longest, label.length());
      boolean fits =
          row.size() < ROW_BUTTONS_MAX && widest * (row.size() + 1) <= ROW_CHARACTERS_MAX;
      if (!row.isEmpty() && !fits) {
        rows.add(row);
        row = new InlineKeyboardRow();
        widest = label.length();
      }
      String data = signing.sign(button.call());
      row.add(InlineKeyboardButton.builder().text(label).callbackData(data).build());
      longest = widest;
    }
    rows.add(row);
    return InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private String label(Button button) {
    String label = DefusedText.clean(button.label()).strip();
    return label.isEmpty() ? texts.say("out.blank") : Shortened.to(LABEL_MAX, label);
  }
}
