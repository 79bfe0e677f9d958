package org.clarion.loopback.discord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostileTextsTest {
  private static final List<String> SOME = HostileTexts.seeded(1, 5000);

  @Test
  void gives_the_same_texts_for_the_same_seed() {
    assertThat(HostileTexts.seeded(1, 5000)).isEqualTo(SOME);
    assertThat(HostileTexts.seeded(2, 5000)).isNotEqualTo(SOME);
    assertThat(Set.copyOf(SOME)).hasSizeGreaterThan(4000);
  }

  @Test
  void tries_everything_that_Discord_makes_something_of() {
    Set<String> made =
        SOME.stream()
            .flatMap(it -> DiscordReading.of(it).marks(Mark.class))
            .map(HostileTextsTest::kind)
            .collect(Collectors.toSet());

    assertThat(made)
        .containsExactlyInAnyOrder(
            "bold",
            "italic",
            "underline",
            "strike",
            "spoiler",
            "code",
            "subtext",
            "quote",
            "everyone",
            "here",
            "person",
            "role",
            "channel",
            "command",
            "server_page",
            "CodeBlock",
            "Heading",
            "Item",
            "Link",
            "Moment",
            "Emoji",
            "Invitation");
  }

  @Test
  void tries_what_is_no_text_at_all() {
    assertThat(SOME).anyMatch(String::isEmpty);
    assertThat(SOME).anyMatch(it -> it.length() > 500);
    assertThat(SOME)
        .anyMatch(it -> it.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE));
    assertThat(SOME).anyMatch(it -> it.indexOf('\u202E') >= 0);
    assertThat(SOME).anyMatch(it -> it.indexOf('\u0000') >= 0);
  }

  @Test
  void knows_300_addresses_that_nobody_should_be_led_to_unseen() {
    assertThat(HostileTexts.addresses()).hasSize(300).doesNotHaveDuplicates();
  }

  private static String kind(Mark mark) {
    if (mark instanceof Mark.Styled) {
      return mark.toString();
    }
    return mark instanceof Mark.Mention(Mark.Named named, _)
        ? new Mark.Mention(named, "").toString()
        : mark.getClass().getSimpleName();
  }
}
