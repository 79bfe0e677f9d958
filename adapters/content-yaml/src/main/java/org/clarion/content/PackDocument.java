package org.clarion.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file about the pack itself, key by key. */
record PackDocument(
    String pack,
    String edition,
    String title,
    String language,
    List<String> edited,
    @JsonInclude List<SourceDocument> sources,
    List<RegionDocument> regions,
    List<AbbreviationDocument> abbreviations) {
  PackDocument {
    edited = Lists.orEmpty(edited);
    sources = Lists.orEmpty(sources);
    regions = Lists.orEmpty(regions);
    abbreviations = Lists.orEmpty(abbreviations);
  }

  record SourceDocument(
      String id, String title, List<String> labels, String published, @Nullable String note) {}

  record RegionDocument(String id, String title, List<String> aliases) {
    RegionDocument {
      aliases = Lists.orEmpty(aliases);
    }
  }

  record AbbreviationDocument(@JsonProperty("short") String shortForm, String means) {}
}
