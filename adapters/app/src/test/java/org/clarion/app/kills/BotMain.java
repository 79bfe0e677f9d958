package org.clarion.app.kills;

import static org.clarion.core.reminder.Topic.REMINDERS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.ForgottenLogins;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.about.PrivacyCommand;
import org.clarion.commands.reminders.ReminderWording;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.content.Contents;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.ClockGuard;
import org.clarion.core.delivery.Courier;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Roles;
import org.clarion.core.delivery.Ticker;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Language;
import org.clarion.discord.Discord;
import org.clarion.discord.DiscordState;
import org.clarion.store.Store;
import org.clarion.telegram.Telegram;
import org.clarion.telegram.TelegramState;
import org.jspecify.annotations.Nullable;

/**
 * The bot as a process of its own: its reminders with real threads, on a real store, posting over
 * HTTP. It obeys lines on its standard input and says of each when it is done.
 */
final class BotMain {
  private static final int FAILED = 1;
  private static final Duration AWAKE = Duration.ofMillis(100);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Scene scene;
  private final SharedClock shared;
  private final Vigils vigils;
  private final Contents contents;
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final Ticker ticker;
  private final boolean hurried;
  private final Inbox inbox;
  private final Supplier<KeyDates> dates;
  private final Repertoire repertoire;
  private @Nullable Discord discord;
  private @Nullable Telegram telegram;
  private volatile Duration shift;

  private BotMain(Scene scene, Store store) {
    this.scene = scene;
    shared = scene.clock();
    vigils = scene.vigils();
    hurried = scene.hurried();
    shift = scene.shift();
    CrashPoints points = CrashPoints.decode(scene.crashAt());
    contents = points.watch(Contents.class, store.contents());
    ledger = points.watch(Ledger.class, store.ledger());
    subscriptions = points.watch(Subscriptions.class, store.subscriptions());
    outbox = points.watch(Outbox.class, store.outbox());
    inbox = points.watch(Inbox.class, store.inbox());
    dates = KeyDates.following(contents::current, ZoneOffset.UTC, null, new LibRecurRecurrences());
    repertoire = new Repertoire(contents, dates, subscriptions, ledger, store.pins());
    Roles roles = points.watch(Roles.class, store.roles());
    var parts = new Ticker.Parts(outbox, ledger, subscriptions, roles, inbox);
    InstantSource clock = () -> shared.instant().plus(shift);
    Map<PlatformName, Platform> platforms = new HashMap<>();
    List<Platform> clocks = new ArrayList<>();
    for (Way way : List.of(scene.dropping(), scene.showing())) {
      Platform platform = points.watch(Platform.class, open(way, clock));
      platforms.put(platform.name(), platform);
      if (way.tellsSharedTime()) {
        clocks.add(platform);
      }
    }
    var wording = new ReminderWording(PhraseBooks.load(Language.ENGLISH), ledger);
    var guard = new ClockGuard(clocks, shared::nanos);
    var means = new Courier.Means(guard.checked(clock), Thread::sleep, BotMain::sideBySide);
    var courier = new Courier(outbox, ledger, platforms, wording, means);
    ticker = new Ticker(dates, parts, courier, guard, clock);
  }

  private Platform open(Way way, InstantSource clock) {
    return switch (way) {
      case Way.ToRooms rooms -> rooms.platform();
      case Way.ToDiscord it -> {
        var privacy = new PrivacyCommand();
        var books = List.of(PhraseBooks.load(Language.ENGLISH));
        var bot = new Bot(List.of(privacy), privacy, books, Admission.open());
        var means = new Discord.Means(bot, subscriptions, new ForgottenLogins(), clock);
        discord = Discord.of(it.settings(), means);
        yield discord;
      }
      case Way.ToTelegram it -> {
        var means = new Telegram.Means(repertoire.bot(), subscriptions, inbox, clock);
        telegram = Telegram.of(it.settings(), means);
        yield new SignedPlatform(telegram);
      }
    };
  }

