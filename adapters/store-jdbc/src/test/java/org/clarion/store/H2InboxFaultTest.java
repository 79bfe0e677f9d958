package org.clarion.store;

import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class H2InboxFaultTest extends InboxFaultContract {
  @Override
  Settings freshStore() {
    return Settings.memory();
  }
}
