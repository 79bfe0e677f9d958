package org.clarion.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clarion.app.text.Texts;
import org.clarion.content.Fault;
import org.clarion.content.PackReader;
import org.clarion.content.PackReader.Reading;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Pack;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a content pack and how well it answers; changes nothing. */
final class ContentCheck extends SubCommand {
  private final Supplier<@Nullable Path> path =
      parameter("1", "PATH", "parameter.pack", Path.class);

  ContentCheck(Host host) {
    super(host, "check");
  }

  @Override
  public Integer call() {
    return switch (PackReader.read(requireNonNull(path.get()))) {
      case Reading.Good(Pack pack) -> {
        List<String> faults = Repetitions.faults(pack);
        if (!faults.isEmpty()) {
          yield faulty(faults);
        }
        host.out().println(summary(pack));
        PackTrial trial = PackTrial.of(pack, host);
        trial.lines().forEach(host.out()::println);
        yield trial.isPassed() ? DONE : FAILED;
      }
      case Reading.Faulty(var faults) -> faulty(faults.stream().map(Fault::text).toList());
    };
  }

  private int faulty(List<String> faults) {
    faults.forEach(host.out()::println);
    host.out().println(Texts.say("content.faults", faults.size()));
    return FAILED;
  }

  private static String summary(Pack pack) {
    String kinds =
        Arrays.stream(Kind.values())
            .map(it -> Texts.say("content.kind." + it, count(pack, it)))
            .collect(Collectors.joining(", "));
    return Texts.say("content.sound", pack.info().id(), pack.info().edition(), kinds);
  }

  private static long count(Pack pack, Kind kind) {
    return pack.entries().stream().map(Entry::kind).filter(kind::equals).count();
  }
}
