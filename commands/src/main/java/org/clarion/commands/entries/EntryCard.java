package org.clarion.commands.entries;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Library;
import org.clarion.core.content.Prose;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Line;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Shows one entry in full: what it says, what is missing, where it comes from, where to go on. */
public final class EntryCard {
  private static final int RELATED_MAX = 5;

  private static final PhraseKey TITLE = PhraseKey.of("entry.title", "title");
  private static final PhraseKey EARLIER = PhraseKey.of("entry.earlier", "source");
  private static final PhraseKey ACTIONS = PhraseKey.of("entry.actions");
  private static final PhraseKey ACTIONS_THEN = PhraseKey.of("entry.actionsThen");
  private static final PhraseKey MISSING = PhraseKey.of("entry.missing", "what");
  private static final PhraseKey PARTNER = PhraseKey.of("entry.partner", "partner");
  private static final PhraseKey AFFILIATION = PhraseKey.of("entry.affiliation", "affiliation");
  private static final PhraseKey DATES = PhraseKey.of("entry.dates");
  private static final PhraseKey SLOT_SET = PhraseKey.of("entry.slotSet", "slot", "value");
  private static final PhraseKey SLOT_EMPTY = PhraseKey.of("entry.slotEmpty", "slot");
  private static final PhraseKey SLOT_EMPTY_ASK = PhraseKey.of("entry.slotEmptyAsk", "slot", "ask");
  private static final PhraseKey SURE = PhraseKey.of("entry.sure", "when", "certainty");
  private static final PhraseKey WAS = PhraseKey.of("entry.was", "when");
  private static final PhraseKey NO_DAY = PhraseKey.of("entry.noDay");
  private static final PhraseKey RETIRED = PhraseKey.of("entry.retired");
  private static final PhraseKey CONTRADICTION = PhraseKey.of("entry.contradiction");
  private static final PhraseKey CONTRADICTION_DETAIL =
      PhraseKey.of("entry.contradictionDetail", "contradiction");
  private static final PhraseKey NOTE = PhraseKey.of("entry.note", "note");
  private static final PhraseKey REGIONS = PhraseKey.of("entry.regions", "regions");

  private final Library library;
  private final LocalDate today;
  private final ZoneId zone;
  private final boolean forOrganiser;

  /** Shows entries of this library to whoever asked, as they are on the day of asking. */
  public EntryCard(Library library, Invocation invocation, ZoneId zone) {
    this.library = library;
    this.today = invocation.today(zone);
    this.zone = zone;
    this.forOrganiser = invocation.asker().may(Access.ORGANISER);
  }

  /** Every sentence a card can be made of. */
  public static List<PhraseKey> phrases() {
    return Stream.of(
            List.of(
                TITLE,
                EARLIER,
                ACTIONS,
                ACTIONS_THEN,
                MISSING,
                PARTNER,
                AFFILIATION,
                DATES,
                SLOT_SET,
                SLOT_EMPTY,
                SLOT_EMPTY_ASK,
                SURE,
                WAS,
                NO_DAY,
                RETIRED,
                CONTRADICTION,
                CONTRADICTION_DETAIL,
                NOTE,
                REGIONS),
            SourceNotes.PHRASES,
            DateWording.PHRASES)
        .flatMap(List::stream)
        .toList();
  }

