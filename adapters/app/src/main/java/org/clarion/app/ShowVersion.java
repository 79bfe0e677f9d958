package org.clarion.app;

/** Says which version this is. */
final class ShowVersion extends SubCommand {
  ShowVersion(Host host) {
    super(host, "version");
  }

  @Override
  public Integer call() {
    host.out().println(VersionText.line());
    return DONE;
  }
}
