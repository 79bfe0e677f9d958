package org.clarion.store;

import javax.sql.DataSource;
import org.clarion.store.Store.Settings;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresUpgradeTest extends UpgradeContract {
  @Override
  Settings emptyDatabase() {
    return TestPostgres.emptySchema();
  }

  @Override
  DataSource owner(Settings settings) {
    var source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    return source;
  }
}
