package org.clarion.core.reminder;

import java.util.Set;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;

/**
 * Which dates a place wants to hear of. What is left empty does not narrow anything; of campaigns
 * and tags, one that fits is enough.
 *
 * @param regions names of regions as the content has them
 * @param campaigns the entries of campaigns
 * @param tags words that entries are tagged with
 */
public record Interest(Set<String> regions, Set<EntryId> campaigns, Set<String> tags) {
  /** Everything. */
  public static final Interest ALL = new Interest(Set.of(), Set.of(), Set.of());

  public Interest {
    regions = Set.copyOf(regions);
    campaigns = Set.copyOf(campaigns);
    tags = Set.copyOf(tags);
  }

  /**
   * Whether the occurrence is for such a place.
   *
   * @param library where the campaigns are, which may name dates that do not name them
   */
  public boolean holds(Dated dated, Library library) {
    return isHere(dated) && isOurs(dated.entry(), library);
  }

  private boolean isHere(Dated dated) {
    return regions.isEmpty()
        || regions.stream().anyMatch(it -> dated.keyDate().appliesTo(dated.occurrence(), it));
  }

  private boolean isOurs(Entry date, Library library) {
    return (campaigns.isEmpty() && tags.isEmpty())
        || date.related().stream().anyMatch(campaigns::contains)
        || date.tags().stream().anyMatch(tags::contains)
        || campaigns.stream().anyMatch(it -> names(library, it, date.id()));
  }

  private static boolean names(Library library, EntryId campaign, EntryId date) {
    return library
        .find(campaign)
        .filter(it -> it.body() instanceof Body.Campaign body && body.dates().contains(date))
        .isPresent();
  }
}
