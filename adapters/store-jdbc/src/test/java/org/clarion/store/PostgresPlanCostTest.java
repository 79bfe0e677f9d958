package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresPlanCostTest extends PlanCostContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
