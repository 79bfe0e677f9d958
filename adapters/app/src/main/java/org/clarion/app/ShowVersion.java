package org.clarion.app;

import picocli.CommandLine.Command;

/** Says which version this is. */
@Command(name = "version")
final class ShowVersion extends SubCommand {
  ShowVersion(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    host.out().println(VersionText.line());
    return DONE;
  }
}
