package org.clarion.content;

import java.util.List;
import org.clarion.content.EntryDocument.CampaignDocument;
import org.clarion.content.EntryDocument.EarlierDocument;
import org.clarion.content.EntryDocument.SchoolYearDocument;
import org.clarion.content.EntryDocument.SlotDocument;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Slot;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Makes the documents of entries. */
final class EntryDocuments {
  private EntryDocuments() {}

  static EntryDocument of(Entry entry) {
    Years years = entry.provenance().years();
    Body body = entry.body();
    return new EntryDocument(
        entry.id().value(),
        entry.title(),
        entry.names(),
        entry.questions(),
        entry.tags(),
        ids(entry.related()),
        entry.provenance().sources(),
        entry.provenance().where(),
        entry.provenance().checkBy().toString(),
        years.equals(Years.ALL) ? null : DayWords.say(years),
        entry.slots().stream().map(EntryDocuments::slot).toList(),
        body instanceof Body.Campaign campaign ? campaign(campaign, entry.text()) : null,
        body instanceof Body.Network(String region) ? region : null,
        regions(body),
        body instanceof Body.OnDate(KeyDate date) ? KeyDateWords.write(date, years) : null,
        body instanceof Body.Terms(TermCalendar calendar) ? years(calendar) : List.of(),
        body instanceof Body.Campaign ? null : entry.text(),
        body instanceof Body.Answer(List<Body.Earlier> earlier) ? earlier(earlier) : List.of());
  }

  private static List<String> regions(Body body) {
    return switch (body) {
      case Body.OnDate(KeyDate date) -> date.regions();
      case Body.Terms(TermCalendar calendar) -> calendar.regions();
      case Body.Answer _, Body.Guide _, Body.Campaign _, Body.Network _, Body.Contact _ ->
          List.of();
    };
  }

  private static List<SchoolYearDocument> years(TermCalendar calendar) {
    return calendar.years().stream().map(SchoolYearWords::write).toList();
  }

  private static CampaignDocument campaign(Body.Campaign campaign, String why) {
    return new CampaignDocument(
        campaign.past() ? EntryDocument.PAST : EntryDocument.CURRENT,
        campaign.partner(),
        campaign.affiliation(),
        campaign.missing(),
        ids(campaign.dates()),
        why,
        campaign.actions());
  }

  private static SlotDocument slot(Slot slot) {
    EntryId ask = slot.ask();
    return new SlotDocument(
        slot.id(), slot.title(), slot.value(), ask == null ? null : ask.value());
  }

  private static List<EarlierDocument> earlier(List<Body.Earlier> earlier) {
    return earlier.stream().map(it -> new EarlierDocument(it.source(), it.text())).toList();
  }

  private static List<String> ids(List<EntryId> ids) {
    return ids.stream().map(EntryId::value).toList();
  }
}
