package org.clarion.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.ImportPlan.Edited;
import org.clarion.core.content.Pack;
import org.clarion.core.message.EntryId;
import org.clarion.store.Store;
import org.jspecify.annotations.Nullable;

/** Shows what a content pack would change, then changes it, all at once. */
final class ContentImport extends SubCommand {
  private final Supplier<@Nullable Path> path =
      parameter("0..1", "PATH", "parameter.packOrConfigured", Path.class);
  private final BooleanSupplier dryRun = flag("--dry-run", "option.dryRun");
  private final BooleanSupplier replaceEdited = flag("--replace-edited", "option.replaceEdited");

  ContentImport(Host host) {
    super(host, "import");
  }

  @Override
  public Integer call() {
    Config config = host.config();
    Path path = this.path.get();
    Pack pack = Packs.read(path == null ? config.content() : path);
    try (Store store = Wiring.store(config)) {
      Edited edited = replaceEdited.getAsBoolean() ? Edited.REPLACE : Edited.KEEP;
      ImportPlan plan = ImportPlan.of(store.contents().current(), pack, edited);
      show(plan);
      // The configured pack counts as seen, so that the next start does not undo this import.
      if (!dryRun.getAsBoolean() && !store.apply(plan, Packs.digest(config.content()))) {
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
    return dryRun.getAsBoolean() ? "import.dry" : "import.done";
  }
}
