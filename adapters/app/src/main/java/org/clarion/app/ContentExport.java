package org.clarion.app;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.content.PackWriter;
import org.clarion.core.content.Pack;
import org.jspecify.annotations.Nullable;

/** Writes the content as it is now into a folder, as a pack that imports to the same. */
final class ContentExport extends SubCommand {
  private final Supplier<@Nullable Path> path =
      parameter("1", "PATH", "parameter.target", Path.class);

  ContentExport(Host host) {
    super(host, "export");
  }

  @Override
  public Integer call() {
    Path path = requireNonNull(this.path.get());
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
