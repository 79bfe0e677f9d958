package org.clarion.app;

import org.clarion.app.text.Texts;
import picocli.CommandLine.ParameterException;

/** What can be done with content packs; by itself nothing. */
final class Content extends SubCommand {
  Content(Host host) {
    super(host, "content");
    spec.addSubcommand("check", new ContentCheck(host).spec)
        .addSubcommand("import", new ContentImport(host).spec)
        .addSubcommand("export", new ContentExport(host).spec)
        .addSubcommand("counts", new ContentCounts(host).spec);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), Texts.say("content.what"));
  }
}
