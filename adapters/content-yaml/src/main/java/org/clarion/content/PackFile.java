package org.clarion.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.Kind;
import org.jspecify.annotations.Nullable;

/** The files that a pack is made of; those of entries in the order in which these stand in it. */
enum PackFile {
  PACK("pack.yaml", null),
  ANSWERS("answers.yaml", Kind.ANSWER),
  GUIDES("guides.yaml", Kind.GUIDE),
  CAMPAIGNS("campaigns.yaml", Kind.CAMPAIGN),
  NETWORKS("networks.yaml", Kind.NETWORK),
  CONTACTS("contacts.yaml", Kind.CONTACT),
  DATES("dates.yaml", Kind.DATE),
  TERMS("terms.yaml", Kind.TERMS),
  GOLDEN("golden.yaml", null);

  private final String fileName;
  private final @Nullable Kind kind;

  PackFile(String fileName, @Nullable Kind kind) {
    this.fileName = fileName;
    this.kind = kind;
  }

  String fileName() {
    return fileName;
  }

  /** What its entries are; nothing for a file without entries. */
  Optional<Kind> kind() {
    return Optional.ofNullable(kind);
  }

  /** The name without its ending, which is what people mistype. */
  String stem() {
    return stem(fileName);
  }

  static String stem(String fileName) {
    return fileName.substring(0, fileName.lastIndexOf('.'));
  }

  static Optional<PackFile> of(String fileName) {
    return Arrays.stream(values()).filter(it -> it.fileName.equals(fileName)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(PackFile::fileName).toList();
  }
}
