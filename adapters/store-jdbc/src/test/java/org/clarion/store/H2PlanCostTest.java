package org.clarion.store;

import org.clarion.store.Store.Settings;

class H2PlanCostTest extends PlanCostContract {
  @Override
  Settings freshStore() {
    return Settings.memory();
  }
}
