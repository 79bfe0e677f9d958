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
 * @param file holds by how many nanoseconds it is ahead
 */
record SharedClock(Path file, ByteBuffer ahead) implements InstantSource {
  static SharedClock at(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(file, channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plusNanos(ahead.getLong(0));
  }

  /** A monotonic clock that is put forward as well. */
  long nanos() {
    return System.nanoTime() + ahead.getLong(0);
  }

  /** Puts it forward, for all processes. */
  void forward(Duration by) {
    ahead.putLong(0, ahead.getLong(0) + by.toNanos());
  }
}
