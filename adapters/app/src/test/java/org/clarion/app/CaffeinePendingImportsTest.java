package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.junit.jupiter.api.Test;

class CaffeinePendingImportsTest {
  private static final Instant NOW = Instant.parse("2027-02-01T18:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
  private static final ImportPlan PLAN =
      ImportPlan.of(
          Library.empty(),
          new Pack(Library.empty().info(), List.of(), List.of()),
          ImportPlan.Edited.KEEP);

  private final CaffeinePendingImports imports = new CaffeinePendingImports();

  @Test
  void hands_an_import_out_once() {
    String word = imports.keep(PLAN, LATER);
    assertThat(imports.take(word, NOW)).contains(PLAN);
    assertThat(imports.take(word, NOW)).isEmpty();
  }

  @Test
  void an_import_waits_until_its_last_moment_and_no_longer() {
    assertThat(imports.take(imports.keep(PLAN, LATER), LATER)).contains(PLAN);
    assertThat(imports.take(imports.keep(PLAN, LATER), LATER.plusMillis(1))).isEmpty();
  }

  @Test
  void knows_no_other_word() {
    imports.keep(PLAN, LATER);
    assertThat(imports.take("", NOW)).isEmpty();
    assertThat(imports.take("0123456789abcdef", NOW)).isEmpty();
  }

  @Test
  void no_two_words_are_the_same_and_each_fits_a_button() {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      words.add(imports.keep(PLAN, LATER));
    }
    assertThat(words).hasSize(100).allMatch(it -> it.matches("[0-9a-f]{16}"));
  }

  @Test
  void keeps_only_so_many() {
    List<String> words =
        Stream.generate(() -> imports.keep(PLAN, LATER))
            .limit(10L * CaffeinePendingImports.KEPT_MAX)
            .toList();
    long kept = words.stream().filter(it -> imports.take(it, NOW).isPresent()).count();
    assertThat(kept).isBetween(1L, (long) CaffeinePendingImports.KEPT_MAX);
  }
}
