package org.clarion.commands.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Wording;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/** Words posts of every kind from the content as it is when they are sent. */
public final class ReminderWording implements Wording {
  private static final PhraseKey MENTIONED = PhraseKey.of("post.mentioned", "mention", "post");
  private static final PhraseKey REPEAT = PhraseKey.of("post.repeat", "post");
  private static final PhraseKey LATE = PhraseKey.of("post.late", "post");
  private static final PhraseKey LATE_TRIED = PhraseKey.of("post.lateTried", "post");

  private final PhraseBook book;
  private final Ledger ledger;

  /**
   * @param ledger where reports find what they count
   */
  public ReminderWording(PhraseBook book, Ledger ledger) {
    this.book = book;
    this.ledger = ledger;
  }

  /** Every sentence it can say. */
  public static List<PhraseKey> phrases() {
    return Stream.of(
            List.of(MENTIONED, REPEAT, LATE, LATE_TRIED),
            RemindersSaid.PHRASES,
            DigestSaid.PHRASES,
            QuestionsSaid.PHRASES,
            CorrectionSaid.PHRASES,
            EditedSaid.PHRASES,
            ReportSaid.PHRASES,
            DateLines.phrases())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Optional<Message> of(Post post, List<Post> earlier, KeyDates dates, Instant now) {
    AsOf asOf = AsOf.of(dates, now);
    return card(post, earlier, asOf, now)
        .map(it -> titled(it, opening(it.title(), post, now)))
        .map(book::say);
  }

  @Override
  public Optional<Message> edited(Post earlier, KeyDates dates, Instant now) {
    return EditedSaid.of(earlier, AsOf.of(dates, now)).map(book::say);
  }

  private Optional<Reply.Card> card(Post post, List<Post> earlier, AsOf asOf, Instant now) {
    return switch (post.kind()) {
      case REMINDER -> RemindersSaid.of(post, asOf);
      case DIGEST -> DigestSaid.of(post, asOf);
      case QUESTION -> QuestionsSaid.of(post, asOf);
      case CORRECTION -> Optional.of(CorrectionSaid.of(post, earlier, asOf));
      case REPORT -> ReportSaid.of(post, ledger, asOf, now);
    };
  }

  /** What has to be said before anything else. */
  private static Phrase opening(Phrase title, Post post, Instant now) {
    Phrase opening = title;
    if (post.isLate(now)) {
      opening = (wasTried(post) ? LATE_TRIED : LATE).with(new Value.Said(opening));
    }
    if (post.ambiguous() > 0) {
      opening = REPEAT.with(new Value.Said(opening));
    }
    return post.kind() == Kind.REMINDER ? mentioning(opening, post.settings().mention()) : opening;
  }

  private static Phrase mentioning(Phrase title, @Nullable PersonId mention) {
    return mention == null
        ? title
        : MENTIONED.with(new Value.Mention(mention), new Value.Said(title));
  }

  /** Whether this is not the first attempt. */
  private static boolean wasTried(Post post) {
    return post.members().stream().anyMatch(it -> it.attempts().tries() > 1);
  }

  private static Reply.Card titled(Reply.Card card, Phrase title) {
    return new Reply.Card(
        card.self(), title, card.parts(), card.notes(), card.about(), card.choices());
  }
}
