package org.clarion.app;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Lists when key dates come round, one occurrence a line. */
final class Dates extends SubCommand {
  private final Supplier<@Nullable LocalDate> from =
      option("--from", "DAY", "option.from", new Moment.Day());
  private final Supplier<@Nullable LocalDate> to =
      option("--to", "DAY", "option.to", new Moment.Day());
  private final BooleanSupplier json = flag("--json", "option.json");

  Dates(Host host) {
    super(host, "dates");
  }

  @Override
  public Integer call() {
    Config config = host.config();
    Period period = period(LocalDate.ofInstant(host.clock().instant(), config.zone()));
    try (Wiring wiring = Wiring.open(config, host.clock())) {
      List<Dated> dates = wiring.dates().between(period);
      List<String> lines =
          json.getAsBoolean()
              ? dates.stream().map(DateLines::json).toList()
              : DateLines.text(dates);
      lines.forEach(host.out()::println);
    }
    return DONE;
  }

  private Period period(LocalDate today) {
    LocalDate first = requireNonNullElse(from.get(), today);
    LocalDate last = requireNonNullElse(to.get(), first.plusYears(1));
    if (last.isBefore(first) || last.getYear() - first.getYear() > Occurrences.YEARS_MAX) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), Texts.say("dates.period", first, last, Occurrences.YEARS_MAX));
    }
    return new Period(first, last);
  }
}
