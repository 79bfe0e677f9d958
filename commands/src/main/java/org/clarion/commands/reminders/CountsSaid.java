package org.clarion.commands.reminders;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.delivery.Tally;
import org.clarion.core.message.Place;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Says how many posts came how far, and names places. */
final class CountsSaid {
  private static final PhraseKey PLACES = PhraseKey.counted("report.places", "places", "counts");
  private static final PhraseKey DONE = PhraseKey.counted("report.done", "count");
  private static final PhraseKey CUT_OFF = PhraseKey.counted("report.cutOff", "count");
  private static final PhraseKey UNANSWERED = PhraseKey.counted("report.unanswered", "count");
  private static final PhraseKey WAITING = PhraseKey.counted("report.waiting", "count");
  private static final PhraseKey NEEDLESS = PhraseKey.counted("report.needless", "count");
  private static final PhraseKey MISSED = PhraseKey.of("report.missed", "counts");
  private static final PhraseKey NOTHING_MISSED = PhraseKey.of("report.nothingMissed");
  private static final PhraseKey LATE = PhraseKey.counted("report.late", "count");
  private static final PhraseKey BEGUN = PhraseKey.counted("report.begun", "count");
  private static final PhraseKey AND = PhraseKey.of("report.and", "some", "more");
  private static final PhraseKey PLACE = PhraseKey.of("report.place", "platform", "channel");
  private static final PhraseKey PLACE_IN =
      PhraseKey.of("report.placeIn", "platform", "channel", "group");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES =
      List.of(
          PLACES,
          DONE,
          CUT_OFF,
          UNANSWERED,
          WAITING,
          NEEDLESS,
          MISSED,
          NOTHING_MISSED,
          LATE,
          BEGUN,
          AND,
          PLACE,
          PLACE_IN);

  private CountsSaid() {}

  /** How far the corrections of one change have come. */
  static Phrase corrected(Tally tally) {
    // What is held was not answered; the other places in trouble cannot be posted to.
    int cutOff = Math.clamp(tally.troubled().size() - tally.held(), 0, tally.open());
    List<Phrase> counts = new ArrayList<>();
    counts.add(DONE.with(new Value.Count(tally.sent())));
    add(counts, CUT_OFF, cutOff);
    add(counts, UNANSWERED, tally.held());
    add(counts, WAITING, tally.open() - cutOff);
    add(counts, NEEDLESS, tally.skipped());
    return PLACES.with(new Value.Count(tally.all()), joined(counts));
  }

  /** What an absence has come to. */
  static Phrase missed(Tally tally) {
    List<Phrase> counts = new ArrayList<>();
    add(counts, LATE, tally.late());
    add(counts, BEGUN, tally.skipped());
    add(counts, UNANSWERED, tally.held());
    add(counts, WAITING, tally.open());
    return counts.isEmpty() ? NOTHING_MISSED.with() : MISSED.with(joined(counts));
  }

  /** A place: by its name where its platform can show it, or else by its numbers there. */
  static Value place(Place place) {
    var platform = new Value.Text(place.platform().value());
    var channel = new Value.Text(place.channel());
    return new Value.Where(
        place,
        place.group().equals(place.channel())
            ? PLACE.with(platform, channel)
            : PLACE_IN.with(platform, channel, new Value.Text(place.group())));
  }

  private static void add(List<Phrase> counts, PhraseKey key, int count) {
    if (count > 0) {
      counts.add(key.with(new Value.Count(count)));
    }
  }

  private static Value joined(List<Phrase> counts) {
    return counts.stream()
        .<Value>map(Value.Said::new)
        .reduce((some, more) -> new Value.Said(AND.with(some, more)))
        .orElseThrow();
  }
}
