package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;
import org.clarion.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What will be posted, what would be, and what was: preview, dry run and audit. */
class PostsTest {
  private static final Instant NOW = Instant.parse("2027-02-01T18:00:00Z");
  private static final Place CHANNEL = new Place(new PlatformName("discord"), "17", "4");
  private static final Place GROUP = new Place(new PlatformName("telegram"), "-99", "-99");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void without_any_place_the_preview_is_what_this_terminal_would_get() {
    assertThat(run("preview", "--from", "2027-03-08", "--to", "2027-03-08")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            Mon 8 Mar 2027, 09:00, this terminal:
                Coming up: International Women's Day
                When: Monday 8 March 2027 (today)
                A day for the rights of women around the world. The union names it as one to \
            organise local activities for.
                To stop these reminders here: /reminders off

            """);
  }

  @Test
  void the_preview_shows_each_place_by_its_own_settings() {
    try (Store store = store()) {
      store.subscriptions().turnOn(CHANNEL, Topic.REMINDERS, NOW);
      store
          .subscriptions()
          .change(CHANNEL, ReminderSettings.DEFAULT.withLeads(List.of(LeadTime.days(1))), NOW);
      store.subscriptions().turnOn(GROUP, Topic.REMINDERS, NOW);
      store
          .subscriptions()
          .change(
              GROUP,
              ReminderSettings.DEFAULT.withQuiet(
                  QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 3, 8))),
              NOW);
    }
    assertThat(run("preview", "--from", "2027-03-06", "--to", "2027-03-08", "--json")).isZero();
    assertThat(out.toString(UTF_8).lines().map(it -> it.replaceFirst(",\"text\".*", "")))
        .containsExactly(
            "{\"at\":\"2027-03-07T09:00:00Z\",\"place\":\"discord/17/4\","
                + "\"entry\":\"date.womens-day\",\"occurrence\":\"2027\","
                + "\"lead\":\"1d\",\"kind\":\"reminder\"",
            "{\"at\":\"2027-03-08T09:00:00Z\",\"place\":\"telegram/-99\","
                + "\"entry\":\"date.womens-day\",\"occurrence\":\"2027\","
                + "\"lead\":\"0d\",\"kind\":\"reminder\"",
            "{\"at\":\"2027-03-08T09:00:00Z\",\"place\":\"telegram/-99\","
                + "\"entry\":\"date.racial-discrimination\",\"occurrence\":\"2027\","
                + "\"lead\":\"2w\",\"kind\":\"reminder\"");
  }

  @Test
  void a_time_without_posts_is_said_to_be_one() {
    assertThat(run("preview", "--from", "2027-03-09", "--to", "2027-03-10")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo("Nothing will be posted from 2027-03-09 to 2027-03-10.\n");
  }

  @Test
  void a_preview_backwards_is_refused() {
    assertThat(run("preview", "--from", "2027-03-10", "--to", "2027-03-09")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("expected days in order and at most");
  }

  @Test
  void a_dry_run_says_that_it_posts_to_nobody() {
    assertThat(run("run", "--dry-run")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("Dry run: nothing is posted to anybody.");
  }

  @Test
  void an_audit_of_nothing_finds_nothing() {
    assertThat(run("audit")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            waiting:                     0
            taken by a sender:           0
            being sent:                  0
            sent:                        0
            not sent, no longer of use:  0
            held for a person to look at: 0
            0 were ever planned: 0 are kept and 0 forgotten.
            Every rule that can be checked on what is stored holds.
            """);
  }

  @Test
  void an_audit_ends_with_a_status_when_a_rule_is_broken() {
    try (Store store = store()) {
      store.subscriptions().turnOn(ConsolePlatform.PLACE, Topic.QUESTIONS, NOW);
      Instant longAgo = NOW.minus(Report.USEFUL_FOR.multipliedBy(2));
      store.ledger().report(new Report.Away(longAgo.minusSeconds(1), longAgo), longAgo);
    }
    assertThat(run("audit")).isEqualTo(1);
    assertThat(out.toString(UTF_8).lines())
        .containsSequence(
            "BROKEN: 1 waiting although their date has begun; is the bot running?",
            "Something is wrong. The log, clarion.log in the data folder, says more.");
  }

  @Test
  void a_clock_can_be_declared_right() {
    assertThat(run("audit", "--trust-clock")).isZero();
    try (Store store = store()) {
      assertThat(store.ledger().lastBeat()).contains(NOW);
    }
  }

  private Store store() {
    Home.prepare(folder.resolve("home"));
    return Store.open(Store.Settings.folder(folder.resolve("home")));
  }

  private int run(String... arguments) {
    var host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            Map.of("CLARION_HOME", folder.resolve("home").toString()),
            folder,
            folder,
            Clock.fixed(NOW, ZoneOffset.UTC));
    return Clarion.run(host, arguments);
  }
}
