package org.clarion.simulation;

/** A transaction failed, or its outcome did not come back. */
final class StoreBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreBroken(String when) {
    super("the transaction failed " + when, null, false, false);
  }
}
