package org.clarion.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program: reads its command line and does what it says. */
public final class Clarion extends SubCommand {
  private Clarion(Host host) {
    super(host, "clarion");
    spec.versionProvider(new VersionText())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .descriptionKey("option.version")
                .build());
  }

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(Host.ofThisProcess(), arguments));
  }

  /**
   * Runs the program.
   *
   * @return 0 when done, 1 when that could not be done, 2 when it was not understood
   */
  static int run(Host host, String... arguments) {
    int status = line(host, arguments).execute(arguments);
    host.out().flush();
    return status;
  }

  /** Without a sub-command. */
  @Override
  public Integer call() {
    return new Run(host).call();
  }

  /** The command line, with as much of it as these arguments need; all without arguments. */
  static CommandLine line(Host host, String... arguments) {
    var line = new CommandLine(new Clarion(host).spec);
    SubCommands.all().addTo(line, host, arguments);
    return line.setResourceBundle(Texts.bundle())
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(host.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(host.err(), true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((e, _, _) -> failed(host, e));
  }

  /** The last catch of all: whatever happened, the person gets a sentence and the log the rest. */
  private static int failed(Host host, Exception e) {
    Failure failure =
        e instanceof Failure known
            ? known
            : Failure.because(e, "failed.unexpectedly", e.getClass().getSimpleName());
    if (failure.getCause() != null) {
      LoggerFactory.getLogger(Clarion.class).error("The program ends early", failure.getCause());
    }
    host.out().flush();
    host.err().println(failure.getMessage());
    return FAILED;
  }
}
