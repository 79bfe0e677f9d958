package org.clarion.app;

import org.clarion.app.text.Texts;
import picocli.CommandLine.ParameterException;

/** What can be done with calendar files; by itself nothing. */
final class Calendar extends SubCommand {
  Calendar(Host host) {
    super(host, "calendar");
    spec.addSubcommand("export", new CalendarExport(host).spec)
        .addSubcommand("import", new CalendarImport(host).spec);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), Texts.say("calendar.what"));
  }
}
