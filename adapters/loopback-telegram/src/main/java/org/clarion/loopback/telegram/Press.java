package org.clarion.loopback.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A person has pressed a button and waits. */
public final class Press {
  /**
   * What the person is shown without a message.
   *
   * @param text empty when only the waiting ends
   * @param alert whether it must be closed by hand
   * @param url what is opened; null for nothing
   */
  public record Notice(String text, boolean alert, @Nullable String url) {}

  private final World world;
  final long updateId;
  @Nullable Notice notice;

  Press(World world, long updateId) {
    this.world = world;
    this.updateId = updateId;
  }

  /** The update that brought it to the bot. */
  public long updateId() {
    return updateId;
  }

  /**
   * What the bot answers.
   *
   * @param patience how long to wait for it, by real time
   * @throws AssertionError when it does not come
   */
  public Notice answer(Duration patience) {
    return world.await(patience, "an answer to the press", () -> notice);
  }
}
