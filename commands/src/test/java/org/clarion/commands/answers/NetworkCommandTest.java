package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.network;

import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCommandTest {
  private static final Draft[] ENTRIES = {
    network("northern", "The northern network", "north").says("Meets on Mondays."),
    faq("find-a-network", "Finding a network"),
    faq("start-a-network", "Starting a network"),
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/network north",
        "/network NORTH",
        "/network up north",
        "/network northern",
        "/network name:north",
      })
  void shows_the_network_of_a_region_and_one_by_its_name(String line) {
    check(line, "The northern network\nMeets on Mondays." + SMALL_PRINT);
  }

  @Test
  void says_how_to_find_or_start_one_where_there_is_none() {
    check(
        "/network cymru",
        "I know of no network in Wales yet. You can ask whether there is one, or start one.");
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.buttons("/network cymru"))
          .containsExactly("Starting a network", "Finding a network");
    }
  }

  @Test
  void lists_all_networks_when_no_region_is_named() {
    check("/network", "Networks I know\n- The northern network");
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.presses("The northern network", group.message("/network")).plain())
          .isEqualTo("The northern network\nMeets on Mondays." + SMALL_PRINT);
    }
  }

  @Test
  void names_the_regions_when_it_does_not_know_one() {
    check("/network mars", "I do not know the region “mars”. These are the regions: North, Wales.");
  }

  @Test
  void says_that_there_are_none() {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.asks("/network")).isEqualTo("I have no networks yet.");
      assertThat(group.buttons("/network wales")).isEmpty();
    }
  }

  @Test
  void completes_a_region() {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      Invocation typing = group.invocation(Call.of("network"));

      assertThat(group.bot().complete(typing, "name"))
          .containsExactly(new Completion("North", "north"), new Completion("Wales", "wales"));
    }
  }

  private static void check(String line, String answer) {
    try (TestGroup group = Toolkit.knowing(ENTRIES)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }
}
