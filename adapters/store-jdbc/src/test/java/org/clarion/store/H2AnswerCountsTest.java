package org.clarion.store;

import java.nio.file.Path;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class H2AnswerCountsTest extends AnswerCountsContract {
  @TempDir Path folder;

  @Override
  Settings freshStore() {
    return Settings.folder(folder);
  }
}
