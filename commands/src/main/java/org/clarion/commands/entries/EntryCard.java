package org.clarion.commands.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Library;
import org.clarion.core.content.Prose;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.TermCalendar;
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
  private final KeyDates dates;
  private final Library library;
  private final LocalDate today;
  private final boolean forOrganiser;

  /** Shows entries to whoever asked, as they are on the day of asking. */
  public EntryCard(KeyDates dates, Invocation invocation) {
    this.dates = dates;
    this.library = dates.library();
    this.today = invocation.today(dates.almanac().zone());
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
                SLOT_EMPTY_ASK),
            SourceNotes.PHRASES,
            CalendarCalls.PHRASES,
            DateParts.phrases(),
            TermParts.phrases())
        .flatMap(List::stream)
        .toList();
  }

  /** The entry in full, with buttons to what is related. */
  public Reply of(Entry entry) {
    List<Part> parts = new ArrayList<>();
    SourceNotes.warnings(library, entry, today).forEach(it -> parts.add(new Part.Said(it)));
    parts.addAll(days(entry));
    parts.addAll(written(entry.text()));
    parts.addAll(extras(entry.body()));
    entry.slots().forEach(it -> parts.add(new Part.Said(slot(it))));
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        TITLE.with(new Value.Strong(entry.title())),
        parts,
        SourceNotes.notes(library, entry, today),
        List.of(entry.id()),
        Stream.concat(
                EntryCalls.choices(library, entry.related()).stream().limit(RELATED_MAX),
                next(entry.id()).map(it -> CalendarCalls.add(it.entry().id())))
            .toList());
  }

  /** The next time that a date comes round; none when it never will. */
  private Stream<Dated> next(EntryId date) {
    return dates.next(date, today).stream();
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

  private List<Part> days(Entry entry) {
    return switch (entry.body()) {
      case Body.OnDate(KeyDate keyDate) ->
          new DateParts(dates, today, forOrganiser).of(entry, keyDate);
      case Body.Terms(TermCalendar calendar) -> TermParts.of(calendar, today);
      case Body.Answer(_), Body.Guide(), Body.Campaign _, Body.Network(_), Body.Contact() ->
          List.of();
    };
  }

  private List<Part> extras(Body body) {
    return switch (body) {
      case Body.Answer(List<Body.Earlier> earlier) ->
          earlier.stream().flatMap(this::earlier).toList();
      case Body.Campaign campaign -> campaign(campaign);
      case Body.Guide(), Body.Network(_), Body.Contact(), Body.Terms(_), Body.OnDate(_) ->
          List.of();
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
    List<Dated> coming =
        campaign.dates().stream()
            .flatMap(this::next)
            .sorted(Comparator.comparing(it -> it.occurrence().timing().earliest()))
            .toList();
    if (!coming.isEmpty()) {
      parts.add(new Part.Heading(DATES.with()));
      coming.forEach(it -> parts.add(new Part.Item(new DateLines(dates, today).item(it))));
    }
    return parts;
  }

  private static List<Part> written(String text) {
    return Prose.lines(text).stream().<Part>map(Part.Written::new).toList();
  }
}
