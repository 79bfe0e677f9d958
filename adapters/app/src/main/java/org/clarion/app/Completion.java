package org.clarion.app;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Writes the script with which a shell completes this command line. */
@Command(name = "completion")
final class Completion extends SubCommand {
  private static final String PROGRAM = "clarion";

  Completion(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    host.out().print(AutoComplete.bash(PROGRAM, Clarion.line(host)));
    return DONE;
  }
}
