package org.clarion.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.io.TempDir;

class H2UpgradeTest extends UpgradeContract {
  private final AtomicInteger folders = new AtomicInteger();

  @TempDir Path folder;

  @Override
  Settings emptyDatabase() {
    return Settings.folder(folder.resolve("store-" + folders.incrementAndGet()));
  }

  @Override
  DataSource owner(Settings settings) {
    return H2Database.owners((DatabaseUrl.H2) DatabaseUrl.of(settings.url()));
  }
}
