package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.app.config.Config;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.calendar.EventBoards.Outcome;
import org.clarion.core.calendar.EventBoards.Standing;
import org.clarion.core.message.Ability;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.store.Store;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformsTest {
  private static final PlatformName MUTE = new PlatformName("mute");
  private static final PlaceCheck SILENCED = new PlaceCheck.Known(Set.of(Ability.POST));

  @TempDir private Path folder;

  @Test
  void looks_at_a_place_through_the_platform_it_is_on() {
    var platforms = new Platforms();
    var place = new Place(MUTE, "group", "hall");
    assertThat(platforms.check(place)).isEqualTo(new PlaceCheck.NotKnown());
    platforms.run(List.of(new Mute()));
    assertThat(platforms.check(place)).isEqualTo(SILENCED);
    assertThat(platforms.check(new Place(new PlatformName("other"), "group", "hall")))
        .isEqualTo(new PlaceCheck.NotKnown());
  }

  @Test
  void keeps_boards_where_the_platform_has_some() {
    var platforms = new Platforms();
    assertThat(platforms.standing(MUTE, "group")).isEqualTo(Standing.NOT_OFFERED);
    platforms.run(List.of(new Mute()));
    assertThat(platforms.standing(MUTE, "group")).isEqualTo(Standing.READY);
    assertThat(platforms.keep(MUTE, "group", List.of())).isEqualTo(new Outcome.Kept(0, 0, 0));
    assertThat(platforms.keep(new PlatformName("other"), "group", List.of()))
        .isEqualTo(new Outcome.NotOffered());
  }

  @Test
  void a_token_says_which_platforms_there_are() {
    assertThat(Platforms.isAnySet(config(Map.of()))).isFalse();
    assertThat(Platforms.isAnySet(config(Map.of("DISCORD_TOKEN", "x")))).isTrue();
    assertThat(Platforms.isAnySet(config(Map.of("TELEGRAM_TOKEN", "1:x")))).isTrue();
    assertThat(names(Map.of())).isEmpty();
    assertThat(names(Map.of("DISCORD_TOKEN", "x"))).containsExactly("discord");
    assertThat(names(Map.of("TELEGRAM_TOKEN", "1:x"))).containsExactly("telegram");
    assertThat(names(Map.of("DISCORD_TOKEN", "x", "TELEGRAM_TOKEN", "1:x")))
        .containsExactly("discord", "telegram");
  }

  private List<String> names(Map<String, String> environment) {
    try (TestGroup group = AllCommands.group();
        Store store = Store.open(Store.Settings.memory())) {
      var means = new Platforms.Means(group.bot(), store, group::now);
      List<Connection> all = Platforms.of(config(environment), means);
      all.forEach(Connection::close);
      return all.stream().map(it -> it.platform().name().value()).toList();
    }
  }

  private Config config(Map<String, String> environment) {
    return Config.read(environment, folder);
  }

  /** Lets nobody post, and has boards. */
  private static final class Mute implements Platform, EventBoards {
    @Override
    public Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
      return new Outcome.Kept(wanted.size(), 0, 0);
    }

    @Override
    public Standing standing(PlatformName platform, String group) {
      return Standing.READY;
    }

    @Override
    public PlatformName name() {
      return MUTE;
    }

    @Override
    public Receipt send(Place place, Message message, DeliveryKey delivery) {
      return new Receipt.Unreachable("mute");
    }

    @Override
    public PlaceCheck check(Place place) {
      return SILENCED;
    }
  }
}
