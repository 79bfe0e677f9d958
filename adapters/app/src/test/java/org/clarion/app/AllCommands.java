package org.clarion.app;

import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.Surroundings;
import org.clarion.core.picture.Pictures;
import org.clarion.core.reply.Language;
import org.clarion.testkit.TestGroup;

/** Everything the bot can be asked for, in a group of its own. */
final class AllCommands {
  private AllCommands() {}

  /** A group with the built-in toolkit and every command. */
  static TestGroup group() {
    return TestGroup.withToolkit(PhraseBooks.load(Language.ENGLISH), it -> of(it).all());
  }

  /** The same where pictures are blank, which take a tenth of a second to draw. */
  static TestGroup withoutPictures() {
    return TestGroup.withToolkit(
        PhraseBooks.load(Language.ENGLISH), it -> of(it, (_, _, _) -> new byte[0]).all());
  }

  /** The commands of a group. */
  static CommandList of(TestGroup parts) {
    return of(parts, parts.pictures());
  }

  private static CommandList of(TestGroup parts, Pictures pictures) {
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
            pictures,
            TestGroup.ZONE,
            "0.1",
            parts.checks(),
            parts.boards(),
            parts.tally()));
  }
}
