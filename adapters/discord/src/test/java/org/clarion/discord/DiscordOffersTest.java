package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.clarion.core.command.Completion;
import org.junit.jupiter.api.Test;

class DiscordOffersTest {
  @Test
  void gives_the_best_25() {
    List<Completion> many =
        IntStream.range(0, 40).mapToObj(it -> new Completion("Label " + it, "value" + it)).toList();

    assertThat(DiscordOffers.choices(many))
        .hasSize(25)
        .startsWith(new Choice("Label 0", "value0"))
        .endsWith(new Choice("Label 24", "value24"));
  }

  @Test
  void cuts_a_long_label_between_characters() {
    assertThat(choices("l".repeat(100), "v")).containsExactly(new Choice("l".repeat(100), "v"));
    assertThat(choices("l".repeat(101), "v"))
        .containsExactly(new Choice("l".repeat(99) + "…", "v"));
    assertThat(choices("l".repeat(98) + "😀😀", "v"))
        .containsExactly(new Choice("l".repeat(98) + "…", "v"));
  }

  @Test
  void leaves_out_what_discord_would_refuse() {
    assertThat(choices("A label", "v".repeat(101))).isEmpty();
    assertThat(choices("A label", "v".repeat(100))).hasSize(1);
    assertThat(choices(" ", "v")).isEmpty();
    assertThat(choices("A label", "")).isEmpty();
  }

  private static List<Choice> choices(String label, String value) {
    return DiscordOffers.choices(List.of(new Completion(label, value)));
  }
}
