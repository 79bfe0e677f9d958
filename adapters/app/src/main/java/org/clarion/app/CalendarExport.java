package org.clarion.app;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes key dates into a calendar file: all of them, or those of a campaign, a tag or a region.
 */
final class CalendarExport extends SubCommand {
  private final Supplier<@Nullable Path> target =
      parameter("1", "FILE", "parameter.calendarFile", Path.class);
  private final Supplier<@Nullable String> about =
      option("--about", "WORDS", "option.about", String::toString);
  private final Supplier<@Nullable String> region =
      option("--region", "REGION", "option.region", String::toString);
  private final Supplier<@Nullable String> alarm =
      option("--alarm", "TIME", "option.alarm", String::toString);
  private final BooleanSupplier confirmed = flag("--confirmed-only", "option.confirmed");

  CalendarExport(Host host) {
    super(host, "export");
  }

  @Override
  public Integer call() {
    Map<String, String> arguments = new HashMap<>();
    String alarm = this.alarm.get();
    arguments.put(
        "about",
        String.join(
                " ",
                requireNonNullElse(about.get(), ""),
                confirmed.getAsBoolean() ? "confirmed" : "",
                alarm == null ? "" : "alarm " + alarm)
            .strip());
    String region = this.region.get();
    if (region != null) {
      arguments.put("region", region);
    }
    try (Wiring wiring = Wiring.open(host.config(), host.clock())) {
      Message message =
          new Spoken(wiring.bot(), host.clock().instant())
              .says(new Call("calendar", arguments, 1), List.of());
      host.out().println(Spoken.text(message, host.look()));
      if (message.attachments().isEmpty()) {
        return FAILED;
      }
      WrittenFile.write(requireNonNull(target.get()), message.attachments().getFirst());
    }
    return DONE;
  }
}
