package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresOutboxPlanningTest extends OutboxPlanningContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
