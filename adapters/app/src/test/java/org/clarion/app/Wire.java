package org.clarion.app;

import java.util.function.Supplier;
import org.clarion.core.message.Platform;

/**
 * A connection, started already, that stands as a test says.
 *
 * @param closed what happens when it is closed
 */
record Wire(Supplier<Connection.Standing> stands, Runnable closed) implements Connection {
  @Override
  public Platform platform() {
    throw new AssertionError("Nothing is posted here");
  }

  @Override
  public void start() {
    throw new AssertionError("Expected to be started before");
  }

  @Override
  public Standing standing() {
    return stands.get();
  }

  @Override
  public void close() {
    closed.run();
  }
}
