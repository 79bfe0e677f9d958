package org.clarion.content;

import org.clarion.content.PackDocument.AbbreviationDocument;
import org.clarion.content.PackDocument.RegionDocument;
import org.clarion.content.PackDocument.SourceDocument;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Source;

/** Makes the document about a pack. */
final class PackDocuments {
  private PackDocuments() {}

  static PackDocument of(Pack pack) {
    PackInfo info = pack.info();
    return new PackDocument(
        info.id(),
        info.edition(),
        info.title(),
        info.language(),
        pack.edited(),
        info.sources().stream().map(PackDocuments::source).toList(),
        info.regions().stream()
            .map(it -> new RegionDocument(it.id(), it.title(), it.aliases()))
            .toList(),
        info.abbreviations().stream()
            .map(it -> new AbbreviationDocument(it.shortForm(), it.means()))
            .toList());
  }

  private static SourceDocument source(Source source) {
    return new SourceDocument(
        source.id(),
        source.title(),
        source.labels().stream().map(Label::word).toList(),
        source.published(),
        source.note());
  }
}
