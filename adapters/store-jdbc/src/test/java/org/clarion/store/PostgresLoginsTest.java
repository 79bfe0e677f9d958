package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresLoginsTest extends LoginsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
