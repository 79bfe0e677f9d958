package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresLedgerTest extends LedgerContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
