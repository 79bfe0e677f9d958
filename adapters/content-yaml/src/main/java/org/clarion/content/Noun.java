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
  GOLDEN_FILE,
  GOLDEN,
  ENTRY,
  ANSWER,
  GUIDE,
  CAMPAIGN,
  NETWORK,
  CONTACT,
  DATE,
  TERMS,
  SLOT,
  EARLIER,
  WHEN,
  OPEN,
  VARIANT,
  CHANGE,
  SCHOOL_YEAR;

  static Noun of(Kind kind) {
    return switch (kind) {
      case ANSWER -> ANSWER;
      case GUIDE -> GUIDE;
      case CAMPAIGN -> CAMPAIGN;
      case NETWORK -> NETWORK;
      case CONTACT -> CONTACT;
      case DATE -> DATE;
      case TERMS -> TERMS;
    };
  }

  /** The noun with its article, such as {@code a date}. */
  @Override
  public String toString() {
    return Wording.say("noun." + Wording.key(this));
  }
}
