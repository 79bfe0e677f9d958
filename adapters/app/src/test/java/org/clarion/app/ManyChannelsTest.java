package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.about.PrivacyCommand;
import org.clarion.commands.reminders.ReminderWording;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Source;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.ClockGuard;
import org.clarion.core.delivery.Courier;
import org.clarion.core.delivery.State;
import org.clarion.core.delivery.Ticker;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Language;
import org.clarion.discord.Discord;
import org.clarion.discord.DiscordState;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Recorded;
import org.clarion.store.Store;
import org.junit.jupiter.api.Test;

/** Very many channels that want the same reminder at the same moment. */
class ManyChannelsTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int CHANNELS = LONG ? 10_000 : 400;

  /** As many as Discord lets a server have. */
  private static final int CHANNELS_EACH = 500;

  /** The real limits want a machine to themselves; elsewhere it shows that it happens at all. */
  private static final double SLOWER = LONG ? 1 : 3;

  /** The share of its own budget that it makes use of. */
  private static final double USED_MIN = 0.8;

  private static final Duration LEAD = Duration.ofMinutes(30);
  private static final Duration AHEAD = Duration.ofSeconds(3);
  private static final long LOOK_NANOS = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InstantSource clock = InstantSource.system();

  @Test
  void hears_of_it_once_each_as_fast_as_the_limit_allows_and_never_faster() {
    try (Store store = Store.open(Store.Settings.memory());
        LoopbackDiscord discord = LoopbackDiscord.start(clock)) {
      List<Place> places = places(discord);
      try (Discord bot = connect(store, discord)) {
        Ticker ticker = ticker(store, bot);
        Instant due = prepare(store, places);
        ticker.tick();
        await(due);
        ticker.tick();

        assertThat(store.ledger().audit(clock.instant()).count(State.SENT)).isEqualTo(CHANNELS);
        judge(discord, due, bot.traits().postsPerSecondMax());
        ticker.close();
      }
    }
  }

  private static void judge(LoopbackDiscord discord, Instant due, int budget) {
    List<Recorded> posts =
        discord.requests().stream()
            .filter(it -> it.method().equals("POST"))
            .filter(it -> it.path().matches("/channels/\\d+/messages"))
            .toList();
    assertThat(discord.posted()).hasSize(CHANNELS);
    assertThat(posts).hasSize(CHANNELS);
    assertThat(discord.refused()).isZero();
    assertThat(discord.overLimit()).isZero();
    double first = seconds(due, posts.getFirst().at());
    double last = seconds(due, posts.getLast().at());
    double floor = (double) CHANNELS / budget;
    System.out.printf(
        "%d channels due at once: first after %.2f s, last after %.1f s;"
            + " at %d a second no sooner than %.1f s%n",
        CHANNELS, first, last, budget, floor);
    assertThat(last).isLessThanOrEqualTo((floor / USED_MIN + 1) * SLOWER);
  }

  private List<Place> places(LoopbackDiscord discord) {
    List<Place> places = new ArrayList<>();
    while (places.size() < CHANNELS) {
      long server = discord.addServer("Server " + places.size());
      for (int i = 0; i < CHANNELS_EACH && places.size() < CHANNELS; i++) {
        long channel = discord.addChannel(server, "channel-" + i);
        places.add(new Place(Discord.NAME, Long.toString(server), Long.toString(channel)));
      }
    }
    return places;
  }

  private Discord connect(Store store, LoopbackDiscord discord) {
    var privacy = new PrivacyCommand();
    var books = List.of(PhraseBooks.load(Language.ENGLISH));
    var bot = new Bot(List.of(privacy), privacy, books, Admission.open());
    var settings = new Discord.Settings(discord.token(), discord.api(), discord.gateway(), false);
    Discord platform =
        Discord.of(settings, new Discord.Means(bot, store.subscriptions(), store.logins(), clock));
    platform.start();
    discord.awaitConnected(1, PATIENCE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!(platform.state() instanceof DiscordState.Connected) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return platform;
  }

  private Ticker ticker(Store store, Discord platform) {
    var dates =
        KeyDates.following(
            store.contents()::current, ZoneOffset.UTC, null, new LibRecurRecurrences());
    var guard = new ClockGuard(List.of(platform), System::nanoTime);
    var wording = new ReminderWording(PhraseBooks.load(Language.ENGLISH), store.ledger());
    var means = new Courier.Means(guard.checked(clock), Thread::sleep, new SideBySide());
    var courier =
        new Courier(
            store.outbox(), store.ledger(), Map.of(platform.name(), platform), wording, means);
    var parts =
        new Ticker.Parts(
            store.outbox(), store.ledger(), store.subscriptions(), store.roles(), store.inbox());
    return new Ticker(dates, parts, courier, guard, clock);
  }

  /** Has every place wait for a date, and says when they are to hear of it. */
  private Instant prepare(Store store, List<Place> places) {
    ReminderSettings settings =
        ReminderSettings.DEFAULT.withLeads(List.of(new LeadTime.Before(LEAD)));
    Instant now = clock.instant();
    for (Place place : places) {
      store.subscriptions().change(place, settings, now);
      store.subscriptions().turnOn(place, Topic.REMINDERS, now);
    }
    Instant due = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(AHEAD);
    var plan =
        ImportPlan.of(store.contents().current(), pack(due.plus(LEAD)), ImportPlan.Edited.KEEP);
    assertThat(store.contents().apply(plan)).isTrue();
    return due;
  }

  private static Pack pack(Instant start) {
    var begins = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    var vigil =
        new Entry(
            new EntryId("date.vigil"),
            "Vigil",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Provenance(List.of("desk"), "", LocalDate.of(2099, 12, 31), Years.ALL),
            List.of(),
            "On the square.",
            new Body.OnDate(KeyDate.of(new Rule.OnceTimed(begins, begins), Certainty.FIXED)));
    var desk = new Source("desk", "Desk", List.of(Label.OFFICIAL), "today", null);
    var info = new PackInfo("vigils", "1", "Vigils", "en", List.of(desk), List.of(), List.of());
    return new Pack(info, List.of(vigil), List.of());
  }

  private void await(Instant moment) {
    while (clock.instant().isBefore(moment)) {
      LockSupport.parkUntil(moment.toEpochMilli());
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1e3;
  }
}
