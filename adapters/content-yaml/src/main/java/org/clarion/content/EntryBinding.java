package org.clarion.content;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.clarion.content.EntryDocument.CampaignDocument;
import org.clarion.content.EntryDocument.SlotDocument;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Slot;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Makes an entry of a document in which no fault was found. */
final class EntryBinding {
  private EntryBinding() {}

  static Entry read(Kind kind, EntryDocument document) {
    return new Entry(
        new EntryId(document.id()),
        document.title(),
        document.names(),
        document.questions(),
        document.tags(),
        ids(document.related()),
        provenance(document),
        document.slots().stream().map(EntryBinding::slot).toList(),
        text(kind, document),
        body(kind, document));
  }

  private static String text(Kind kind, EntryDocument document) {
    return kind == Kind.CAMPAIGN
        ? requireNonNull(document.campaign()).why()
        : requireNonNull(document.text());
  }

  private static Provenance provenance(EntryDocument document) {
    return new Provenance(
        document.sources(),
        document.where(),
        DayWords.isoDay(document.checkBy()).get(),
        years(document));
  }

  private static Years years(EntryDocument document) {
    return document.year() == null ? Years.ALL : DayWords.years(document.year()).get();
  }

  private static Slot slot(SlotDocument document) {
    EntryId ask = document.ask() == null ? null : new EntryId(document.ask());
    return new Slot(document.id(), document.title(), document.value(), ask);
  }

  private static Body body(Kind kind, EntryDocument document) {
    return switch (kind) {
      case ANSWER ->
          new Body.Answer(
              document.earlier().stream()
                  .map(it -> new Body.Earlier(it.source(), it.text()))
                  .toList());
      case GUIDE -> new Body.Guide();
      case CAMPAIGN -> campaign(requireNonNull(document.campaign()));
      case NETWORK -> new Body.Network(requireNonNull(document.region()));
      case CONTACT -> new Body.Contact();
      case DATE ->
          new Body.OnDate(
              KeyDateWords.read(
                  requireNonNull(document.date()), document.regions(), years(document)));
      case TERMS ->
          new Body.Terms(
              new TermCalendar(
                  document.regions(),
                  document.schoolYears().stream().map(SchoolYearWords::read).toList()));
    };
  }

  private static Body campaign(CampaignDocument document) {
    return new Body.Campaign(
        EntryDocument.PAST.equals(document.status()),
        document.actions(),
        document.missing(),
        document.partner(),
        document.affiliation(),
        ids(document.dates()));
  }

  private static List<EntryId> ids(List<String> ids) {
    return ids.stream().map(EntryId::new).toList();
  }
}
