package org.clarion.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.PendingImports;

/** Imports that wait for a yes, under the words {@code yes-1}, {@code yes-2} and so on. */
final class RememberedImports implements PendingImports {
  private final Map<String, Kept> kept = new HashMap<>();
  private int number;

  private record Kept(ImportPlan plan, Instant until) {}

  @Override
  public String keep(ImportPlan plan, Instant until) {
    String word = "yes-" + ++number;
    kept.put(word, new Kept(plan, until));
    return word;
  }

  @Override
  public Optional<ImportPlan> take(String word, Instant now) {
    return Optional.ofNullable(kept.remove(word))
        .filter(it -> !it.until().isBefore(now))
        .map(Kept::plan);
  }
}
