package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Reminders.dates;
import static org.clarion.core.reminder.Reminders.once;
import static org.clarion.core.reminder.Topic.EVENTS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.BoardPlan;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.junit.jupiter.api.Test;

class EventBoardKeeperTest {
  private static final PlatformName CHAT = new PlatformName("chat");
  private static final Place HALL = new Place(CHAT, "north", "hall");
  private static final Place YARD = new Place(CHAT, "north", "yard");
  private static final Place SOUTH = new Place(CHAT, "south", "hall");
  private static final Instant NOW = Reminders.NEW_YEAR;

  private final Boards boards = new Boards();
  private final List<Subscription> wishes = new ArrayList<>();
  private final List<Place> withdrawn = new ArrayList<>();
  private boolean over;
  private KeyDates dates =
      dates(
          once("tea", "2027-03-08"),
          Entries.date("fair", Reminders.regional(Reminders.rule("2027-03-09"), List.of("wales"))),
          Entries.date(
              "march", Reminders.regional(Reminders.rule("2027-03-10"), List.of("north"))));

  @Test
  void fills_the_board_of_each_group_that_wants_events_and_of_no_other() {
    wants(HALL, Interest.ALL, EVENTS);
    wants(SOUTH, Interest.ALL, REMINDERS);

    keep();

    assertThat(boards.kept).containsExactly("chat north: [tea, fair, march]");
  }

  @Test
  void has_what_is_for_any_of_the_places_of_a_group_once() {
    wants(HALL, regions("wales"), EVENTS);
    wants(YARD, regions("wales", "north"), EVENTS);
    wants(SOUTH, regions("wales"), EVENTS, REMINDERS);

    keep();

    assertThat(boards.kept)
        .containsExactly("chat north: [tea, fair, march]", "chat south: [tea, fair]");
  }

  @Test
  void empties_the_board_of_a_group_where_nobody_wants_events_any_more() {
    withdrawn.add(HALL);
    withdrawn.add(SOUTH);
    wants(YARD, Interest.ALL, EVENTS);

    keep();

    assertThat(boards.kept).containsExactly("chat north: [tea, fair, march]", "chat south: []");
  }

  @Test
  void follows_the_content() {
    wants(HALL, Interest.ALL, EVENTS);
    keep();
    dates = dates(once("tea", "2027-03-08"));
    keep();

    assertThat(boards.kept.getLast()).isEqualTo("chat north: [tea]");
  }

  @Test
  void says_in_the_log_how_the_boards_fared_and_nothing_about_whose_they_are() {
    wants(HALL, Interest.ALL, EVENTS);
    wants(SOUTH, Interest.ALL, EVENTS);
    try (Log log = new Log(EventBoardKeeper.class)) {
      keep();
      boards.outcome = new EventBoards.Outcome.NotAllowed();
      keep();
      boards.outcome = new EventBoards.Outcome.Full(3);
      keep();
      boards.outcome = new EventBoards.Outcome.NoAnswer();
      keep();
      boards.outcome = new EventBoards.Outcome.NotOffered();
      keep();

      assertThat(log.lines())
          .containsExactly(
              "INFO event boards: {KEPT=2}",
              "INFO event boards: {NOT_ALLOWED=2}",
              "INFO event boards: {FULL=2}",
              "INFO event boards: {NO_ANSWER=2}",
              "INFO event boards: {NOT_OFFERED=2}");
    }
  }

  @Test
  void leaves_the_rest_for_the_next_time_when_it_is_over() {
    wants(HALL, Interest.ALL, EVENTS);
    over = true;
    keep();

    assertThat(boards.kept).isEmpty();
  }

  @Test
  void says_nothing_where_nobody_wants_events() {
    try (Log log = new Log(EventBoardKeeper.class)) {
      keep();

      assertThat(log.lines()).isEmpty();
    }
  }

  private void keep() {
    new EventBoardKeeper(
            () -> dates, new WishesOnly(wishes, withdrawn), boards, EventBoardKeeperTest::named)
        .keep(NOW, () -> over);
  }

  private static BoardEvent named(BoardPlan planned, KeyDates dates) {
    return new BoardEvent(
        planned.key(),
        planned.dated().entry().id().name(),
        "",
        planned.start(),
        planned.end(),
        null);
  }

  private void wants(Place place, Interest interest, Topic... topics) {
    Map<Topic, Instant> since = new EnumMap<>(Topic.class);
    List.of(topics).forEach(it -> since.put(it, NOW));
    wishes.add(
        new Subscription(place, since, ReminderSettings.DEFAULT.withInterest(interest), NOW));
  }

  private static Interest regions(String... names) {
    return new Interest(Set.of(names), Set.of(), Set.of());
  }

  /** Writes down what it is asked to keep. */
  private static final class Boards implements EventBoards {
    private final List<String> kept = new ArrayList<>();
    private Outcome outcome = new Outcome.Kept(0, 0, 0);

    @Override
    public Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
      kept.add(
          platform.value() + " " + group + ": " + wanted.stream().map(BoardEvent::title).toList());
      return outcome;
    }

    @Override
    public Standing standing(PlatformName platform, String group) {
      return Standing.READY;
    }
  }
}
