package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.calendars.BoardEvents;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.EventBoardKeeper;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Language;
import org.clarion.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final PlatformName PLATFORM = new PlatformName("test");

  private final Store store = Store.open(Store.Settings.memory());
  private final Board board = new Board();
  private final EventBoardKeeper keeper =
      new EventBoardKeeper(
          KeyDates.following(
              store.contents()::current, ZoneOffset.UTC, null, new LibRecurRecurrences()),
          store.subscriptions(),
          board,
          new BoardEvents(PhraseBooks.load(Language.ENGLISH)));
  private Instant now = Instant.parse("2027-02-01T18:00:00Z");
  private long revision;
  private final Rounds rounds = new Rounds("event boards", keeper::keep, () -> revision, () -> now);

  private static final class Board implements EventBoards {
    private final List<String> asked = new ArrayList<>();
    private Outcome outcome = new Outcome.NoAnswer();

    @Override
    public Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
      asked.add(group);
      return outcome;
    }

    @Override
    public Standing standing(PlatformName platform, String group) {
      return EventBoards.NONE.standing(platform, group);
    }
  }

  @BeforeEach
  void turnOn() {
    store.subscriptions().turnOn(new Place(PLATFORM, "branch", "room"), Topic.EVENTS, now);
  }

  @AfterEach
  void close() {
    rounds.close();
    store.close();
  }

  @Test
  void asks_again_each_time_it_looks_until_there_is_an_answer_and_every_hour_from_then_on() {
    assertThat(rounds.look()).isTrue();
    assertThat(rounds.look()).isTrue();
    board.outcome = new EventBoards.Outcome.NotOffered();
    assertThat(rounds.look()).isTrue();
    assertThat(rounds.look()).isFalse();
    now = now.plus(Rounds.KEPT_EVERY).minusSeconds(1);
    assertThat(rounds.look()).isFalse();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(rounds.look()).isTrue();
    assertThat(board.asked).containsExactly("branch", "branch", "branch", "branch");
  }

  @Test
  void asks_at_once_when_something_has_changed() {
    board.outcome = new EventBoards.Outcome.NotOffered();
    assertThat(rounds.look()).isTrue();
    revision++;
    assertThat(rounds.look()).isTrue();
    assertThat(rounds.look()).isFalse();
  }

  @Test
  void ends_when_closed_while_it_waits() {
    rounds.start();
    rounds.close();

    assertThat(board.asked).isEmpty();
  }
}
