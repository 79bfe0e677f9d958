package org.clarion.loopback.discord.reading;

/**
 * Where a stretch of text stands, which decides what it may be.
 *
 * @param lead what stands before it on its line
 * @param inQuote whether it is quoted; a quotation holds no other
 * @param listDepth how many lists it is within
 * @param inLabel whether it is the text of a link, where nothing is escaped and no block begins
 */
record Context(Lead lead, boolean inQuote, int listDepth, boolean inLabel) {
  /** A whole message. */
  static final Context MESSAGE = new Context(Lead.NOTHING, false, 0, false);

  /** The text of a link. */
  static final Context LABEL = new Context(Lead.TEXT, true, 0, true);

  private static final int LIST_DEPTH_MAX = 11;

  /** What stands on a line already. */
  enum Lead {
    NOTHING,
    BLANKS,
    TEXT
  }

  boolean takesLists() {
    return listDepth < LIST_DEPTH_MAX;
  }

  /** The same for what is within a part that begins here. */
  Context from(Lead begun) {
    return new Context(begun, inQuote, listDepth, inLabel);
  }

  Context quoted(Lead begun) {
    return new Context(begun, true, listDepth, inLabel);
  }

  Context listed(Lead begun) {
    return new Context(begun, inQuote, listDepth + 1, inLabel);
  }

  /** What stands on the line before a place in the text. */
  Lead leadOf(String text, int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (text.charAt(i) == '\n') {
        return i + 1 == place ? Lead.NOTHING : Lead.BLANKS;
      }
      if (text.charAt(i) != ' ') {
        return Lead.TEXT;
      }
    }
    return lead == Lead.NOTHING && place > 0 ? Lead.BLANKS : lead;
  }
}
