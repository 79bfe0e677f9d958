package org.clarion.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.clarion.app.text.Texts;
import org.clarion.core.content.AnswerCounts.Counted;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.store.Store;

/** Lists how often each answer was wrong, and how often it was chosen: most often wrong first. */
final class ContentCounts extends SubCommand {
  private final BooleanSupplier json = flag("--json", "option.jsonCounts");

  ContentCounts(Host host) {
    super(host, "counts");
  }

  @Override
  public Integer call() {
    try (Store store = Wiring.store(host.config())) {
      Library library = store.contents().current();
      List<Counted> counts = store.answerCounts().all();
      counts.stream()
          .map(it -> json.getAsBoolean() ? json(library, it) : text(library, it))
          .forEach(host.out()::println);
      if (counts.isEmpty() && !json.getAsBoolean()) {
        host.out().println(Texts.say("counts.none"));
      }
    }
    return DONE;
  }

  private static String text(Library library, Counted counted) {
    return Texts.say(
        "counts.line",
        counted.entry(),
        counted.count().wrong(),
        counted.count().chosen(),
        title(library, counted));
  }

  private static String json(Library library, Counted counted) {
    return Json.object(json -> {
      Json.text(json, "entry", counted.entry().value());
      Json.text(json, "title", title(library, counted));
      json.writeNumberProperty("wrong", counted.count().wrong());
      json.writeNumberProperty("chosen", counted.count().chosen());
    });
  }

  private static String title(Library library, Counted counted) {
    return library.find(counted.entry()).map(Entry::title).orElse("");
  }
}
