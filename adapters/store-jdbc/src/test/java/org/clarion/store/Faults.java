package org.clarion.store;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Fails one statement, before or after it was executed, and counts all of them. */
final class Faults implements SqlLogger {
  private boolean after;
  private int left;
  private int count;

  /** What a statement fails with. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The n-th statement from now on fails. */
  void failAt(int n, boolean afterwards) {
    left = n;
    after = afterwards;
  }

  /** Whether the statement that was to fail has not come. */
  boolean isWaiting() {
    return left > 0;
  }

  /** How many statements there were since this was asked last. */
  int takeCount() {
    int counted = count;
    count = 0;
    return counted;
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    count++;
    if (!after) {
      pass();
    }
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    if (after) {
      pass();
    }
  }

  private void pass() {
    if (left > 0 && --left == 0) {
      throw new Fault();
    }
  }
}
