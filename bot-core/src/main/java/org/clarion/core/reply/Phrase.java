package org.clarion.core.reply;

import java.util.Map;

/** A sentence to say, in no language yet. */
public record Phrase(PhraseKey key, Map<String, Value> values) {
  public Phrase {
    values = Map.copyOf(values);
  }
}
