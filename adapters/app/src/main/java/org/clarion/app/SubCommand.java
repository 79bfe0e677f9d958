package org.clarion.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** Something the program can be asked for on its command line. */
abstract class SubCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;

  final Host host;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;

  SubCommand(Host host) {
    this.host = host;
  }

  /** Does it and says how it went, as an exit status. */
  @Override
  public abstract Integer call();
}
