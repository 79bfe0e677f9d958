package org.clarion.app;

import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;

/** Shows the settings in force and where each comes from. */
final class ShowConfig extends SubCommand {
  ShowConfig(Host host) {
    super(host, "config");
  }

  @Override
  public Integer call() {
    for (Config.InForce it : host.config().inForce()) {
      host.out().println(Texts.say("config.line", it.name(), it.value(), it.origin()));
    }
    return DONE;
  }
}
