package org.clarion.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.console.Lines;
import org.clarion.console.LocalFiles;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.jspecify.annotations.Nullable;

/** Shows what a calendar or a table of dates would change, asks, then changes it, all at once. */
final class CalendarImport extends SubCommand {
  private static final String IMPORT = "import";

  /** The argument of the button that says yes. */
  private static final String YES = "yes";

  private final Supplier<@Nullable Path> path =
      parameter("1", "FILE", "parameter.datesFile", Path.class);
  private final BooleanSupplier dryRun = flag("--dry-run", "option.dryRun");
  private final BooleanSupplier yes = flag("--yes", "option.yes");

  CalendarImport(Host host) {
    super(host, IMPORT);
  }

  @Override
  public Integer call() {
    Path path = requireNonNull(this.path.get());
    Attachment file =
        new LocalFiles(host.work())
            .read(path.toString())
            .orElseThrow(() -> Failure.of("file.unreadable", path));
    try (Wiring wiring = Wiring.open(host.config(), host.clock())) {
      var spoken = new Spoken(wiring.bot(), host.clock().instant());
      Message difference = spoken.says(Call.of(IMPORT), List.of(file));
      host.out().println(Spoken.text(difference, host.look()));
      Optional<Call> apply =
          difference.buttons().stream()
              .map(Button::call)
              .filter(it -> it.command().equals(IMPORT) && it.arguments().containsKey(YES))
              .findFirst();
      if (apply.isEmpty()) {
        return DONE;
      }
      if (dryRun.getAsBoolean()) {
        host.out().println(Texts.say("import.dry"));
      } else if (yes.getAsBoolean() || agreed()) {
        Message done = spoken.says(apply.get(), List.of());
        host.out().println(Spoken.text(done, host.look()));
      } else {
        host.out().println(Texts.say("import.not"));
      }
    }
    return DONE;
  }

  private boolean agreed() {
    host.out().println(Texts.say("import.ask"));
    host.out().flush();
    return new Lines(host.in())
        .next()
        .filter(it -> it.strip().equalsIgnoreCase(Texts.say("import.yes")))
        .isPresent();
  }
}
