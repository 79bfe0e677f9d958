package org.clarion.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Sends one post to one channel, in as many messages as it takes, each of which is there once
 * however often this is repeated.
 *
 * <p>Discord drops a message that it is sent again within some minutes. Later, the parts that are
 * there already are found in the channel's history; a post of one message is looked for by the core
 * before it is sent again.
 */
final class DiscordPosting {
  private static final SortedMap<Integer, Message> NONE = Collections.emptySortedMap();

  private final DiscordTexts texts;
  private final DiscordCalls calls;
  private final MessageChannel channel;
  private final DeliveryKey key;

  DiscordPosting(DiscordTexts texts, DiscordCalls calls, MessageChannel channel, DeliveryKey key) {
    this.texts = texts;
    this.calls = calls;
    this.channel = channel;
    this.key = key;
  }

  /**
   * Sends what is not there yet.
   *
   * @param parts the post's messages
   * @param answered the message that the post is an answer to; null for none
   */
  Receipt send(List<MessageCreateData> parts, @Nullable String answered) {
    SortedMap<Integer, Message> there =
        parts.size() > 1 ? new DiscordHistory(texts, calls).partsOf(channel, key) : NONE;
    if (there.containsKey(DiscordHistory.LAST)) {
      return delivered(there.values());
    }
    List<@Nullable Message> sent = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Message earlier = there.get(i + 1);
      Outcome<Message> outcome =
          earlier == null
              ? create(parts.get(i), i, i == 0 ? answered : null)
              : new Outcome.Done<>(earlier);
      switch (outcome) {
        case Outcome.Done<Message>(Message message) -> {
          sent.add(message);
          if (PostMark.of(message, key, texts) instanceof PostMark.Whole) {
            return whole(sent, parts);
          }
        }
        case Outcome.Failed<Message> failed -> {
          if (!DiscordFailures.isNoSuchMessage(failed)) {
            return receipt(failed, i);
          }
          // It was posted, and somebody has deleted it since.
          sent.add(null);
        }
      }
    }
    return delivered(sent);
  }

  private Outcome<Message> create(MessageCreateData data, int part, @Nullable String answered) {
    return calls.call(() -> {
      var action = channel.sendMessage(data).setNonce(PostMark.nonce(key, part));
      return answered != null && DiscordMarkup.isId(answered) && mayAnswer()
          ? action.setMessageReference(answered).failOnInvalidReply(false)
          : action;
    });
  }

  /** Discord refuses answers of those who may not read what they answer. */
  private boolean mayAnswer() {
    return !(channel instanceof GuildMessageChannel it)
        || it.getGuild().getSelfMember().hasPermission(it, Permission.MESSAGE_HISTORY);
  }

  /**
   * All is there. An earlier attempt may have been worded otherwise, and cut in another place or
   * not at all: only if this one has made the last part, those before are made to fit it.
   */
  private Receipt whole(List<@Nullable Message> sent, List<MessageCreateData> wanted) {
    int last = sent.size() - 1;
    if (says(sent.get(last), wanted.getLast())) {
      for (int i = 0; i < last; i++) {
        Message part = sent.get(i);
        if (part != null && !says(part, wanted.get(i))) {
          var data = MessageEditData.fromCreateData(wanted.get(i));
          calls.call(() -> channel.editMessageById(part.getId(), data));
        }
      }
    }
    return delivered(sent);
  }

  private static boolean says(@Nullable Message message, MessageCreateData wanted) {
    return message != null && message.getContentRaw().equals(wanted.getContent());
  }

  private static Receipt delivered(Collection<? extends @Nullable Message> parts) {
    return new Receipt.Delivered(
        PostIds.join(parts.stream().map(it -> it == null ? PostIds.GONE : it.getId()).toList()));
  }

  /** What is there in part is there: it must not be taken for a post that was not made. */
  private static Receipt receipt(Outcome.Failed<?> failed, int part) {
    Receipt receipt = DiscordFailures.receipt(failed);
    return part == 0
        ? receipt
        : switch (receipt) {
          case Receipt.NotSent(_, String reason) -> new Receipt.Unknown(reason);
          case Receipt.Unreachable(String reason) -> new Receipt.Unknown(reason);
          case Receipt.Unknown it -> it;
          case Receipt.Rejected it -> it;
          case Receipt.Delivered it -> it;
          case Receipt.Migrated it -> it;
        };
  }
}
