package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresOutboxTest extends OutboxContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
