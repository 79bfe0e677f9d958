package org.clarion.store;

import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PostgresAnswerCountsTest extends AnswerCountsContract {
  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }
}
