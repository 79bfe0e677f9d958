package org.clarion.discord;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.EventBoards.Outcome;
import org.clarion.core.calendar.EventBoards.Standing;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Timeout(120)
final class DiscordEventsTest {
  private static final long RIGHTS =
      Permission.getRaw(DiscordPermissions.NEEDED)
          | Permission.CREATE_SCHEDULED_EVENTS.getRawValue();

  private final ConnectionRig rig = new ConnectionRig();
  private final LoopbackDiscord discord = rig.discord;
  private final long server = discord.addServer("Branch");
  private final String group = Long.toString(server);
  private final Instant noon = rig.clock.instant().truncatedTo(ChronoUnit.HOURS);
  private DiscordEvents events =
      new DiscordEvents(() -> null, rig.clock, new DiscordTexts(Language.ENGLISH));

  @BeforeEach
  void connect() {
    discord.setServerRights(server, RIGHTS);
    rig.connected();
    events =
        new DiscordEvents(rig.connection::shards, rig.clock, new DiscordTexts(Language.ENGLISH));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void are_added_with_all_that_is_known_of_a_date() {
    var assembly =
        new BoardEvent(
            "assembly.2026-12",
            "Rent strike assembly",
            "Bring a *friend*\nand a pen",
            at(30),
            at(32),
            URI.create("https://example.org/assembly"));

    assertThat(keep(assembly)).isEqualTo(new Outcome.Kept(1, 0, 0));

    JsonNode event = discord.events(server).getFirst();
    assertThat(event.path("name").asString()).isEqualTo("Rent strike assembly");
    assertThat(event.path("description").asString())
        .isEqualTo(
            """
            Bring a \\*friend\\*
            and a pen
            https://example.org/assembly
            clarion:assembly.2026-12\
            """);
    assertThat(event.path("entity_type").asInt()).isEqualTo(3);
    assertThat(event.path("entity_metadata").path("location").asString())
        .isEqualTo("See the description");
    assertThat(time(event, "scheduled_start_time")).isEqualTo(at(30));
    assertThat(time(event, "scheduled_end_time")).isEqualTo(at(32));
  }

  @Test
  void are_left_as_they_are_the_second_time() {
    List<BoardEvent> wanted = List.of(date(1, 20), date(2, 40));
    events.keep(DiscordPlatform.NAME, group, wanted);
    int requests = discord.requests().size();

    assertThat(events.keep(DiscordPlatform.NAME, group, wanted))
        .isEqualTo(new Outcome.Kept(0, 0, 0));
    assertThat(discord.requests()).hasSize(requests + 1);
  }

  @Test
  void move_with_their_date_and_go_with_it() {
    keep(date(1, 20), date(2, 40));

    assertThat(keep(date(2, 41), date(3, 60))).isEqualTo(new Outcome.Kept(1, 1, 1));

    assertThat(shown()).isEqualTo(Map.of("date-2", at(41), "date-3", at(60)));
  }

  @Test
  void keep_in_step_over_any_sequence_of_changes() {
    for (long seed = 0; seed < 2; seed++) {
      var random = new SplittableRandom(seed);
      for (int step = 0; step < 6; step++) {
        List<BoardEvent> wanted =
            IntStream.range(0, 5)
                .filter(_ -> random.nextInt(3) > 0)
                .mapToObj(it -> date(it, 20 + random.nextInt(5)))
                .toList();

        assertThat(events.keep(DiscordPlatform.NAME, group, wanted))
            .isInstanceOf(Outcome.Kept.class);

        assertThat(shown())
            .as("seed %d step %d", seed, step)
            .isEqualTo(wanted.stream().collect(toMap(BoardEvent::key, BoardEvent::start)));
      }
    }
  }

  @Test
  void leave_alone_those_of_others_and_those_that_have_begun() {
    keep(date(1, 20), date(2, 40), date(3, 60));
    change("date-1", "creator_id", "4711");
    event("date-2").put("status", 2);

    assertThat(keep(date(4, 80))).isEqualTo(new Outcome.Kept(1, 0, 1));

    assertThat(shown().keySet()).containsExactlyInAnyOrder("date-1", "date-2", "date-4");
  }

  @Test
  void leave_alone_what_the_bot_made_without_a_reference() {
    keep(date(1, 20));
    change("date-1", "description", "By hand");

    assertThat(keep()).isEqualTo(new Outcome.Kept(0, 0, 0));
    assertThat(discord.events(server)).hasSize(1);
  }

  @Test
  void stand_once_each_although_one_was_there_twice() {
    keep(date(1, 20), date(2, 40));
    change("date-2", "description", event("date-1").path("description").asString());

    assertThat(keep(date(1, 20))).isEqualTo(new Outcome.Kept(0, 0, 1));
    assertThat(shown()).isEqualTo(Map.of("date-1", at(20)));
  }

  @Test
  void are_the_nearest_where_others_leave_no_room_for_all() {
    long ada = discord.addPerson("Ada");
    IntStream.range(0, 97).forEach(it -> discord.addEvent(server, ada, "Ada's", at(200 + it)));

    assertThat(keep(date(1, 50), date(2, 20), date(3, 30), date(4, 40)))
        .isEqualTo(new Outcome.Full(1));
    assertThat(ours()).containsExactlyInAnyOrder("date-2", "date-3", "date-4");

    // Full as it is, there has to be room made before it is filled again.
    assertThat(keep(date(5, 20), date(6, 30), date(7, 40))).isEqualTo(new Outcome.Kept(3, 0, 3));
    assertThat(ours()).containsExactlyInAnyOrder("date-5", "date-6", "date-7");
    assertThat(discord.events(server)).hasSize(100);
  }

  @Test
  void have_no_more_than_discord_takes_of_a_long_text() {
    var verbose = new BoardEvent("long", "*".repeat(100), "*".repeat(800), at(20), at(21), null);

    assertThat(keep(verbose)).isEqualTo(new Outcome.Kept(1, 0, 0));
    assertThat(keep(verbose)).isEqualTo(new Outcome.Kept(0, 0, 0));
  }

  @Test
  void are_not_made_of_what_begins_at_this_moment_or_ends_in_the_far_future() {
    var soon = new BoardEvent("soon", "Now", "", noonPlus(Duration.ofSeconds(30)), at(20), null);
    var far = new BoardEvent("far", "Far", "", at(20), noonPlus(Duration.ofDays(2_000)), null);

    assertThat(keep(soon, far)).isEqualTo(new Outcome.Kept(0, 0, 0));
  }

  @Test
  void are_not_allowed_until_somebody_allows_them() {
    discord.setServerRights(server, Permission.getRaw(DiscordPermissions.NEEDED));
    ConnectionRig.await(() -> events.standing(DiscordPlatform.NAME, group) == Standing.NOT_ALLOWED);

    assertThat(keep(date(1, 20))).isEqualTo(new Outcome.NotAllowed());

    discord.setServerRights(server, RIGHTS);
    ConnectionRig.await(() -> events.standing(DiscordPlatform.NAME, group) == Standing.READY);
    assertThat(keep(date(1, 20))).isEqualTo(new Outcome.Kept(1, 0, 0));
  }

  @Test
  void are_tried_again_later_when_discord_breaks_off() {
    discord.behaveOn(
        "POST /guilds/\\d+/scheduled-events",
        Mishaps.script(new Mishap.None(), new Mishap.BrokenBefore()));

    assertThat(keep(date(1, 20), date(2, 40), date(3, 60))).isEqualTo(new Outcome.NoAnswer());
    assertThat(keep(date(1, 20), date(2, 40), date(3, 60))).isEqualTo(new Outcome.Kept(2, 0, 0));
  }

  @Test
  void are_nothing_that_another_platform_or_a_direct_message_has() {
    assertThat(events.keep(new PlatformName("console"), group, List.of()))
        .isEqualTo(new Outcome.NotOffered());
    assertThat(events.keep(DiscordPlatform.NAME, "@me", List.of()))
        .isEqualTo(new Outcome.NotOffered());
    assertThat(events.standing(DiscordPlatform.NAME, "@me")).isEqualTo(Standing.NOT_OFFERED);
  }

  @Test
  void wait_for_a_connection() {
    rig.connection.close();

    assertThat(keep(date(1, 20))).isEqualTo(new Outcome.NoAnswer());
    assertThat(events.standing(DiscordPlatform.NAME, group)).isEqualTo(Standing.READY);
  }

  private Outcome keep(BoardEvent... wanted) {
    return events.keep(DiscordPlatform.NAME, group, List.of(wanted));
  }

  private BoardEvent date(int number, int hours) {
    return new BoardEvent("date-" + number, "Date " + number, "", at(hours), at(hours + 1), null);
  }

  private Instant at(int hours) {
    return noonPlus(Duration.ofHours(hours));
  }

  private Instant noonPlus(Duration later) {
    return noon.plus(later);
  }

  /** When each event is by its key, whosesoever it is. */
  private Map<String, Instant> shown() {
    return discord.events(server).stream()
        .collect(toMap(DiscordEventsTest::key, it -> time(it, "scheduled_start_time")));
  }

  private List<String> ours() {
    return discord.events(server).stream()
        .map(DiscordEventsTest::key)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private ObjectNode event(String key) {
    return discord.events(server).stream()
        .filter(it -> key(it).equals(key))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void change(String key, String field, String value) {
    event(key).put(field, value);
  }

  private static String key(JsonNode event) {
    return EventText.key(event.path("description").asString()).orElse("");
  }

  private static Instant time(JsonNode event, String field) {
    return OffsetDateTime.parse(Objects.requireNonNull(event.path(field).asString())).toInstant();
  }
}
