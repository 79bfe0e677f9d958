package org.clarion.app;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;
import org.clarion.core.delivery.State;
import org.clarion.store.Store;

/** Counts all posts and says whether anything stored breaks a rule. */
final class Audit extends SubCommand {
  private final BooleanSupplier trustClock = flag("--trust-clock", "option.trustClock");

  Audit(Host host) {
    super(host, "audit");
  }

  /** Ends with status 1 when a rule is broken. */
  @Override
  public Integer call() {
    Config config = host.config();
    try (Store store = Wiring.store(config)) {
      Instant now = store.clock(host.clock(), System::nanoTime).instant();
      if (trustClock.getAsBoolean()) {
        store.ledger().beat(now);
        host.out().println(Texts.say("audit.trusted", now.atZone(config.zone())));
      }
      var audit = store.ledger().audit(now);
      for (State state : State.values()) {
        host.out().println(Texts.say("audit.state." + state, audit.count(state)));
      }
      host.out()
          .println(Texts.say("audit.balance", audit.planned(), audit.all(), audit.forgotten()));
      audit
          .breaches()
          .forEach(it -> host.out().println(Texts.say("audit.breach." + it.rule(), it.count())));
      boolean sound = audit.breaches().isEmpty();
      host.out().println(Texts.say(sound ? "audit.sound" : "audit.broken"));
      return sound ? DONE : FAILED;
    }
  }
}
