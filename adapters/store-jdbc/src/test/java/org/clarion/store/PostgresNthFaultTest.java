package org.clarion.store;

import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PostgresNthFaultTest extends NthFaultContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }

  /** Each statement fails once, before or afterwards; with -Plong, and on H2, both. */
  @Override
  int step() {
    return Boolean.getBoolean("clarion.long") ? 1 : 2;
  }
}
