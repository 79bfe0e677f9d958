package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresSubscriptionsTest extends SubscriptionsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
