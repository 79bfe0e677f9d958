package org.clarion.app;

import java.util.function.BooleanSupplier;
import org.clarion.app.config.Config;

/** Runs the bot on every chat platform that a token is set for, else in the terminal. */
final class Run extends SubCommand {
  private final BooleanSupplier dry = flag("--dry-run", "option.dryRunPosts");

  Run(Host host) {
    super(host, "run");
  }

  @Override
  public Integer call() {
    Config config = host.config();
    return dry.getAsBoolean() || !Platforms.isAnySet(config)
        ? new Chat(host).run(dry.getAsBoolean())
        : serve(config);
  }

  /** Until the process is told to stop, or when no platform will have it. */
  private int serve(Config config) {
    try (Closing closing = Closing.alsoWhenTold()) {
      Wiring wiring = closing.own(Wiring.open(config, host.clock()));
      // Whoever stands by keeps ready too, and answers at once when it takes over.
      closing.own(wiring.watch());
      return closing.own(wiring.front(config, this::say)).run() ? DONE : FAILED;
    }
  }

  private void say(String line) {
    host.out().println(line);
    host.out().flush();
  }
}
