package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresUnsubscribeTest extends UnsubscribeContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
