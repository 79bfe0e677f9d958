package org.clarion.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Faults on purpose would fill the log. */
final class Quiet {
  private Quiet() {}

  /** One at a time: whoever comes first has the log get ready, and until then there is none. */
  static synchronized void down() {
    ((Logger) LoggerFactory.getLogger("org.clarion.core.delivery")).setLevel(Level.OFF);
  }
}
