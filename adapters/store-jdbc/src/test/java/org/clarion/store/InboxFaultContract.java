package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.REMINDERS;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import org.clarion.core.delivery.Inbox.Handling;
import org.clarion.core.reminder.ReminderSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lets one statement fail after the other while something is handled that changes everything that
 * commands change. Its effects and its note are all there or none of them, and handling it once
 * more brings it to its end.
 */
abstract class InboxFaultContract extends StoreContract {
  private static final int STATEMENTS_MAX = 200;

  private static final List<String> NONE = List.of("0|0|0|0");
  private static final List<String> ALL = List.of("1|1|1|1");

  private final Faults faults = new Faults();
  private Database faulty;
  private JdbcContents contents;
  private JdbcSubscriptions subscriptions;
  private JdbcInbox inbox;

  @BeforeEach
  void openFaulty() {
    faulty = Database.open(DatabaseUrl.of(settings.url()));
    faulty.jdbi().setSqlLogger(faults);
    contents = new JdbcContents(faulty.jdbi(), Ticker.systemTicker());
    subscriptions = new JdbcSubscriptions(faulty.jdbi());
    inbox = new JdbcInbox(faulty, contents);
  }

  @AfterEach
  void closeFaulty() {
    faulty.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whichever_statement_fails_there_is_no_effect_without_a_note_and_no_note_without_effect(
      boolean afterwards) {
    for (int n = 1; n <= STATEMENTS_MAX; n++) {
      forgetAll();
      faults.failAt(n, afterwards);
      boolean failed = fails();
      faults.failAt(0, false);

      assertThat(state()).as("statement %d", n).isEqualTo(failed ? NONE : ALL);
      assertThat(contents.current().all()).as("statement %d", n).hasSize(failed ? 0 : 1);
      if (!failed) {
        assertThat(handle()).isInstanceOf(Handling.Again.class);
        assertThat(state()).isEqualTo(ALL);
        return;
      }
      assertThat(handle()).as("statement %d", n).isInstanceOf(Handling.First.class);
      assertThat(state()).as("statement %d", n).isEqualTo(ALL);
    }
    throw new AssertionError(
        "Expected the deed to end within %d statements".formatted(STATEMENTS_MAX));
  }

  private boolean fails() {
    try {
      handle();
      return false;
    } catch (Faults.Fault _) {
      return true;
    }
  }

  private Handling<Integer> handle() {
    return inbox.once(
        InboxContract.CHAT,
        1,
        () -> {
          subscriptions.turnOn(InboxContract.HALL, REMINDERS, InboxContract.NOON);
          subscriptions.change(
              InboxContract.HALL,
              ReminderSettings.DEFAULT.withPostsPerWeekMax(3),
              InboxContract.NOON);
          contents.edit(Samples.answer("one", "text"));
          return contents.current().all().size();
        },
        InboxContract.NOON);
  }

  /** How many there are of notes, of topics turned on, of settings and of entries. */
  private List<String> state() {
    return faulty
        .jdbi()
        .withHandle(db ->
            db.createQuery(
                    """
                    select concat((select count(*) from inbox), '|',
                      (select count(*) from subscription where state = 'ON'), '|',
                      (select count(*) from place_settings), '|', (select count(*) from entry))
                    """)
                .mapTo(String.class)
                .list());
  }

  private void forgetAll() {
    faulty
        .jdbi()
        .useTransaction(db -> {
          for (String table :
              List.of("inbox", "subscription", "place_settings", "place", "entry")) {
            db.execute("delete from " + table);
          }
          db.execute("update content set revision = revision + 1");
        });
    contents = new JdbcContents(faulty.jdbi(), Ticker.systemTicker());
    inbox = new JdbcInbox(faulty, contents);
  }
}
