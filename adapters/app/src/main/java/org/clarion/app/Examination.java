package org.clarion.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clarion.app.Finding.Health;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.core.content.Library;
import org.clarion.store.StoreUnavailable;

/** One look at everything the bot needs. Says nothing that is secret. */
final class Examination {
  private final Host host;
  private final List<Finding> findings = new ArrayList<>();

  Examination(Host host) {
    this.host = host;
  }

  /** All of it, in the order in which to put things right. */
  List<Finding> findings() {
    findings.add(Finding.ok("java", "doctor.java", Runtime.version().toString()));
    try {
      lookAt(host.config());
    } catch (Failure e) {
      missing("settings", e);
    }
    return List.copyOf(findings);
  }

  private void lookAt(Config config) {
    Instant now = host.clock().instant();
    String zone = config.zone().getId();
    findings.add(Finding.ok("zone", "doctor.zone", zone, now.atZone(config.zone())));
    if (isUsable(config.home())) {
      lookAtStore(config, LocalDate.ofInstant(now, config.zone()));
    }
    findings.addAll(DiscordExamination.findings(config));
    findings.addAll(TelegramExamination.findings(config));
    if (!Platforms.isAnySet(config)) {
      findings.add(Finding.note("platforms", "doctor.terminal"));
    }
  }

  private boolean isUsable(Path home) {
    try {
      Home.prepare(home);
    } catch (Failure e) {
      missing("folder", e);
      return false;
    }
    boolean writable = Files.isWritable(home);
    findings.add(
        writable
            ? Finding.ok("folder", "doctor.folder", home)
            : Finding.missing("folder", "doctor.folderReadOnly", home));
    return writable;
  }

  private void lookAtStore(Config config, LocalDate today) {
    try (Wiring wiring = Wiring.open(config, host.clock())) {
      findings.add(Finding.ok("store", "doctor.store"));
      findings.add(content(wiring.library(), today));
    } catch (Failure e) {
      if (!(e.getCause() instanceof StoreUnavailable store)) {
        missing("content", e);
      } else if (store.reason() == StoreUnavailable.Reason.IN_USE) {
        findings.add(Finding.note("store", "doctor.storeInUse"));
      } else {
        missing("store", e);
      }
    }
  }

  private static Finding content(Library library, LocalDate today) {
    String id = library.info().id();
    String edition = library.info().edition();
    int entries = library.all().size();
    long overdue = library.all().stream().filter(it -> it.provenance().isOverdue(today)).count();
    return overdue == 0
        ? Finding.ok("content", "doctor.content", id, edition, entries)
        : Finding.note("content", "doctor.contentOverdue", id, edition, entries, overdue);
  }

  private void missing(String check, Failure failure) {
    findings.add(new Finding(check, Health.MISSING, String.valueOf(failure.getMessage())));
  }
}
