package org.clarion.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.text.Texts;
import org.clarion.core.message.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Draws the year as a wall planner into a file, or prints it as text. */
final class Year extends SubCommand {
  private static final String SVG = ".svg";
  private static final String PNG = ".png";

  private final Supplier<@Nullable Path> target = option("--out", "FILE", "option.out", Path::of);
  private final Supplier<@Nullable Integer> year =
      option("--year", "YEAR", "option.year", Integer::valueOf);
  private final BooleanSupplier phone = flag("--phone", "option.phone");

  Year(Host host) {
    super(host, "year");
  }

  @Override
  public Integer call() {
    Path target = this.target.get();
    String form = target == null ? "" : form(target);
    Integer wanted = year.get();
    String line =
        "/year %s %s %s"
            .formatted(wanted == null ? "" : wanted, phone.getAsBoolean() ? "phone" : "a4", form);
    try (Wiring wiring = Wiring.open(host.config(), host.clock())) {
      Message message = new Spoken(wiring.bot(), host.clock().instant()).says(line);
      if (target == null || message.attachments().isEmpty()) {
        host.out().println(Spoken.text(message, host.look()));
        return target == null ? DONE : FAILED;
      }
      WrittenFile.write(target, message.attachments().getFirst());
      host.out().println(Texts.say("file.written", target));
    }
    return DONE;
  }

  private String form(Path target) {
    String name = Spoken.name(target).toLowerCase(Locale.ROOT);
    if (name.endsWith(SVG)) {
      return "svg";
    }
    if (name.endsWith(PNG)) {
      return "png";
    }
    throw new ParameterException(spec.commandLine(), Texts.say("year.form", target));
  }
}
