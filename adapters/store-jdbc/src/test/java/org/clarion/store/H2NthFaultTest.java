package org.clarion.store;

import org.clarion.store.Store.Settings;

class H2NthFaultTest extends NthFaultContract {
  @Override
  Settings freshStore() {
    return Settings.memory();
  }
}
