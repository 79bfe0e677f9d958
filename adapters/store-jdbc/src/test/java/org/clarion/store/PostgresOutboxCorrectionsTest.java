package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresOutboxCorrectionsTest extends OutboxCorrectionsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
