package org.clarion.app;

import java.time.LocalDate;
import java.util.List;
import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists when key dates come round, one occurrence a line. */
@Command(name = "dates")
final class Dates extends SubCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = Moment.Day.class,
      descriptionKey = "option.from")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = Moment.Day.class,
      descriptionKey = "option.to")
  private @Nullable LocalDate to;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  Dates(Host host) {
    super(host);
  }

  @Override
  public Integer call() {
    Config config = host.config();
    Period period = period(LocalDate.ofInstant(host.clock().instant(), config.zone()));
    try (Wiring wiring = Wiring.open(config, host.clock())) {
      List<Dated> dates = KeyDates.between(wiring.library(), period, config.zone());
      List<String> lines =
          json ? dates.stream().map(DateLines::json).toList() : DateLines.text(dates);
      lines.forEach(host.out()::println);
    }
    return DONE;
  }

  private Period period(LocalDate today) {
    LocalDate first = from != null ? from : today;
    LocalDate last = to != null ? to : first.plusYears(1);
    if (last.isBefore(first) || last.getYear() - first.getYear() > Occurrences.YEARS_MAX) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), Texts.say("dates.period", first, last, Occurrences.YEARS_MAX));
    }
    return new Period(first, last);
  }
}
