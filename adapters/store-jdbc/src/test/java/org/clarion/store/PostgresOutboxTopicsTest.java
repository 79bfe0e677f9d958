package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresOutboxTopicsTest extends OutboxTopicsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