  /** The entry in full, with buttons to what is related. */
  public Reply of(Entry entry) {
    List<Part> parts = new ArrayList<>();
    SourceNotes.warnings(library, entry, today).forEach(it -> parts.add(new Part.Said(it)));
    if (entry.body() instanceof Body.OnDate(KeyDate keyDate)) {
      parts.addAll(when(keyDate));
    }
    parts.addAll(written(entry.text()));
    parts.addAll(extras(entry.body()));
    entry.slots().forEach(it -> parts.add(new Part.Said(slot(it))));
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        TITLE.with(new Value.Strong(entry.title())),
        parts,
        SourceNotes.notes(library, entry, today),
        List.of(entry.id()),
        EntryCalls.choices(library, entry.related()).stream().limit(RELATED_MAX).toList());
  }

  /** The next time that a date comes round; none when it never will. */
  private Stream<Dated> next(EntryId date) {
    return library
        .find(date)
        .flatMap(entry ->
            entry
                .keyDate()
                .flatMap(it -> Occurrences.next(it, today, zone))
                .map(it -> new Dated(entry, it)))
        .stream();
  }

  /** What a slot holds, or whom to ask while it is empty. */
  public Phrase slot(Slot slot) {
    var title = new Value.Text(slot.title());
    if (slot.isSet()) {
      return SLOT_SET.with(title, new Value.Text(slot.value()));
    }
    EntryId ask = slot.ask();
    return ask == null
        ? SLOT_EMPTY.with(title)
        : library
            .find(ask)
            .map(it -> SLOT_EMPTY_ASK.with(title, new Value.Text(it.title())))
            .orElseGet(() -> SLOT_EMPTY.with(title));
  }

  private List<Part> extras(Body body) {
    return switch (body) {
      case Body.Answer(List<Body.Earlier> earlier) ->
          earlier.stream().flatMap(this::earlier).toList();
      case Body.Campaign campaign -> campaign(campaign);
      case Body.Guide(), Body.Network(_), Body.Contact(), Body.OnDate(_) -> List.of();
    };
  }

  private Stream<Part> earlier(Body.Earlier earlier) {
    String source = library.source(earlier.source()).map(Source::title).orElse(earlier.source());
    return Stream.concat(
        Stream.of(new Part.Heading(EARLIER.with(new Value.Text(source)))),
        written(earlier.text()).stream());
  }

  private List<Part> campaign(Body.Campaign campaign) {
    List<Part> parts = new ArrayList<>();
    if (campaign.missing() != null) {
      parts.add(new Part.Said(MISSING.with(new Value.Text(campaign.missing()))));
    }
    if (!campaign.actions().isEmpty()) {
      parts.add(new Part.Heading((campaign.past() ? ACTIONS_THEN : ACTIONS).with()));
      campaign
          .actions()
          .forEach(it -> parts.add(new Part.Written(new Line.Item(List.of(new Span.Plain(it))))));
    }
    if (campaign.partner() != null) {
      parts.add(new Part.Said(PARTNER.with(new Value.Text(campaign.partner()))));
    }
    if (campaign.affiliation() != null) {
      parts.add(new Part.Said(AFFILIATION.with(new Value.Text(campaign.affiliation()))));
    }
    List<Dated> dates =
        campaign.dates().stream()
            .flatMap(this::next)
            .sorted(Comparator.comparing(it -> it.occurrence().timing().earliest()))
            .toList();
    if (!dates.isEmpty()) {
      parts.add(new Part.Heading(DATES.with()));
      dates.forEach(it -> parts.add(new Part.Item(DateWording.item(it, today))));
    }
    return parts;
  }

  private List<Part> when(KeyDate keyDate) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Said(day(keyDate)));
    if (forOrganiser && keyDate.contradiction() != null) {
      parts.add(new Part.Said(CONTRADICTION_DETAIL.with(new Value.Text(keyDate.contradiction()))));
    }
    if (keyDate.note() != null) {
      parts.add(new Part.Said(NOTE.with(new Value.Text(keyDate.note()))));
    }
    if (!keyDate.regions().isEmpty()) {
      String titles =
          String.join(
              ", ",
              keyDate.regions().stream()
                  .map(it -> library.region(it).map(region -> region.title()).orElse(it))
                  .toList());
      parts.add(new Part.Said(REGIONS.with(new Value.Text(titles))));
    }
    return parts;
  }

  private Phrase day(KeyDate keyDate) {
    if (keyDate.contradiction() != null) {
      return CONTRADICTION.with();
    }
    return keyDate.certainty() == Certainty.RETIRED
        ? RETIRED.with()
        : Occurrences.next(keyDate, today, zone).map(this::sure).orElseGet(() -> was(keyDate));
  }

  private Phrase sure(Occurrence occurrence) {
    return SURE.with(
        new Value.Said(DateWording.when(occurrence.timing(), today)),
        new Value.Said(DateWording.certainty(occurrence.certainty())));
  }

  /** For a date that will not come again: when it last was, if it ever had a day. */
  private Phrase was(KeyDate keyDate) {
    LocalDate past = today.minusYears(Occurrences.YEARS_MAX / 4);
    return Occurrences.between(keyDate, past, today, zone).stream()
        .map(Occurrence::timing)
        .filter(it -> !(it instanceof Timing.Open))
        .reduce((_, last) -> last)
        .map(it -> WAS.with(new Value.Said(DateWording.when(it, today))))
        .orElseGet(NO_DAY::with);
  }

  private static List<Part> written(String text) {
    return Prose.lines(text).stream().<Part>map(Part.Written::new).toList();
  }
}
