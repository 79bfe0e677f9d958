package org.clarion.core.delivery;

/** The clock has jumped, and nobody has checked yet what it shows now. */
final class UncheckedTime extends RuntimeException {
  private static final long serialVersionUID = 1;

  UncheckedTime() {
    super("Expected the clock to run on as it should but it has jumped");
  }
}
