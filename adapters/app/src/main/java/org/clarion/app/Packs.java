package org.clarion.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.content.Fault;
import org.clarion.content.PackDigest;
import org.clarion.content.PackReader;
import org.clarion.content.PackReader.Reading;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.ImportPlan.Edited;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Content packs on their way into the store. A folder that is not given is the built-in pack. */
final class Packs {
  /** How often an import is worked out anew because somebody changed the content meanwhile. */
  private static final int ATTEMPTS_MAX = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

  private Packs() {}

  /**
   * The pack in a folder.
   *
   * @throws Failure listing all its faults
   */
  static Pack read(@Nullable Path folder) {
    return switch (folder == null ? PackReader.builtIn() : PackReader.read(folder)) {
      case Reading.Good(Pack pack) -> {
        refuse(Repetitions.faults(pack));
        yield pack;
      }
      case Reading.Faulty(var faults) -> throw refusal(faults.stream().map(Fault::text).toList());
    };
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw refusal(faults);
    }
  }

  private static Failure refusal(List<String> faults) {
    return Failure.saying(
        String.join("\n", faults) + "\n" + Texts.say("content.faulty", faults.size()));
  }

  /**
   * Puts the configured pack into a store that has none, or another edition of the same pack. What
   * was imported from elsewhere on purpose stays, and so does every entry the group edited.
   *
   * @throws Failure when the configured pack has faults
   */
  static void bringUpToDate(Store store, Config config) {
    String digest = digest(config.content());
    Optional<String> imported = store.importedDigest();
    if (imported.equals(Optional.of(digest))) {
      return;
    }
    Pack pack = read(config.content());
    Library stored = store.contents().current();
    if (imported.isEmpty()
        || config.content() != null
        || stored.info().id().equals(pack.info().id())) {
      ImportPlan plan = put(store, pack, digest);
      LOG.info(
          "content {} edition {}: {} added, {} changed, {} removed, {} kept as edited",
          pack.info().id(),
          pack.info().edition(),
          plan.added().size(),
          plan.changed().size(),
          plan.removed().size(),
          plan.kept().size());
    } else {
      store.rememberImport(digest);
    }
  }

  private static ImportPlan put(Store store, Pack pack, String digest) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      ImportPlan plan = ImportPlan.of(store.contents().current(), pack, Edited.KEEP);
      if (store.apply(plan, digest)) {
        return plan;
      }
    }
    throw Failure.of("content.busy");
  }

  /** Tells whether the configured pack has changed since it was last looked at. */
  static String digest(@Nullable Path folder) {
    try {
      return folder == null ? PackDigest.builtIn() : PackDigest.of(folder);
    } catch (UncheckedIOException e) {
      throw Failure.because(e, "content.unreadable", String.valueOf(folder));
    }
  }
}
