package org.clarion.app;

import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;
import picocli.CommandLine.Command;

/** Shows the settings in force and where each comes from. */
@Command(name = "config")
final class ShowConfig extends SubCommand {
  ShowConfig(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    for (Config.InForce it : host.config().inForce()) {
      host.out().println(Texts.say("config.line", it.name(), it.value(), it.origin()));
    }
    return DONE;
  }
}
