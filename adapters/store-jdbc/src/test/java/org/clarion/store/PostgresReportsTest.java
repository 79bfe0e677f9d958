package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresReportsTest extends ReportsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
