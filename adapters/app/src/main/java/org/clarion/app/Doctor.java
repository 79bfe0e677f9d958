package org.clarion.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.clarion.app.Finding.Health;
import org.clarion.app.text.Texts;

/** Says what the bot needs, whether it is there, and what to do where it is not. */
final class Doctor extends SubCommand {
  private final BooleanSupplier json = flag("--json", "option.json");

  Doctor(Host host) {
    super(host, "doctor");
  }

  /** Ends with status 1 when something is missing. */
  @Override
  public Integer call() {
    List<Finding> findings = new Examination(host).findings();
    findings.forEach(it -> host.out().println(json.getAsBoolean() ? json(it) : line(it)));
    return findings.stream().anyMatch(it -> it.health() == Health.MISSING) ? FAILED : DONE;
  }

  private static String line(Finding finding) {
    return Texts.say("doctor.line", word(finding), finding.text());
  }

  private static String json(Finding finding) {
    return Json.object(json -> {
      Json.text(json, "check", finding.check());
      Json.text(json, "health", word(finding));
      Json.text(json, "text", finding.text());
    });
  }

  private static String word(Finding finding) {
    return Texts.say("doctor.health." + finding.health());
  }
}