  public static void main(String[] arguments) throws IOException {
    Scene scene = Scene.decode(List.of(arguments));
    Store store = Store.open(Store.Settings.url(scene.storeUrl()));
    var bot = new BotMain(scene, store);
    // What fails here would fail for people; nobody is to take it for a kill.
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, e) -> {
          e.printStackTrace();
          Runtime.getRuntime().halt(FAILED);
        });
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              bot.close();
              store.close();
            }));
    bot.run();
  }

  private void run() throws IOException {
    connect();
    ticker.start();
    if (hurried) {
      Thread.ofVirtual().start(this::keepAwake);
    }
    say("ready");
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      List<String> words = List.of(line.split(" ", -1));
      obey(words.get(1), words.subList(2, words.size()));
      ticker.wake();
      say("done " + words.getFirst());
    }
    System.exit(0);
  }

  private void connect() {
    if (discord != null) {
      discord.start();
      await(() -> discord.state() instanceof DiscordState.Connected);
    }
    if (telegram != null) {
      telegram.start();
      await(() -> telegram.state() instanceof TelegramState.Connected);
    }
  }

  private void close() {
    ticker.close();
    if (telegram != null) {
      telegram.close();
    }
    if (discord != null) {
      discord.close();
    }
  }

  /** The clock is put forward without a word. */
  private void keepAwake() {
    while (true) {
      LockSupport.parkNanos(AWAKE.toNanos());
      ticker.wake();
    }
  }

  private void obey(String verb, List<String> words) {
    switch (verb) {
      case "settings" -> subscriptions.change(place(words), Scene.SETTINGS, now());
      case "on" -> subscriptions.turnOn(place(words), REMINDERS, now());
      case "ask" -> subscriptions.turnOn(place(words), Topic.QUESTIONS, now());
      case "off" -> turnOff(place(words));
      case "import" -> bring(Integer.parseInt(words.getFirst()));
      case "move" ->
          contents.edit(
              Vigils.entry(Integer.parseInt(words.getFirst()), Instant.parse(words.get(1))));
      case "idle" -> say(outbox.glance(now()).isIdle() ? "idle" : "busy");
      case "report" ->
          ledger.report(new Report.Away(now().minus(Duration.ofHours(1)), now()), now());
      case "look" -> look(place(words));
      case "heap" -> say("heap " + heapInUse());
      case "shift" -> shift = Duration.parse(words.getFirst());
      default -> throw new IllegalArgumentException("Expected a verb but was '" + verb + "'");
    }
  }

  /** Done only when nothing can appear any more. */
  private void turnOff(Place place) {
    subscriptions.turnOff(place, REMINDERS, now());
    await(() -> !subscriptions.isUnderWay(place, now()));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private void bring(int edition) {
    boolean applied = false;
    while (!applied) {
      var plan = ImportPlan.of(contents.current(), vigils.edition(edition), ImportPlan.Edited.KEEP);
      applied = contents.apply(plan);
    }
  }

  /** All that people can ask about posts. */
  private void look(Place place) {
    Instant now = now();
    var all = new ArrayList<Object>(subscriptions.all());
    all.add(subscriptions.find(place));
    all.add(subscriptions.onSince(place, REMINDERS));
    all.add(ledger.open(place, now.minus(Duration.ofDays(1))));
    all.add(ledger.settled(now.minus(Duration.ofDays(1)), now));
    var history = ledger.history(place, Vigils.id(0));
    history.forEach(it -> all.add(ledger.report(it)));
    all.add(ledger.corrections(Vigils.id(0), "once", 0));
    say("saw " + all.size());
  }

  /** In bytes, without what nobody needs any more. */
  private static long heapInUse() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private Instant now() {
    return shared.instant().plus(shift);
  }

  private Place place(List<String> words) {
    return scene.place(words.getFirst());
  }

  private static void sideBySide(List<Runnable> jobs) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      jobs.forEach(threads::execute);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
