package org.clarion.simulation;

/** A process ends at once, wherever it is: nothing in it may catch this. */
final class Crash extends Error {
  private static final long serialVersionUID = 1;

  Crash() {
    super("the process has ended", null, false, false);
  }
}
