package org.clarion.app;

import java.nio.file.Path;
import java.util.List;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.ImportPlan.Edited;
import org.clarion.core.content.Pack;
import org.clarion.core.message.EntryId;
import org.clarion.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a content pack would change, then changes it, all at once. */
@Command(name = "import")
final class ContentImport extends SubCommand {
  @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "parameter.packOrConfigured")
  private @Nullable Path path;

  @Option(names = "--dry-run", descriptionKey = "option.dryRun")
  private boolean dryRun;

  @Option(names = "--replace-edited", descriptionKey = "option.replaceEdited")
  private boolean replaceEdited;

  ContentImport(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    Config config = host.config();
    Pack pack = Packs.read(path == null ? config.content() : path);
    try (Store store = Wiring.store(config)) {
      Edited edited = replaceEdited ? Edited.REPLACE : Edited.KEEP;
      ImportPlan plan = ImportPlan.of(store.contents().current(), pack, edited);
      show(plan);
      // The configured pack counts as seen, so that the next start does not undo this import.
      if (!dryRun && !store.apply(plan, Packs.digest(config.content()))) {
        throw Failure.of("content.busy");
      }
      host.out().println(Texts.say(outcome(plan)));
    }
    return DONE;
  }

  private void show(ImportPlan plan) {
    show("import.added", plan.added());
    show("import.changed", plan.changed());
    show("import.removed", plan.removed());
    show("import.kept", plan.kept());
    host.out()
        .println(
            Texts.say(
                "import.counts",
                plan.added().size(),
                plan.changed().size(),
                plan.removed().size(),
                plan.kept().size()));
  }

  private void show(String name, List<EntryId> ids) {
    ids.forEach(it -> host.out().println(Texts.say(name, it)));
  }

  private String outcome(ImportPlan plan) {
    if (plan.changesNothing()) {
      return "import.nothing";
    }
    return dryRun ? "import.dry" : "import.done";
  }
}
