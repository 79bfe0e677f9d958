package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Tally;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Tells organisers what did not go as it should, and how far corrections have come. */
final class ReportSaid {
  private static final PhraseKey SEVERAL = PhraseKey.counted("report.several", "reports");
  private static final PhraseKey UNDELIVERED = PhraseKey.of("report.undelivered", "title");
  private static final PhraseKey UNDELIVERED_DETAIL =
      PhraseKey.of("report.undeliveredDetail", "place", "reason");
  private static final PhraseKey UNREACHABLE = PhraseKey.of("report.unreachable", "place");
  private static final PhraseKey UNREACHABLE_DETAIL =
      PhraseKey.of("report.unreachableDetail", "reason");
  private static final PhraseKey AWAY = PhraseKey.of("report.away", "from", "until");
  private static final PhraseKey CORRECTED = PhraseKey.of("report.corrected", "title", "when");
  private static final PhraseKey CORRECTED_OFF = PhraseKey.of("report.correctedOff", "title");
  private static final PhraseKey CORRECTED_SINCE = PhraseKey.of("report.correctedSince", "title");
  private static final PhraseKey TROUBLE = PhraseKey.of("report.trouble", "place", "reason");
  private static final PhraseKey WRONG_CLOCK = PhraseKey.of("report.wrongClock");
  private static final PhraseKey WRONG_CLOCK_DETAIL =
      PhraseKey.of("report.wrongClockDetail", "ours", "theirs");
  private static final PhraseKey UNKNOWN_DATE = PhraseKey.of("report.unknownDate");
  private static final PhraseKey STOP = PhraseKey.of("report.stop");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(
              Stream.of(
                  SEVERAL,
                  UNDELIVERED,
                  UNDELIVERED_DETAIL,
                  UNREACHABLE,
                  UNREACHABLE_DETAIL,
                  AWAY,
                  CORRECTED,
                  CORRECTED_OFF,
                  CORRECTED_SINCE,
                  TROUBLE,
                  WRONG_CLOCK,
                  WRONG_CLOCK_DETAIL,
                  UNKNOWN_DATE,
                  STOP),
              CountsSaid.PHRASES.stream())
          .toList();

  private final Ledger ledger;
  private final AsOf asOf;
  private final Instant now;

  private ReportSaid(Ledger ledger, AsOf asOf, Instant now) {
    this.ledger = ledger;
    this.asOf = asOf;
    this.now = now;
  }

  /** One report: a line that says what it is about, and what there is to know. */
  private record Section(Phrase title, List<Part> parts) {}

  /** Nothing when none of what it should say is kept any more. */
  static Optional<Reply.Card> of(Post post, Ledger ledger, AsOf asOf, Instant now) {
    var said = new ReportSaid(ledger, asOf, now);
    List<Section> sections =
        post.members().stream()
            .flatMap(it -> ledger.report(it).stream())
            .map(said::section)
            .toList();
    return switch (sections.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(card(sections.getFirst().title(), sections.getFirst().parts()));
      default ->
          Optional.of(
              card(
                  SEVERAL.with(new Value.Count(sections.size())),
                  sections.stream().flatMap(ReportSaid::below).toList()));
    };
  }

  private static Reply.Card card(Phrase title, List<Part> parts) {
    return new Reply.Card(
        Call.of("reminders"), title, parts, List.of(STOP.with()), List.of(), List.of());
  }

  private static Stream<Part> below(Section section) {
    return Stream.concat(Stream.of(new Part.Heading(section.title())), section.parts().stream());
  }

  private Section section(Report report) {
    return switch (report) {
      case Report.Undelivered it ->
          section(
              UNDELIVERED.with(title(it.entry())),
              UNDELIVERED_DETAIL.with(CountsSaid.place(it.place()), new Value.Text(it.reason())));
      case Report.Unreachable it ->
          section(
              UNREACHABLE.with(CountsSaid.place(it.place())),
              UNREACHABLE_DETAIL.with(new Value.Text(it.reason())));
      case Report.Away it ->
          section(
              AWAY.with(time(it.from()), time(it.until())),
              CountsSaid.missed(ledger.settled(it.until(), now)));
      case Report.Corrected it -> corrected(it);
      case Report.WrongClock it ->
          section(WRONG_CLOCK.with(), WRONG_CLOCK_DETAIL.with(time(it.ours()), time(it.theirs())));
    };
  }

  private static Section section(Phrase title, Phrase detail) {
    return new Section(title, List.of(new Part.Said(detail)));
  }

  private Section corrected(Report.Corrected report) {
    Tally tally = ledger.corrections(report.entry(), report.occurrence(), report.version());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Said(CountsSaid.corrected(tally)));
    tally.troubled().forEach(it -> parts.add(new Part.Item(trouble(it))));
    return new Section(change(report), parts);
  }

  private static Phrase trouble(Tally.Trouble trouble) {
    return TROUBLE.with(CountsSaid.place(trouble.place()), new Value.Text(trouble.reason()));
  }

  private Phrase change(Report.Corrected report) {
    Value title = title(report.entry());
    if (report.version() == new Standing.Gone().version()) {
      return CORRECTED_OFF.with(title);
    }
    return new Truth(asOf.dates())
        .versioned(report.entry(), report.occurrence(), report.version())
        .map(Dated::occurrence)
        .map(it ->
            it.certainty() == Certainty.CANCELLED
                ? CORRECTED_OFF.with(title)
                : CORRECTED.with(title, new Value.Said(asOf.lines().when(it.timing()))))
        .orElseGet(() -> CORRECTED_SINCE.with(title));
  }

  private Value title(EntryId id) {
    return asOf.dates()
        .library()
        .find(id)
        .map(Entry::title)
        .<Value>map(Value.Strong::new)
        .orElseGet(() -> new Value.Said(UNKNOWN_DATE.with()));
  }

  private Value time(Instant moment) {
    ZonedDateTime here = moment.atZone(asOf.dates().almanac().zone());
    return new Value.Timed(here, here);
  }
}
