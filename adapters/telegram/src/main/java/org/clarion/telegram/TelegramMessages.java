package org.clarion.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * Makes what Telegram is sent of a message. One too long for it becomes several: buttons are with
 * the last, and files follow by themselves, because a text below a file is cut at a quarter.
 */
final class TelegramMessages {
  static final int CHARACTERS_MAX = 4_096;

  /** So many messages one answer may become, its files aside. */
  static final int ANSWER_PARTS_MAX = 5;

  /** So many messages one post may become, its files aside. */
  static final int POST_PARTS_MAX = 3;

  /** As many files go with one message. */
  static final int FILES_MAX = 10;

  /**
   * One message as Telegram takes it.
   *
   * @param entities in UTF-16 units
   * @param buttons null for none
   */
  record Part(String text, List<MessageEntity> entities, @Nullable InlineKeyboardMarkup buttons) {
    Part {
      entities = List.copyOf(entities);
    }
  }

  /** All that is sent for one message, in this order: the texts, then the files. */
  record Outgoing(List<Part> parts, List<Attachment> files) {
    Outgoing {
      parts = List.copyOf(parts);
      files = List.copyOf(files);
    }

    /** How many messages it takes. */
    int messages() {
      return parts.size() + files.size();
    }
  }

  private final TelegramTexts texts;
  private final TelegramMarkup markup;
  private final TelegramControls controls;

  /**
   * @param commands the names of the bot's own, which people may tap
   */
  TelegramMessages(TelegramTexts texts, Set<String> commands) {
    this.texts = texts;
    this.markup = new TelegramMarkup(texts, commands);
    this.controls = new TelegramControls(texts);
  }

  /** An answer; the last text has the buttons. */
  Outgoing answer(Message message, CallbackData.Signing signing) {
    return outgoing(message, ANSWER_PARTS_MAX, signing);
  }

  /** A post, which nobody asked for; the last text has the buttons. */
  Outgoing post(Message message, CallbackData.Signing signing) {
    return outgoing(message, POST_PARTS_MAX, signing);
  }

  private Outgoing outgoing(Message message, int partsMax, CallbackData.Signing signing) {
    List<Attachment> files = message.attachments().stream().limit(FILES_MAX).toList();
    return new Outgoing(parts(message, partsMax, signing), files);
  }

  /** The texts alone, at most so many. */
  List<Part> parts(Message message, int partsMax, CallbackData.Signing signing) {
    List<Paragraph> paragraphs = markup.paragraphs(message.lines());
    List<List<Paragraph>> all =
        Paragraphs.parts(paragraphs, CHARACTERS_MAX).stream()
            .filter(it -> isVisible(Paragraphs.text(it).text()))
            .toList();
    if (all.isEmpty()) {
      all = List.of(List.of(note(texts.say("out.blank"))));
    }
    List<List<Paragraph>> kept = new ArrayList<>(all.subList(0, Math.min(all.size(), partsMax)));
    if (all.size() > partsMax) {
      kept.set(partsMax - 1, cutShort(kept.getLast()));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      boolean last = i == kept.size() - 1;
      parts.add(part(kept.get(i), last ? controls.rows(message.buttons(), signing) : null));
    }
    return parts;
  }

  /** The first text of an answer, without buttons. */
  Part first(Message message) {
    var bare = new Message(message.lines(), List.of(), message.audience());
    return parts(bare, 1, Call::encoded).getFirst();
  }

  private static Part part(List<Paragraph> paragraphs, @Nullable InlineKeyboardMarkup buttons) {
    Paragraphs.Text text = Paragraphs.text(paragraphs);
    return new Part(text.text(), TelegramMarkup.entities(text), buttons);
  }

  private List<Paragraph> cutShort(List<Paragraph> part) {
    Paragraph rest = note(texts.say("out.rest"));
    int room = CHARACTERS_MAX - rest.text().length() - 1;
    List<Paragraph> fitting = new ArrayList<>(Paragraphs.parts(part, room).getFirst());
    fitting.add(rest);
    return fitting;
  }

  private Paragraph note(String text) {
    Line line = new Line.Note(List.of(new Span.Plain(text)));
    return markup.paragraphs(List.of(line)).getFirst();
  }

  private static boolean isVisible(String text) {
    return !text.codePoints().allMatch(TelegramMessages::isInvisible);
  }

  /** Telegram refuses a text of nothing else. */
  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || codePoint == '\u2800'
        || codePoint == '\uFFFC';
  }
}
