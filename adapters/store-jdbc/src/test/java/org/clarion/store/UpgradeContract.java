package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.store.Store.Settings;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What becomes, in every database, of tables that earlier versions of the program have filled. */
abstract class UpgradeContract extends StoreContract {
  private static final PlatformName CONSOLE = new PlatformName("console");
  private static final Place HALL = new Place(CONSOLE, "north", "hall");
  private static final Place YARD = new Place(CONSOLE, "north", "yard");
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T09:00:00Z");

  private static final String PLACES =
      """
      insert into place (id, platform, group_id, channel_id) values
        (1, 'console', 'north', 'hall'), (2, 'console', 'north', 'yard');
      """;

  private static final String FIRST_VERSION =
      PLACES
          + """
          insert into subscription values
            (1, 'ON', '2027-01-01 09:00:00+00'), (2, 'OFF', '2027-01-01 09:00:00+00');
          insert into trigger_due values
            ('date.womens-day', '2027', '2w', 1,
             '2027-02-22 09:00:00+00', '2027-03-09 00:00:00+00', 'DONE'),
            ('date.womens-day', '2027', '2d', 1,
             '2027-03-06 09:00:00+00', '2027-03-09 00:00:00+00', 'PENDING');
          insert into delivery
            (delivery_key, place_id, entry_id, occurrence, lead, version, due_at, expires_at,
             state, not_before)
          values
            ('ddjzq7djmlr2ipbwaakvmmey', 1, 'date.womens-day', '2027', '2w', 1,
             '2027-02-22 09:00:00+00', '2027-03-09 00:00:00+00', 'SENT', '2027-02-22 09:00:00+00')
          """;

  private static final String SECOND_VERSION =
      PLACES
          + """
          insert into subscription values
            (1, 'REMINDERS', 'ON', '2027-01-01 09:00:00+00'),
            (2, 'REMINDERS', 'OFF', '2027-01-01 09:00:00+00');
          insert into trigger_due values
            ('date.womens-day', '2027', '2w', 1,
             '2027-02-22 09:00:00+00', '2027-03-09 00:00:00+00', 'DONE', 'REMINDERS'),
            ('date.womens-day', '2027', '2d', 1,
             '2027-03-06 09:00:00+00', '2027-03-09 00:00:00+00', 'PENDING', 'REMINDERS');
          insert into delivery
            (delivery_key, place_id, entry_id, occurrence, lead, version, due_at, expires_at,
             state, not_before, topic)
          values
            ('ddjzq7djmlr2ipbwaakvmmey', 1, 'date.womens-day', '2027', '2w', 1,
             '2027-02-22 09:00:00+00', '2027-03-09 00:00:00+00', 'SENT',
             '2027-02-22 09:00:00+00', 'REMINDERS')
          """;

  private static final String THIRD_VERSION =
      PLACES
          + """
          insert into subscription (place_id, topic, state, on_since) values
            (1, 'REMINDERS', 'ON', '2027-01-01 09:00:00+00'),
            (2, 'REMINDERS', 'OFF', '2027-01-01 09:00:00+00')
          """;

  /** What each version had in its tables. */
  private static final Map<Integer, String> ROWS =
      Map.of(
          1, FIRST_VERSION,
          2, SECOND_VERSION,
          3, THIRD_VERSION,
          4, THIRD_VERSION,
          5, THIRD_VERSION);

  /** What leads from each version to the next. */
  private static final Map<Integer, String> UPGRADES =
      Map.of(
          1, "V2__topics.sql",
          2, "V3__delivery.sql",
          3, "V4__logins.sql",
          4, "V5__inbox_and_pins.sql",
          5, "V6__answer_counts.sql");

  /** Where a database is in which not even the tables have been made. */
  abstract Settings emptyDatabase();

  /** Where the owner of its tables connects. */
  abstract DataSource owner(Settings settings);

  @Override
  Settings freshStore() {
    return filledBy(2, 0);
  }

  @Test
  void who_wanted_reminders_wants_them_still_by_the_default_settings_and_no_questions() {
    for (int version : ROWS.keySet()) {
      try (Store upgraded = Store.open(filledBy(version, 0))) {
        assertUpgraded(upgraded);
        assertThat(upgraded.subscriptions().onSince(YARD, REMINDERS)).isEmpty();
        assertThat(upgraded.subscriptions().turnOn(HALL, QUESTIONS, NEW_YEAR)).isTrue();
      }
    }
  }

  @Test
  void what_was_carried_out_stays_so_and_what_was_not_is_planned_anew() {
    assertThat(rows("select lead, state, kind from trigger_due"))
        .containsExactly("2w|DONE|REMINDER");
  }

  @Test
  void nothing_is_left_of_what_was_noted_about_single_posts_and_the_numbers_balance() {
    assertThat(rows("select * from delivery")).isEmpty();
    assertThat(store.ledger().audit(NEW_YEAR).planned()).isZero();

    store.subscriptions().turnOn(YARD, QUESTIONS, NEW_YEAR);
    store.ledger().report(new Report.Unreachable(HALL, "gone"), NEW_YEAR);

    assertThat(store.ledger().audit(NEW_YEAR).planned()).isEqualTo(1);
    assertThat(store.ledger().audit(NEW_YEAR).breaches()).isEmpty();
  }

  @Test
  void an_upgrade_that_was_killed_after_any_statement_is_finished_at_the_next_start() {
    for (int version : ROWS.keySet()) {
      for (int done = 1; done <= upgrade(version).size(); done++) {
        try (Store again = Store.open(filledBy(version, done))) {
          assertUpgraded(again);
        }
      }
    }
  }

  private static void assertUpgraded(Store upgraded) {
    assertThat(upgraded.subscriptions().all())
        .containsExactly(
            new Subscription(
                HALL, Map.of(REMINDERS, NEW_YEAR), ReminderSettings.DEFAULT, Instant.EPOCH));
    assertThat(upgraded.ledger().audit(NEW_YEAR).all()).isZero();
  }

  /** Tables of a version, with the first few statements of the upgrade to the next carried out. */
  private Settings filledBy(int version, int done) {
    Settings filled = emptyDatabase();
    DataSource owner = owner(filled);
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .target(Integer.toString(version))
        .load()
        .migrate();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : ROWS.getOrDefault(version, "").split(";", -1)) {
        statement.execute(sql);
      }
      for (String sql : upgrade(version).subList(0, done)) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Expected tables of version " + version, e);
    }
    return filled;
  }

  /** The statements of an upgrade, without the comments, which may hold a semicolon. */
  private static List<String> upgrade(int version) {
    try (InputStream script =
        Schema.class.getResourceAsStream("/db/migration/" + UPGRADES.get(version))) {
      String text =
          new String(script.readAllBytes(), UTF_8)
              .lines()
              .filter(it -> !it.startsWith("--"))
              .collect(joining("\n"));
      return List.of(text.strip().split(";"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
