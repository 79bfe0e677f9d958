package org.clarion.core.content;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing an entry is; the first part of its id. */
public enum Kind {
  ANSWER("faq"),
  GUIDE("guide"),
  CAMPAIGN("campaign"),
  NETWORK("network"),
  CONTACT("contact"),
  DATE("date"),
  TERMS("terms");

  private final String prefix;

  Kind(String prefix) {
    this.prefix = prefix;
  }

  /** How the ids of such entries begin, such as {@code faq}. */
  public String prefix() {
    return prefix;
  }

  /** The kind whose ids begin so, or nothing. */
  public static Optional<Kind> of(String prefix) {
    return Arrays.stream(values()).filter(it -> it.prefix.equals(prefix)).findFirst();
  }
}
