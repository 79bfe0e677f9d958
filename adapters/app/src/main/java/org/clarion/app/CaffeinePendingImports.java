package org.clarion.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.PendingImports;

/** Keeps imports that wait for a yes in memory: a restart forgets them, like the time does. */
final class CaffeinePendingImports implements PendingImports {
  static final int KEPT_MAX = 20;
  private static final int WORD_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Kept> kept =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).executor(Runnable::run).build();

  private record Kept(ImportPlan plan, Instant until) {}

  @Override
  public String keep(ImportPlan plan, Instant until) {
    byte[] word = new byte[WORD_BYTES];
    random.nextBytes(word);
    String text = HexFormat.of().formatHex(word);
    kept.put(text, new Kept(plan, until));
    return text;
  }

  @Override
  public Optional<ImportPlan> take(String word, Instant now) {
    return Optional.ofNullable(kept.asMap().remove(word))
        .filter(it -> !it.until().isBefore(now))
        .map(Kept::plan);
  }
}
