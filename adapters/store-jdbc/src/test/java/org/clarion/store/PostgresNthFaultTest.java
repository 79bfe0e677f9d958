package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresNthFaultTest extends NthFaultContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
