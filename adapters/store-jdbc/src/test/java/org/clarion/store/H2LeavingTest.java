package org.clarion.store;

import java.nio.file.Path;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.io.TempDir;

class H2LeavingTest extends LeavingContract {
  @TempDir Path folder;

  @Override
  Settings freshStore() {
    return Settings.folder(folder);
  }
}
