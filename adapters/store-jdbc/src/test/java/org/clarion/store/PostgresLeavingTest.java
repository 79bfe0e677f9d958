package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresLeavingTest extends LeavingContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
