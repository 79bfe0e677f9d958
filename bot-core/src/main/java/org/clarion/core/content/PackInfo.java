package org.clarion.core.content;

import java.util.List;

/**
 * What holds for a whole pack: its name and edition, its sources, the regions and short forms that
 * its entries use.
 */
public record PackInfo(
    String id,
    String edition,
    String title,
    String language,
    List<Source> sources,
    List<Region> regions,
    List<Abbreviation> abbreviations) {
  public PackInfo {
    sources = List.copyOf(sources);
    regions = List.copyOf(regions);
    abbreviations = List.copyOf(abbreviations);
  }
}
