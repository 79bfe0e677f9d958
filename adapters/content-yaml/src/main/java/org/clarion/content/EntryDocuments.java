package org.clarion.content;

import java.util.List;
import org.clarion.content.EntryDocument.CampaignDocument;
import org.clarion.content.EntryDocument.DateDocument;
import org.clarion.content.EntryDocument.EarlierDocument;
import org.clarion.content.EntryDocument.SlotDocument;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Slot;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

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
        body instanceof Body.OnDate(KeyDate date) ? date(date, years) : null,
        body instanceof Body.Campaign ? null : entry.text(),
        body instanceof Body.Answer(List<Body.Earlier> earlier) ? earlier(earlier) : List.of());
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

  private static DateDocument date(KeyDate date, Years ofEntry) {
    boolean asEntry = date.years().equals(ofEntry);
    return new DateDocument(
        RuleWords.write(date.rule()),
        date.certainty().word(),
        date.regions(),
        asEntry ? null : firstYear(date.years()),
        asEntry ? null : lastYear(date.years()),
        null,
        date.solemn() ? EntryDocument.SOLEMN : null,
        date.owner(),
        date.confirmBy() == null ? null : date.confirmBy().toString(),
        date.contradiction(),
        date.note());
  }

  /** Stands even where a date holds for ever, when its entry is tied to a year that would count. */
  private static @Nullable String firstYear(Years years) {
    boolean lastSaysIt = years.first() == Years.ALL.first() && lastYear(years) != null;
    return lastSaysIt ? null : DayWords.sayYear(years.first());
  }

  private static @Nullable String lastYear(Years years) {
    return years.last() == Years.ALL.last() ? null : DayWords.sayYear(years.last());
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
