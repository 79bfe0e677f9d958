package org.clarion.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Shortened;
import org.clarion.core.message.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes what Discord is sent of a message. One too long for it becomes several: buttons and files
 * are with the last.
 *
 * <p>Everything is in the text and nothing in an embed: notifications show the text only, many
 * people have embeds switched off, and so has every message of ours, because of link previews.
 */
final class DiscordMessages {
  static final int CHARACTERS_MAX = net.dv8tion.jda.api.entities.Message.MAX_CONTENT_LENGTH;

  /** So many messages one answer may become. */
  static final int ANSWER_PARTS_MAX = 5;

  /** So many messages one post may become; the ids of all of them are the post's id. */
  static final int POST_PARTS_MAX = 3;

  /** As many files go with one message. */
  static final int FILES_MAX = 10;

  private static final int MENTIONS_MAX = 100;
  private static final int DESCRIPTION_MAX = 1_024;

  private final DiscordTexts texts;
  private final DiscordControls controls;

  DiscordMessages(DiscordTexts texts) {
    this.texts = texts;
    this.controls = new DiscordControls(texts);
  }

  /** An answer, as one message or, rarely, several, in the order in which they are to be sent. */
  List<MessageCreateData> create(Message message) {
    return create(message, contents(message, ANSWER_PARTS_MAX, null), null);
  }

  /** A post that can be found again by its key, in at most {@link #POST_PARTS_MAX} messages. */
  List<MessageCreateData> create(Message message, DeliveryKey key) {
    return create(message, contents(message, POST_PARTS_MAX, key), key);
  }

  /**
   * The same messages as {@link #create(Message)} gives, to be put in the place of earlier ones.
   */
  List<MessageEditData> edit(Message message) {
    return edit(message, ANSWER_PARTS_MAX);
  }

  /** The same in at most so many messages. */
  List<MessageEditData> edit(Message message, int partsMax) {
    List<String> contents = contents(message, partsMax, null);
    List<MessageEditData> parts = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      var part = new MessageEditBuilder();
      fill(part, message, contents.get(i));
      boolean last = i == contents.size() - 1;
      part.setComponents(last ? controls.rows(message.buttons(), null) : List.of());
      if (last && !message.attachments().isEmpty()) {
        part.setFiles(files(message));
      }
      parts.add(part.build());
    }
    return parts;
  }

  private List<MessageCreateData> create(
      Message message, List<String> contents, @Nullable DeliveryKey key) {
    List<MessageCreateData> parts = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      var part = new MessageCreateBuilder();
      fill(part, message, contents.get(i));
      if (i == contents.size() - 1) {
        part.setComponents(controls.rows(message.buttons(), key));
        part.setFiles(files(message));
      }
      parts.add(part.build());
    }
    return parts;
  }

  private static void fill(MessageRequest<?> part, Message message, String content) {
    List<PersonId> mentioned =
        message.lines().stream()
            .map(Line::spans)
            .flatMap(List::stream)
            .filter(Span.Mention.class::isInstance)
            .map(it -> ((Span.Mention) it).person())
            .filter(DiscordMarkup::isMentioned)
            .distinct()
            .limit(MENTIONS_MAX)
            .toList();
    part.mentionRoles(
            mentioned.stream().filter(DiscordMarkup::isRole).map(DiscordMarkup::id).toList())
        .mentionUsers(
            mentioned.stream()
                .filter(it -> !DiscordMarkup.isRole(it))
                .map(DiscordMarkup::id)
                .toList())
        .mentionRepliedUser(false)
        .setAllowedMentions(EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class))
        .setSuppressEmbeds(true)
        .setContent(content);
  }

  private static List<FileUpload> files(Message message) {
    return message.attachments().stream().limit(FILES_MAX).map(DiscordMessages::file).toList();
  }

  private static FileUpload file(Attachment attachment) {
    return FileUpload.fromData(attachment.content(), attachment.name())
        .setDescription(Shortened.to(DESCRIPTION_MAX, attachment.name()));
  }

  /** What the messages say, each within the limit. */
  private List<String> contents(Message message, int partsMax, @Nullable DeliveryKey key) {
    boolean keyed = key != null && message.buttons().isEmpty();
    int charactersMax = key == null ? CHARACTERS_MAX : CHARACTERS_MAX - PostMark.LENGTH_MAX;
    List<List<DiscordRow>> parts = fewest(message.lines(), charactersMax);
    List<String> contents = new ArrayList<>();
    for (List<DiscordRow> part : parts.subList(0, Math.min(parts.size(), partsMax))) {
      contents.add(DiscordRow.text(part));
    }
    if (parts.size() > partsMax) {
      contents.set(partsMax - 1, cutShort(parts.get(partsMax - 1), charactersMax));
    }
    int last = contents.size() - 1;
    for (int i = 0; key != null && i < last; i++) {
      contents.set(i, contents.get(i) + "\n" + PostMark.part(key, i + 1, last + 1, texts));
    }
    if (key != null && keyed) {
      contents.set(last, contents.get(last) + "\n" + PostMark.whole(key, texts));
    }
    contents.replaceAll(it -> it.isBlank() ? texts.say("blank") : it);
    return contents;
  }

  /** With the reader's own times beside the moments, unless that would make more messages of it. */
  private static List<List<DiscordRow>> fewest(List<Line> lines, int charactersMax) {
    var local = DiscordRow.parts(DiscordMarkup.rows(lines, true), charactersMax);
    if (local.size() == 1) {
      return local;
    }
    var spoken = DiscordRow.parts(DiscordMarkup.rows(lines, false), charactersMax);
    return spoken.size() < local.size() ? spoken : local;
  }

  private String cutShort(List<DiscordRow> part, int charactersMax) {
    String rest = "\n-# " + EscapedText.of(texts.say("rest"));
    var fitting = DiscordRow.parts(part, charactersMax - rest.length()).getFirst();
    return DiscordRow.text(fitting) + rest;
  }
}
