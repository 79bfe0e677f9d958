package org.clarion.app;

import java.io.PrintStream;
import org.clarion.app.text.Texts;

/** Shows how far a long job has come, on the error stream of a terminal; nowhere else. */
final class Progress implements AutoCloseable {
  private static final int STEPS = 100;
  private static final int WIDTH = 40;

  private final PrintStream err;
  private final boolean shown;
  private final int total;
  private int done;

  private Progress(PrintStream err, boolean shown, int total) {
    this.err = err;
    this.shown = shown;
    this.total = total;
  }

  /** So many questions will be asked. */
  static Progress of(int total, Host host) {
    return new Progress(host.err(), host.terminal(), total);
  }

  /** One more has been asked. */
  void step() {
    done++;
    if (shown && done % Math.max(1, total / STEPS) == 0) {
      err.print('\r' + Texts.say("evaluate.progress", done, total));
      err.flush();
    }
  }

  /** Leaves the line empty. */
  @Override
  public void close() {
    if (shown) {
      err.print('\r' + " ".repeat(WIDTH) + '\r');
      err.flush();
    }
  }
}
