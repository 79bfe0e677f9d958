package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Discord is told of the commands, and how often. */
class CommandRegistrationTest {
  private static final String ROUTE = "[A-Z]+ /applications/[0-9]+/commands";

  private final InboundRig rig = new InboundRig();
  private final DiscordCommands commands =
      new DiscordCommands(new SmallBot().bot(), Duration.ofMillis(1));
  private final int writes = rig.discord.commandWrites();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void all_are_written_at_once() {
    register();

    assertThat(rig.discord.commandWrites()).isEqualTo(writes + 1);
    assertThat(names()).hasSize(12).startsWith("ask", "dates", "remind");
  }

  @Test
  void nothing_is_written_when_they_are_as_before() {
    register();
    awaitLookAfter(commands);
    awaitLookAfter(new DiscordCommands(new SmallBot().bot()));

    assertThat(rig.discord.commandWrites()).isEqualTo(writes + 1);
  }

  static Stream<Consumer<InboundRig>> changes() {
    return Stream.of(
        rig -> rig.jda.upsertCommand(Commands.slash("ask", "Another summary")).complete(),
        rig -> rig.jda.upsertCommand(Commands.slash("zebra", "Not ours")).complete(),
        rig -> rig.jda.upsertCommand(Commands.message("Not a slash command")).complete(),
        rig -> rig.jda.updateCommands().addCommands(Commands.slash("ask", "Alone")).complete());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void they_are_written_again_when_one_has_changed_is_missing_or_is_not_ours(
      Consumer<InboundRig> change) {
    register();
    List<String> ours = described();
    change.accept(rig);
    assertThat(described()).isNotEqualTo(ours);
    commands.register(rig.jda);

    InboundRig.await(() -> described().equals(ours));
  }

  @Test
  void a_failure_is_tried_again() {
    rig.discord.behaveOn(
        ROUTE, Mishaps.script(new Mishap.BrokenBefore(), new Mishap.None(), broken(), broken()));
    register();

    assertThat(names()).hasSize(12);
    assertThat(rig.discord.commandWrites()).isEqualTo(writes + 1);
  }

  @Test
  void tries_come_to_an_end() {
    var refused = new AtomicInteger();
    rig.discord.behaveOn(
        ROUTE,
        _ -> {
          refused.incrementAndGet();
          return new Mishap.BrokenBefore();
        });
    commands.register(rig.jda);

    InboundRig.await(() -> refused.get() == 10);
    assertThat(rig.discord.commandWrites()).isEqualTo(writes);
  }

  @Test
  void a_bot_that_is_closing_registers_nothing_and_throws_nothing() {
    rig.jda.shutdownNow();
    commands.register(rig.jda);

    assertThat(rig.discord.commandWrites()).isEqualTo(writes);
  }

  private static Mishap broken() {
    return new Mishap.BrokenBefore();
  }

  private void register() {
    commands.register(rig.jda);
    InboundRig.await(() -> !names().contains(InboundRig.GONE));
  }

  private void awaitLookAfter(DiscordCommands again) {
    long looks = looks();
    again.register(rig.jda);
    InboundRig.await(() -> looks() == looks + 1);
    // Whatever follows a look is sent before the next request that is waited for.
    rig.jda.retrieveCommands().complete();
  }

  private long looks() {
    return rig.discord.requests().stream()
        .filter(it -> (it.method() + " " + it.path()).matches(ROUTE) && it.method().equals("GET"))
        .count();
  }

  private List<String> names() {
    return rig.discord.commands().stream().map(it -> it.path("name").asString()).toList();
  }

  private List<String> described() {
    return rig.discord.commands().stream()
        .map(it -> it.path("name").asString() + ": " + it.path("description").asString(""))
        .sorted()
        .toList();
  }
}
