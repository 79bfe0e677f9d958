package org.clarion.commands.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Says an earlier post again with what has become of its dates since. Nothing in it counts the days
 * from now on: readers see the day on which it was posted.
 */
final class EditedSaid {
  private static final PhraseKey TITLE = PhraseKey.of("edited.title", "title");
  private static final PhraseKey ITEM = PhraseKey.of("edited.item", "title", "now");
  private static final PhraseKey UNNAMED = PhraseKey.of("edited.unnamed");
  private static final PhraseKey MOVED = PhraseKey.of("edited.moved", "told", "when");
  private static final PhraseKey UNSURE = PhraseKey.of("edited.unsure", "told", "words");
  private static final PhraseKey ON_AGAIN = PhraseKey.of("edited.onAgain", "when");
  private static final PhraseKey CANCELLED = PhraseKey.of("edited.cancelled", "told");
  private static final PhraseKey GONE = PhraseKey.of("edited.gone", "told");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES =
      List.of(TITLE, ITEM, UNNAMED, MOVED, UNSURE, ON_AGAIN, CANCELLED, GONE);

  private final Post post;
  private final AsOf then;
  private final Truth truth;

  private EditedSaid(Post post, AsOf then) {
    this.post = post;
    this.then = then;
    this.truth = new Truth(then.dates());
  }

  /**
   * Nothing when all is as it said, or when it named no times.
   *
   * @param asOf the day is not used where it is known when the post was sent
   */
  static Optional<Reply.Card> of(Post post, AsOf asOf) {
    Instant sent = post.members().getFirst().attempts().lastSendAt();
    AsOf then = sent == null ? asOf : AsOf.of(asOf.dates(), sent);
    return switch (post.kind()) {
      case REMINDER, DIGEST, CORRECTION -> new EditedSaid(post, then).card();
      case QUESTION, REPORT -> Optional.empty();
    };
  }

  private Optional<Reply.Card> card() {
    List<Trigger> members =
        post.members().stream()
            .map(Delivery::trigger)
            .sorted(Comparator.comparing(it -> it.timing().earliest()))
            .toList();
    if (members.stream().map(this::development).allMatch(Development.None.class::isInstance)) {
      return Optional.empty();
    }
    List<Entry> entries = members.stream().flatMap(it -> entry(it).stream()).toList();
    return Optional.of(
        switch (post.kind()) {
          case DIGEST ->
              DigestSaid.card(post, then, members.stream().map(this::line).toList(), entries);
          case REMINDER, QUESTION, CORRECTION, REPORT ->
              members.size() == 1
                  ? one(members.getFirst())
                  : RemindersSaid.several(members.stream().map(this::item).toList(), entries);
        });
  }

  private Reply.Card one(Trigger told) {
    List<Part> parts = new ArrayList<>();
    changed(development(told)).ifPresent(it -> parts.add(new Part.Said(it)));
    now(told).ifPresent(it -> parts.addAll(RemindersSaid.particulars(it, then)));
    return new Reply.Card(
        EntryCalls.to(told.entry()),
        TITLE.with(title(told)),
        parts,
        List.of(RemindersSaid.STOP.with()),
        List.of(told.entry()),
        entry(told).map(EntryCalls::choice).stream().toList());
  }

  private DigestSaid.Line line(Trigger told) {
    boolean hasDay =
        now(told)
            .map(it -> it.occurrence().hasDay())
            .orElse(!(told.timing() instanceof Timing.Open));
    return new DigestSaid.Line(item(told), hasDay);
  }

  private Phrase item(Trigger told) {
    return changed(development(told))
        .map(it -> ITEM.with(title(told), new Value.Said(it)))
        .orElseGet(() -> then.lines().item(now(told).orElseThrow()));
  }

  /** Nothing when it is as it was told. */
  private Optional<Phrase> changed(Development development) {
    return switch (development) {
      case Development.None _ -> Optional.empty();
      case Development.Moved(Timing told, Dated now) ->
          Optional.of((isUnsure(told, now) ? UNSURE : MOVED).with(at(told), at(timing(now))));
      case Development.OnAgain(Dated now) -> Optional.of(ON_AGAIN.with(at(timing(now))));
      case Development.Cancelled(Timing told) -> Optional.of(CANCELLED.with(at(told)));
      case Development.Gone(Timing told) -> Optional.of(GONE.with(at(told)));
    };
  }

  private static boolean isUnsure(Timing told, Dated now) {
    return !(told instanceof Timing.Open) && !now.occurrence().hasDay();
  }

  private Development development(Trigger told) {
    return Development.of(told, truth, post.settings().interest());
  }

  private Optional<Dated> now(Trigger told) {
    return truth.now(told.entry(), told.occurrence(), post.settings().interest());
  }

  private Optional<Entry> entry(Trigger told) {
    return then.dates().library().find(told.entry());
  }

  private Value title(Trigger told) {
    return entry(told)
        .<Value>map(it -> new Value.Strong(it.title()))
        .orElseGet(() -> new Value.Said(UNNAMED.with()));
  }

  private Value at(Timing timing) {
    return then.lines().at(timing);
  }

  private static Timing timing(Dated dated) {
    return dated.occurrence().timing();
  }
}
