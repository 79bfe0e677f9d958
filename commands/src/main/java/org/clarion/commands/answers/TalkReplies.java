package org.clarion.commands.answers;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.about.StartCommand;
import org.clarion.commands.words.SmallTalk;
import org.clarion.commands.words.WordLists;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/** Answers small talk: one sentence for each kind, which says what to ask next. */
final class TalkReplies {
  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(
              SmallTalk.kinds(WordLists.ENGLISH).stream().map(TalkReplies::phrase),
              StartCommand.LABELS.stream())
          .toList();

  /** Kinds after which somebody may want to go on. */
  private static final Set<String> GOING_ON = Set.copyOf(WordLists.ENGLISH.plain("order.talk-on"));

  private TalkReplies() {}

  static Reply to(String kind) {
    return new Reply.Note(
        phrase(kind).with(), GOING_ON.contains(kind) ? StartCommand.choices() : List.of());
  }

  private static PhraseKey phrase(String kind) {
    return PhraseKey.of("talk." + kind);
  }
}
