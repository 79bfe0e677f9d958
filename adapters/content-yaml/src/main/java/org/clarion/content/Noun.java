package org.clarion.content;

import org.clarion.core.content.Kind;

/** What the checker calls the things it checks. */
enum Noun {
  NOTHING,
  LIST,
  MAPPING,
  PACK,
  SOURCE,
  REGION,
  ABBREVIATION,
  FILE,
  ENTRY,
  ANSWER,
  GUIDE,
  CAMPAIGN,
  NETWORK,
  CONTACT,
  DATE,
  SLOT,
  EARLIER,
  WHEN,
  OPEN;

  static Noun of(Kind kind) {
    return switch (kind) {
      case ANSWER -> ANSWER;
      case GUIDE -> GUIDE;
      case CAMPAIGN -> CAMPAIGN;
      case NETWORK -> NETWORK;
      case CONTACT -> CONTACT;
      case DATE -> DATE;
    };
  }

  /** The noun with its article, such as {@code a date}. */
  @Override
  public String toString() {
    return Wording.say("noun." + Wording.key(this));
  }
}
