package org.clarion.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.content.PackWriter;
import org.clarion.core.content.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the content as it is now into a folder, as a pack that imports to the same. */
@Command(name = "export")
final class ContentExport extends SubCommand {
  @Parameters(paramLabel = "PATH", descriptionKey = "parameter.target")
  private Path path = Path.of("");

  ContentExport(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    Config config = host.config();
    try (Wiring wiring = Wiring.open(config, host.clock())) {
      Pack pack = Wiring.pack(wiring.library());
      PackWriter.write(pack, path);
      host.out().println(Texts.say("export.done", pack.entries().size(), path));
    } catch (UncheckedIOException e) {
      throw Failure.because(e, "export.impossible", path);
    }
    return DONE;
  }
}
