package org.clarion.app;

import java.util.function.BooleanSupplier;
import org.clarion.app.text.Texts;

/** Runs the bot on every chat platform that a token is set for, else in the terminal. */
final class Run extends SubCommand {
  private final BooleanSupplier dry = flag("--dry-run", "option.dryRunPosts");

  Run(Host host) {
    super(host, "run");
  }

  @Override
  public Integer call() {
    for (String platform : Platforms.withoutAdapter(host.config())) {
      host.err().println(Texts.say("platform.missing", platform));
    }
    return new Chat(host).run(dry.getAsBoolean());
  }
}
