package org.clarion.app;

import java.nio.file.Path;
import org.clarion.testkit.PlatformContract;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.io.TempDir;

class ConsoleContractTest extends PlatformContract {
  @TempDir Path folder;

  @Override
  protected TestGroup open() {
    return AllCommands.group();
  }

  @Override
  protected Conversation join(TestGroup group) {
    return new Terminal(group.bot(), group::now, folder);
  }
}
