package org.clarion.loopback.telegram.reading;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clarion.loopback.telegram.Entities;
import org.clarion.loopback.telegram.Entity;
import org.junit.jupiter.api.Test;

class HostileTextsTest {
  private static final int COUNT = 3000;
  private static final List<String> SOME = HostileTexts.seeded(1, COUNT);

  @Test
  void are_the_same_for_the_same_seed_only() {
    assertThat(HostileTexts.seeded(1, COUNT)).isEqualTo(SOME);
    assertThat(HostileTexts.seeded(2, COUNT)).isNotEqualTo(SOME);
    assertThat(Set.copyOf(SOME)).hasSizeGreaterThan(COUNT * 8 / 10);
  }

  @Test
  void try_everything_that_the_server_makes_active() {
    Set<String> types =
        SOME.stream()
            .flatMap(it -> Entities.detected(it).stream())
            .map(Entity::type)
            .collect(toSet());

    assertThat(types)
        .containsExactlyInAnyOrder("mention", "hashtag", "cashtag", "bot_command", "url", "email");
  }

  @Test
  void try_what_is_no_text_at_all_and_what_is_too_much() {
    assertThat(SOME).anyMatch(String::isEmpty);
    assertThat(SOME).anyMatch(it -> it.length() > 4096);
    assertThat(SOME)
        .anyMatch(it -> it.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE));
    assertThat(SOME).anyMatch(it -> it.indexOf('\u202E') >= 0);
    assertThat(SOME).anyMatch(it -> it.indexOf('\u0000') >= 0);
  }

  @Test
  void whatever_is_found_in_one_is_within_it_and_apart_from_the_rest() {
    for (String text : SOME) {
      int end = 0;
      for (Entity entity : Entities.detected(text)) {
        assertThat(entity.offset()).isGreaterThanOrEqualTo(end);
        assertThat(entity.end()).isLessThanOrEqualTo(text.length());
        end = entity.end();
      }
    }
  }
}
