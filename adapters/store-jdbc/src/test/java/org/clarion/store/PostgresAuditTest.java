package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresAuditTest extends AuditContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
