package org.clarion.commands;

import java.util.List;
import org.clarion.core.command.Command;
import org.clarion.core.content.Pack;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;
import org.clarion.testkit.TestGroup;

/** Groups that talk to a bot with all commands in English. */
public final class Toolkit {
  public static final PhraseBook ENGLISH = PhraseBooks.load(Language.ENGLISH);
  public static final String VERSION = "1.2.3";

  private Toolkit() {}

  /** A group that has just imported the built-in toolkit. */
  public static TestGroup group() {
    return TestGroup.withToolkit(ENGLISH, Toolkit::commands);
  }

  /** A group that knows no more than this pack. */
  public static TestGroup group(Pack pack) {
    return TestGroup.with(pack, ENGLISH, Toolkit::commands);
  }

  /** A group that knows no more than these entries. */
  public static TestGroup knowing(SmallPack.Draft... entries) {
    return group(SmallPack.of(entries));
  }

  /** What the commands of a group work with. */
  public static Surroundings around(TestGroup group) {
    return new Surroundings(
        group.contents(),
        group.dates(),
        group.search(),
        group.subscriptions(),
        group.ledger(),
        group.pins(),
        group.calendars(),
        group.imports(),
        group.pictures(),
        TestGroup.ZONE,
        VERSION,
        group.checks(),
        group.boards(),
        group.tally());
  }

  private static List<Command> commands(TestGroup group) {
    return CommandList.of(around(group)).all();
  }
}
