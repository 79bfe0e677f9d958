package org.clarion.app.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that several processes share. It runs as fast as the machine's and is put forward by
 * whoever needs it to be later, so that a slow machine is not short of time.
 *
 * @param file holds by how many nanoseconds it is ahead, and when it was stopped
 */
record SharedClock(Path file, ByteBuffer state) implements InstantSource {
  private static final int STOPPED = Long.BYTES;

  static SharedClock at(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(file, channel.map(MapMode.READ_WRITE, 0, 2 * Long.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    long stopped = state.getLong(STOPPED);
    Instant base = stopped == 0 ? Instant.now() : Instant.EPOCH.plusNanos(stopped);
    return base.plusNanos(state.getLong(0));
  }

  /** A monotonic clock that is put forward as well. */
  long nanos() {
    long stopped = state.getLong(STOPPED);
    return (stopped == 0 ? System.nanoTime() : stopped) + state.getLong(0);
  }

  /** Puts it forward, for all processes. */
  void forward(Duration by) {
    state.putLong(0, state.getLong(0) + by.toNanos());
  }

  /** From now on only {@link #forward} lets time pass, for all processes. */
  void stop() {
    state.putLong(STOPPED, Duration.between(Instant.EPOCH, Instant.now()).toNanos());
  }
}
