package org.clarion.app;

import org.clarion.core.message.Platform;

/** A chat platform that the bot connects to, and how that goes. */
interface Connection extends AutoCloseable {
  /** What posts go through, connected or not. */
  Platform platform();

  /** Begins to connect and returns at once; goes on trying until closed. */
  void start();

  /** How it goes at this moment. */
  Standing standing();

  /** Says goodbye to the platform, within a bounded time. */
  @Override
  void close();

  /**
   * How it goes with a connection.
   *
   * @param text one line for whoever started the program
   */
  record Standing(Course course, String text) {}

  /** Where that leads. */
  enum Course {
    /** To another standing soon, usually. */
    PASSING,
    /** Nowhere: so it stays until something happens. */
    SETTLED,
    /** Nowhere ever: somebody has to change something and start anew. */
    OVER
  }
}
