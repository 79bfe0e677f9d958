package org.clarion.commands.reminders;

import java.util.List;
import java.util.Optional;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Tells a place that a date is not when it was told: the old time and the new. Where it is not
 * known what the place has heard, what it says is right either way.
 */
final class CorrectionSaid {
  private static final PhraseKey MOVED = PhraseKey.of("correction.moved", "title", "told", "when");
  private static final PhraseKey CHANGED =
      PhraseKey.of("correction.changed", "title", "told", "when");
  private static final PhraseKey CONFIRMED = PhraseKey.of("correction.confirmed", "title", "when");
  private static final PhraseKey UNSURE =
      PhraseKey.of("correction.unsure", "title", "told", "words");
  private static final PhraseKey ON_AGAIN = PhraseKey.of("correction.onAgain", "title", "when");
  private static final PhraseKey CANCELLED = PhraseKey.of("correction.cancelled", "title", "told");
  private static final PhraseKey GONE = PhraseKey.of("correction.gone", "title", "told");
  private static final PhraseKey GONE_UNNAMED = PhraseKey.of("correction.goneUnnamed", "told");
  private static final PhraseKey PERHAPS = PhraseKey.of("correction.perhaps", "title", "when");
  private static final PhraseKey PERHAPS_UNSURE =
      PhraseKey.of("correction.perhapsUnsure", "title", "words");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES =
      List.of(
          MOVED,
          CHANGED,
          CONFIRMED,
          UNSURE,
          ON_AGAIN,
          CANCELLED,
          GONE,
          GONE_UNNAMED,
          PERHAPS,
          PERHAPS_UNSURE);

  private final Trigger trigger;
  private final Interest interest;
  private final AsOf asOf;
  private final Truth truth;

  private CorrectionSaid(Trigger trigger, Interest interest, AsOf asOf) {
    this.trigger = trigger;
    this.interest = interest;
    this.asOf = asOf;
    this.truth = new Truth(asOf.dates());
  }

  /**
   * The correction of one date.
   *
   * @param earlier the posts that it corrects, the latest first; none where it is not known whether
   *     any arrived
   */
  static Reply.Card of(Post post, List<Post> earlier, AsOf asOf) {
    Trigger trigger = post.members().getFirst().trigger();
    return new CorrectionSaid(trigger, post.settings().interest(), asOf).of(earlier);
  }

  private Reply.Card of(List<Post> earlier) {
    Optional<Dated> now = truth.now(trigger.entry(), trigger.occurrence(), interest);
    return new Reply.Card(
        EntryCalls.to(trigger.entry()),
        said(development(earlier)),
        now.map(it -> RemindersSaid.particulars(it, asOf)).orElse(List.<Part>of()),
        List.of(),
        List.of(trigger.entry()),
        entry().map(EntryCalls::choice).stream().toList());
  }

  private Development development(List<Post> earlier) {
    return earlier.stream()
        .flatMap(it -> it.members().stream())
        .map(Delivery::trigger)
        .filter(it ->
            it.entry().equals(trigger.entry()) && it.occurrence().equals(trigger.occurrence()))
        .findFirst()
        .map(it -> Development.of(it, truth, interest))
        .orElseGet(Development.None::new);
  }

  private Phrase said(Development development) {
    return switch (development) {
      case Development.None _ -> perhaps();
      case Development.Moved(Timing told, Dated now) -> moved(told, now);
      case Development.OnAgain(Dated now) -> ON_AGAIN.with(title(now), when(now));
      case Development.Cancelled(Timing told) -> cancelled(told);
      case Development.Gone(Timing told) -> gone(told);
    };
  }

  private Phrase perhaps() {
    return switch (truth.of(trigger.entry(), trigger.occurrence(), interest)) {
      case Standing.On _ -> {
        Dated now = truth.now(trigger.entry(), trigger.occurrence(), interest).orElseThrow();
        yield (now.occurrence().hasDay() ? PERHAPS : PERHAPS_UNSURE).with(title(now), when(now));
      }
      case Standing.Cancelled(Timing timing) -> cancelled(timing);
      case Standing.Gone _ -> gone(trigger.timing());
    };
  }

  private Phrase moved(Timing told, Dated now) {
    boolean hadDay = !(told instanceof Timing.Open);
    boolean hasDay = now.occurrence().hasDay();
    if (!hadDay && hasDay) {
      return CONFIRMED.with(title(now), when(now));
    }
    PhraseKey key =
        hadDay && !hasDay ? UNSURE : isOtherDay(told, now.occurrence().timing()) ? MOVED : CHANGED;
    return key.with(title(now), asOf.lines().at(told), when(now));
  }

  private static boolean isOtherDay(Timing told, Timing now) {
    return !(now instanceof Timing.Open) && !told.earliest().equals(now.earliest());
  }

  private Phrase cancelled(Timing told) {
    return CANCELLED.with(
        new Value.Strong(entry().map(Entry::title).orElseThrow()), asOf.lines().at(told));
  }

  private Phrase gone(Timing told) {
    Value time = asOf.lines().at(told);
    return entry()
        .map(it -> GONE.with(new Value.Strong(it.title()), time))
        .orElseGet(() -> GONE_UNNAMED.with(time));
  }

  private Optional<Entry> entry() {
    return asOf.dates().library().find(trigger.entry());
  }

  private static Value title(Dated dated) {
    return new Value.Strong(dated.entry().title());
  }

  private Value when(Dated dated) {
    return new Value.Said(asOf.lines().when(dated.occurrence().timing()));
  }
}
