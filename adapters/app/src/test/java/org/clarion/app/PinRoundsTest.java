package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.dates.PinnedDates;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Provenance;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.PinKeeper;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Language;
import org.clarion.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pinned message with the coming dates, from the store to the platform. */
class PinRoundsTest {
  private static final Place ROOM = new Place(new PlatformName("test"), "branch", "room");

  private final Store store = Store.open(Store.Settings.memory());
  private final Wall wall = new Wall();
  private final Instant now = Instant.parse("2027-02-01T18:00:00Z");
  private final PinKeeper keeper =
      new PinKeeper(
          KeyDates.following(
              store.contents()::current, ZoneOffset.UTC, null, new LibRecurRecurrences()),
          new PinKeeper.Stored(store.pins(), store.subscriptions(), store.ledger()),
          () -> Map.of(wall.name(), wall),
          new PinnedDates(PhraseBooks.load(Language.ENGLISH)));
  private final Rounds rounds =
      new Rounds(
          "pinned messages",
          keeper::keep,
          () ->
              31 * store.contents().current().revision()
                  + store.outbox().glance(now()).subscriptions(),
          this::now);

  @BeforeEach
  void turnOn() {
    store.contents().edit(tea(MonthDay.of(3, 8)));
    store.subscriptions().turnOn(ROOM, Topic.PINNED, now);
  }

  @AfterEach
  void close() {
    rounds.close();
    store.close();
  }

  @Test
  void a_date_that_moves_has_the_message_edited_and_no_other_posted() {
    assertThat(rounds.look()).isTrue();
    assertThat(rounds.look()).isFalse();
    store.contents().edit(tea(MonthDay.of(5, 1)));
    assertThat(rounds.look()).isTrue();

    assertThat(wall.done)
        .containsExactly(
            "post - Tea Day: Monday 8 March 2027",
            "pin m1",
            "edit m1 - Tea Day: Saturday 1 May 2027");
  }

  @Test
  void a_place_that_wants_it_no_more_has_the_message_say_so_in_the_next_round() {
    rounds.look();
    store.subscriptions().turnOff(ROOM, Topic.PINNED, now);
    assertThat(rounds.look()).isTrue();

    assertThat(wall.done)
        .hasSize(3)
        .endsWith(
            "edit m1 This message with the coming dates is not kept up to date any more. What is"
                + " coming up: /next");
  }

  private Instant now() {
    return now;
  }

  private static Entry tea(MonthDay day) {
    return new Entry(
        new EntryId("date.tea"),
        "Tea Day",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(List.of("toolkit"), "Page 1", LocalDate.of(2027, 12, 31), Years.ALL),
        List.of(),
        "Tea for all.",
        new Body.OnDate(KeyDate.of(new Rule.YearlyDay(day), Certainty.FIXED)));
  }

  /** Writes down what is posted, edited and pinned: of a list its first item. */
  private static final class Wall implements Platform {
    private final List<String> done = new ArrayList<>();

    @Override
    public PlatformName name() {
      return ROOM.platform();
    }

    @Override
    public Receipt send(Place place, Message message, DeliveryKey delivery) {
      done.add("post " + first(message));
      return new Receipt.Delivered("m1");
    }

    @Override
    public Receipt edit(Place place, String earlier, Message message) {
      done.add("edit %s %s".formatted(earlier, first(message)));
      return new Receipt.Delivered(earlier);
    }

    @Override
    public Receipt pin(Place place, String message) {
      done.add("pin " + message);
      return new Receipt.Delivered(message);
    }

    private static String first(Message message) {
      return message
          .plain()
          .lines()
          .filter(it -> it.startsWith("- "))
          .findFirst()
          .orElse(message.plain());
    }
  }
}
