package org.clarion.app;

import picocli.AutoComplete;

/** Writes the script with which a shell completes this command line. */
final class Completion extends SubCommand {
  private static final String PROGRAM = "clarion";

  Completion(Host host) {
    super(host, "completion");
  }

  @Override
  public Integer call() {
    host.out().print(AutoComplete.bash(PROGRAM, Clarion.line(host)));
    return DONE;
  }
}
