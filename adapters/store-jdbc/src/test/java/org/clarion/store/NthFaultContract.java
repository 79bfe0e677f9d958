package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tells one story again and again, and each time lets the next statement fail. Whatever fails, the
 * passes that follow bring it to the same end.
 */
abstract class NthFaultContract extends OutboxStory {
  private static final Place NEW_HALL = new Place(CONSOLE, "north", "new hall");
  private static final int STATEMENTS_MAX = 2_000;

  /** Whatever fails, the thirteenth is the last that finds anything to do. */
  private static final int PASSES_MAX = 16;

  private static final List<String> END =
      List.of(
          "hall|date.meeting|2w|SENT",
          "hall|date.womens-day|2w|SENT",
          "hall|date.womens-day|change1|SENT",
          "hall|date.womens-day|2d|SENT",
          "yard|date.meeting|2w|SENT",
          "yard|date.womens-day|2w|SENT",
          "yard|date.womens-day|change1|SENT");

  private final Faults faults = new Faults();
  private Database faulty;
  private JdbcSubscriptions subscriptions;
  private Instant now;
  private boolean planned;
  private boolean migrates;
  private boolean turnedOff;

  @BeforeEach
  void openFaulty() {
    faulty = Database.open(DatabaseUrl.of(settings.url()));
    faulty.jdbi().setSqlLogger(faults);
    outbox = new JdbcOutbox(faulty);
    subscriptions = new JdbcSubscriptions(faulty.jdbi());
  }

  @AfterEach
  void closeFaulty() {
    faulty.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whichever_statement_fails_the_story_ends_the_same(boolean afterwards) {
    for (int n = afterwards ? step() : 1; n <= STATEMENTS_MAX; n += step()) {
      forgetAll();
      faults.failAt(n, afterwards);
      tell();

      assertThat(
              rows(
                  """
                  select case when channel_id = 'yard' then 'yard' else 'hall' end as place,
                    entry_id, lead, state
                  from delivery join place on place.id = place_id
                  where kind <> 'REPORT'
                  order by 1, 2, due_at, 3
                  """))
          .as("statement %d", n)
          .isEqualTo(END);
      assertThat(store.ledger().audit(now).breaches()).as("statement %d", n).isEmpty();
      if (faults.isWaiting()) {
        return;
      }
    }
    throw new AssertionError(
        "Expected the story to end within %d statements".formatted(STATEMENTS_MAX));
  }

  /** How far the next statement that fails is from the last one. */
  int step() {
    return 1;
  }

  private void forgetAll() {
    faults.failAt(0, false);
    faulty
        .jdbi()
        .useTransaction(db -> {
          for (String table :
              List.of(
                  "delivery", "trigger_due", "report", "subscription", "place_settings", "place")) {
            db.execute("delete from " + table);
          }
          db.execute("delete from setting where name <> 'install'");
        });
  }

  private void tell() {
    migrates = false;
    turnedOff = false;
    now = TWO_WEEKS_BEFORE;
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(1)));
    store.subscriptions().turnOn(HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(YARD, REMINDERS, JANUARY);
    store.subscriptions().turnOn(new Place(CONSOLE, "north", "desk"), QUESTIONS, JANUARY);
    passes();
    migrates = true;
    move(date(DAY, MARCH_8.plusDays(10)), date(MEETING, MARCH_8.minusDays(1)));
    passes();
    turnOff();
    now = Instant.parse("2027-03-16T09:00:00Z");
    passes();
  }

  private void move(Entry... entries) {
    content(entries);
    planned = false;
  }

  /** Until all is quiet, with the time between two passes that a lease takes to run out. */
  private void passes() {
    planned = false;
    for (int i = 0; i < PASSES_MAX; i++) {
      try {
        pass();
      } catch (Faults.Fault _) {
        // As when the process had been killed there: the next one goes on.
      }
      now = now.plus(LEASE);
    }
  }

  private void turnOff() {
    while (!turnedOff) {
      try {
        subscriptions.turnOff(YARD, REMINDERS, now);
        turnedOff = true;
      } catch (Faults.Fault _) {
        // Whoever asked for it was told that it failed, and asks again.
      }
    }
  }

  private void pass() {
    if (!planned) {
      outbox.plan(planned(now), now);
      planned = true;
    }
    if (outbox.glance(now).isIdle()) {
      return;
    }
    outbox.tidy(now);
    for (Post post : outbox.lapsed(now, now.plus(LEASE), ALL)) {
      settle(post, new Verdict.Repeat(now, "vanished"), now);
    }
    fanOut(now);
    for (Post post : claimAll(now)) {
      start(post, now).ifPresent(this::send);
    }
  }

  /** The hall cannot be posted to at first, and later goes by another id. */
  private void send(Post post) {
    boolean isHall = post.place().equals(HALL);
    if (isHall && !migrates && now.isBefore(TWO_WEEKS_BEFORE.plus(Duration.ofMinutes(2)))) {
      settle(post, new PlaceNews.Unreachable("muted"), now);
    } else if (isHall && migrates) {
      settle(post, new PlaceNews.Migrated(NEW_HALL), now);
    } else {
      outbox.settle(post, SENT, new PlaceNews.Reachable(), null, now);
    }
  }
}
