package org.clarion.app;

import org.clarion.app.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with content packs; by itself nothing. */
@Command(name = "content")
final class Content extends SubCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  Content(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), Texts.say("content.what"));
  }
}
