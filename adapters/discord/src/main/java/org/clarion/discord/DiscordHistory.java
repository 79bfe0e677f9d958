package org.clarion.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;

/** Looks for posts of the bot's own in what was lately said in a channel. */
final class DiscordHistory {
  /** So much of the history is read; in a busier channel nobody can tell. */
  static final int PAGES_MAX = 10;

  /** The number of the last part, however many there are. */
  static final int LAST = Integer.MAX_VALUE;

  private static final int PAGE = 100;

  private final DiscordTexts texts;
  private final DiscordCalls calls;

  DiscordHistory(DiscordTexts texts, DiscordCalls calls) {
    this.texts = texts;
    this.calls = calls;
  }

  /** Whether the post was made since then. One of which the end is missing was not. */
  Sighting look(MessageChannel channel, DeliveryKey key, Instant since) {
    List<Message> own = new ArrayList<>();
    long after = TimeUtil.getDiscordTimestamp(since.toEpochMilli());
    for (int page = 0; page < PAGES_MAX; page++) {
      String from = Long.toUnsignedString(after);
      Outcome<MessageHistory> read = calls.call(() -> channel.getHistoryAfter(from, PAGE));
      if (read instanceof Outcome.Failed<MessageHistory> failed) {
        return unread(failed);
      }
      if (read instanceof Outcome.Done<MessageHistory>(MessageHistory history)) {
        List<Message> oldestFirst = history.getRetrievedHistory().reversed();
        oldestFirst.stream().filter(DiscordHistory::isOwn).forEach(own::add);
        if (oldestFirst.size() < PAGE) {
          return sighting(own, key);
        }
        after = oldestFirst.getLast().getIdLong();
      }
    }
    return new Sighting.CannotLook();
  }

  /** The parts of this post among the latest messages, by their numbers from 1. */
  SortedMap<Integer, Message> partsOf(MessageChannel channel, DeliveryKey key) {
    SortedMap<Integer, Message> parts = new TreeMap<>();
    Outcome<List<Message>> read = calls.call(() -> channel.getHistory().retrievePast(PAGE));
    // Without them Discord itself drops what it is sent again, for some minutes.
    if (read instanceof Outcome.Done<List<Message>>(List<Message> latest)) {
      for (Message message : latest.stream().filter(DiscordHistory::isOwn).toList()) {
        switch (PostMark.of(message, key, texts)) {
          case PostMark.Whole _ -> parts.put(LAST, message);
          case PostMark.Part(int number) -> parts.put(number, message);
          case PostMark.Other _, PostMark.None _ -> {}
        }
      }
    }
    return parts;
  }

  private Sighting sighting(List<Message> own, DeliveryKey key) {
    List<String> ids = new ArrayList<>();
    boolean unknown = false;
    for (Message message : own) {
      switch (PostMark.of(message, key, texts)) {
        case PostMark.Whole _ -> {
          ids.add(message.getId());
          return new Sighting.Seen(PostIds.join(ids));
        }
        case PostMark.Part _ -> ids.add(message.getId());
        case PostMark.Other _ -> {}
        case PostMark.None _ -> unknown |= !isAnswer(message);
      }
    }
    return unknown ? new Sighting.CannotLook() : new Sighting.NotSeen();
  }

  private static Sighting unread(Outcome.Failed<?> failed) {
    return switch (DiscordFailures.receipt(failed)) {
      case Receipt.Unreachable _, Receipt.Rejected _ -> new Sighting.CannotLook();
      case Receipt.NotSent _, Receipt.Unknown _ -> new Sighting.NoAnswer();
      case Receipt.Delivered _, Receipt.Migrated _ -> new Sighting.NoAnswer();
    };
  }

  private static boolean isOwn(Message message) {
    return message.getAuthor().equals(message.getJDA().getSelfUser());
  }

  /** Whether it is an answer to somebody: a post that answers is recognised as a post. */
  private static boolean isAnswer(Message message) {
    return message.getInteractionMetadata() != null
        || message.isWebhookMessage()
        || message.getMessageReference() != null;
  }
}
