package org.clarion.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Something that was asked of the bot: by whom, where and when.
 *
 * @param update the update that brought it
 * @param message the one that is answered; null when it was not asked by a message
 * @param press Telegram's id of the pressing of a button; null when none was pressed
 */
record Asked(
    int update,
    Target target,
    @Nullable Integer message,
    Sender sender,
    Language language,
    Instant at,
    @Nullable String press) {
  /** What somebody has written. */
  static Asked by(Sender sender, Message written, int update, Instant at) {
    Target target = target(written);
    Language language = language(written.getFrom());
    return new Asked(update, target, written.getMessageId(), sender, language, at, null);
  }

  /** The button that somebody has pressed. */
  static Asked by(CallbackQuery press, int update, Instant at) {
    MaybeInaccessibleMessage below = press.getMessage();
    long person = press.getFrom().getId();
    return new Asked(
        update,
        below == null ? Target.of(person) : target(below),
        below == null ? null : below.getMessageId(),
        new Sender.Person(person),
        language(press.getFrom()),
        at,
        press.getId());
  }

  /** The language of somebody's Telegram, or English when the bot does not speak it. */
  static Language language(@Nullable User person) {
    return Optional.ofNullable(person)
        .map(User::getLanguageCode)
        .map(Locale::forLanguageTag)
        .flatMap(Language::of)
        .orElse(Language.ENGLISH);
  }

  /** Only a forum's topics count: threads of replies have numbers as well. */
  private static Target target(MaybeInaccessibleMessage message) {
    long chat = message.getChat().getId();
    return chat < 0 && message instanceof Message it && it.isTopicMessage()
        ? new Target(chat, it.getMessageThreadId())
        : Target.of(chat);
  }

  boolean isPrivate() {
    return target.isPrivate();
  }

  /** The message that the answer stands below; null in a private chat, where there are but two. */
  @Nullable Integer repliedTo() {
    return isPrivate() ? null : message;
  }

  /** The call as somebody without rights makes it. */
  Invocation invocation(Call call) {
    return invocation(call, Set.of(), List.of());
  }

  /** The call as somebody with these rights makes it. */
  Invocation invocation(Call call, Set<Access> rights, List<Attachment> files) {
    return invocation(call, rights, files, target);
  }

  /** The same for another place than that in which it was asked. */
  Invocation invocation(Call call, Set<Access> rights, List<Attachment> files, Target place) {
    PersonId person = new PersonId(TelegramPlatform.NAME, Long.toString(sender.id()));
    return new Invocation(call, new Asker(person, rights), place.place(), language, at, files);
  }
}
