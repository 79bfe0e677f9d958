package org.clarion.core.reply;

import org.clarion.core.message.Line;

/** A piece of a card: the bot's own words, or the group's content. */
public sealed interface Part {
  /** A heading in the bot's words, such as the one above a campaign's actions. */
  record Heading(Phrase phrase) implements Part {}

  /** A paragraph in the bot's words. */
  record Said(Phrase phrase) implements Part {}

  /** A list item in the bot's words. */
  record Item(Phrase phrase) implements Part {}

  /** A line of the group's content, as it was written. */
  record Written(Line line) implements Part {}
}
