package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresOutboxPlacesTest extends OutboxPlacesContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
