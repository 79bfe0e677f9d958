package org.clarion.console;

import org.clarion.core.command.Invocation;

/** What somebody meant by a line they typed. */
sealed interface Typed {
  /** A question, a command, or the number of a choice. */
  record Asked(Invocation invocation) implements Typed {}

  /** The number of a choice that was not offered. */
  record NoSuchChoice(int number, int offered) implements Typed {}

  /** Something about a file that is not there or cannot be read. */
  record Unreadable(String path) implements Typed {}

  /** They want to go. */
  record Leave() implements Typed {}

  /** Nothing at all. */
  record Nothing() implements Typed {}
}
