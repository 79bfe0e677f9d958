package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.clarion.store.Store.Settings;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What becomes, in every database, of tables that the first version of the program has filled. */
abstract class UpgradeContract extends OutboxStory {
  private static final String ROWS =
      """
      insert into place (id, platform, group_id, channel_id) values
        (1, 'console', 'north', 'hall'), (2, 'console', 'north', 'yard');
      insert into subscription values
        (1, 'ON', '2027-01-01 09:00:00+00'), (2, 'OFF', '2027-01-01 09:00:00+00');
      insert into trigger_due values
        ('date.womens-day', '2027', '2d', 1,
         '2027-03-06 09:00:00+00', '2027-03-09 00:00:00+00', 'PENDING');
      insert into delivery
        (delivery_key, place_id, entry_id, occurrence, lead, version, due_at, expires_at,
         state, not_before)
      values
        ('ddjzq7djmlr2ipbwaakvmmey', 1, 'date.womens-day', '2027', '2w', 1,
         '2027-02-22 09:00:00+00', '2027-03-09 00:00:00+00', 'PLANNED', '2027-02-22 09:00:00+00')
      """;

  /** Where a database is in which not even the tables have been made. */
  abstract Settings emptyDatabase();

  /** Where the owner of its tables connects. */
  abstract DataSource owner(Settings settings);

  @Override
  Settings freshStore() {
    return filledByTheFirstVersion(0);
  }

  @Test
  void who_wanted_reminders_wants_them_still_and_no_questions() {
    assertThat(store.subscriptions().onSince(HALL, REMINDERS)).contains(JANUARY);
    assertThat(store.subscriptions().onSince(YARD, REMINDERS)).isEmpty();
    assertThat(store.subscriptions().onSince(HALL, QUESTIONS)).isEmpty();
    assertThat(store.subscriptions().turnOn(HALL, QUESTIONS, JANUARY)).isTrue();
  }

  @Test
  void what_waited_is_a_reminder_and_is_sent() {
    assertThat(claim(TWO_WEEKS_BEFORE).trigger()).isEqualTo(TWO_WEEKS);
    assertThat(outbox.fanOut(TWO_DAYS_BEFORE)).isEqualTo(1);
    assertThat(claim(TWO_DAYS_BEFORE).trigger()).isEqualTo(TWO_DAYS);
  }

  @Test
  void an_upgrade_that_was_killed_after_any_statement_is_finished_at_the_next_start()
      throws IOException {
    for (int done = 1; done <= upgrade().size(); done++) {
      try (Store again = Store.open(filledByTheFirstVersion(done))) {
        assertThat(again.subscriptions().onSince(HALL, REMINDERS)).contains(JANUARY);
        assertThat(again.outbox().fanOut(TWO_DAYS_BEFORE)).isEqualTo(1);
      }
    }
  }

  /** Tables of the first version, with the first few statements of the upgrade carried out. */
  private Settings filledByTheFirstVersion(int done) {
    Settings filled = emptyDatabase();
    DataSource owner = owner(filled);
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : ROWS.split(";", -1)) {
        statement.execute(sql);
      }
      for (String sql : upgrade().subList(0, done)) {
        statement.execute(sql);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Expected tables of the first version", e);
    }
    return filled;
  }

  private static List<String> upgrade() throws IOException {
    try (InputStream script = Schema.class.getResourceAsStream("/db/migration/V2__topics.sql")) {
      String text = new String(script.readAllBytes(), UTF_8);
      return List.of(text.strip().split(";"));
    }
  }
}
