package org.clarion.core.content;

import java.util.List;

/**
 * What holds for a whole pack: its name and edition, its sources, the regions and short forms that
 * its entries use, and the questions it has to pass.
 */
public record PackInfo(
    String id,
    String edition,
    String title,
    String language,
    List<Source> sources,
    List<Region> regions,
    List<Abbreviation> abbreviations,
    List<GoldenQuestion> golden) {
  public PackInfo {
    sources = List.copyOf(sources);
    regions = List.copyOf(regions);
    abbreviations = List.copyOf(abbreviations);
    golden = List.copyOf(golden);
  }

  /** A pack without golden questions. */
  public PackInfo(
      String id,
      String edition,
      String title,
      String language,
      List<Source> sources,
      List<Region> regions,
      List<Abbreviation> abbreviations) {
    this(id, edition, title, language, sources, regions, abbreviations, List.of());
  }

  /** The same with these golden questions instead of its own. */
  public PackInfo withGolden(List<GoldenQuestion> others) {
    return new PackInfo(id, edition, title, language, sources, regions, abbreviations, others);
  }
}
