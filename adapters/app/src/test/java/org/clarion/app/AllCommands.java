package org.clarion.app;

import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.Surroundings;
import org.clarion.core.reply.Language;
import org.clarion.testkit.TestGroup;

/** Everything the bot can be asked for, in a group of its own. */
final class AllCommands {
  private AllCommands() {}

  /** A group with the built-in toolkit and every command. */
  static TestGroup group() {
    return TestGroup.withToolkit(PhraseBooks.load(Language.ENGLISH), it -> of(it).all());
  }

  /** The commands of a group. */
  static CommandList of(TestGroup parts) {
    return CommandList.of(
        new Surroundings(
            parts.contents(),
            parts.dates(),
            parts.search(),
            parts.subscriptions(),
            parts.ledger(),
            parts.pins(),
            parts.calendars(),
            parts.imports(),
            parts.pictures(),
            TestGroup.ZONE,
            "0.1",
            parts.checks(),
            parts.boards()));
  }
}
