package org.clarion.store;

import org.clarion.store.Store.Settings;

class PostgresContentsTest extends ContentsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
