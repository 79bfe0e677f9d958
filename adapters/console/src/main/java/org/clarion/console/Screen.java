package org.clarion.console;

import java.util.Optional;

/** Where a person, or a program in their place, types lines and reads answers. */
public interface Screen extends AutoCloseable {
  /** Waits for the next line; nothing when there will be no more. */
  Optional<String> readLine();

  /** Shows a text, above the line being typed if there is one. Any thread may call it. */
  void print(String text);

  Look look();

  /** Whether a person sits in front of it. */
  boolean interactive();

  @Override
  void close();
}
