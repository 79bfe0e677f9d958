package org.clarion.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.app.text.Failure;
import org.clarion.calendar.IcalFiles;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.Surroundings;
import org.clarion.commands.calendars.BoardEvents;
import org.clarion.commands.dates.PinnedDates;
import org.clarion.commands.reminders.ReminderWording;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.calendar.CalendarFiles;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.AnswerTally;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Recurrences;
import org.clarion.core.delivery.ClockGuard;
import org.clarion.core.delivery.Courier;
import org.clarion.core.delivery.EventBoardKeeper;
import org.clarion.core.delivery.PinKeeper;
import org.clarion.core.delivery.Ticker;
import org.clarion.core.delivery.Wording;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Platform;
import org.clarion.core.picture.Pictures;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;
import org.clarion.picture.SvgPictures;
import org.clarion.search.LuceneAnswerSearch;
import org.clarion.store.Store;
import org.clarion.store.StoreUnavailable;

/** The program put together by hand, in reading order: store, content, commands, bot, reminders. */
final class Wiring implements AutoCloseable {
  private final InstantSource clock;
  private final Store store;
  private final Supplier<KeyDates> dates;
  private final Recurrences recurrences = new LibRecurRecurrences();
  private final CalendarFiles calendars = new IcalFiles(recurrences, System::nanoTime);
  private final Pictures pictures = new SvgPictures();
  private final Platforms platforms = new Platforms();
  private final AnswerSearch search = new LuceneAnswerSearch(Wiring::aside);
  private final AnswerTally tally = new AnswerTally();
  private final PhraseBook book;
  private final Bot bot;

  private Wiring(Config config, InstantSource clock, Store store) {
    this.clock = store.clock(clock, System::nanoTime);
    this.store = store;
    this.dates = KeyDates.following(this::library, config.zone(), config.schools(), recurrences);
    this.book = PhraseBooks.load(Language.ENGLISH);
    CommandList commands =
        CommandList.of(
            new Surroundings(
                store.contents(),
                dates,
                search,
                store.subscriptions(),
                store.ledger(),
                store.pins(),
                calendars,
                new CaffeinePendingImports(),
                pictures,
                config.zone(),
                VersionText.number(),
                platforms,
                platforms,
                tally));
    this.bot = new Bot(commands.all(), commands.question(), List.of(book), admission());
  }

  /**
   * The program on its own store, with its content up to date.
   *
   * @throws Failure when the store cannot be opened, the configured pack has faults or the
   *     configured schools are none of the content
   */
  static Wiring open(Config config, InstantSource clock) {
    Store store = store(config);
    try {
      Packs.bringUpToDate(store, config);
      checkSchools(config, store.contents().current());
      return new Wiring(config, clock, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * The program on a copy of its content that is gone afterwards: nothing real changes. Every place
   * wants what it wants, as from now.
   */
  static Wiring rehearse(Config config, InstantSource clock) {
    Library library;
    List<Subscription> places;
    try (Wiring real = open(config, clock)) {
      library = real.library();
      places = real.store.subscriptions().all();
    }
    Wiring copy = with(pack(library), config, clock);
    Instant now = clock.instant();
    places.forEach(it -> copy(it, copy.store, now));
    return copy;
  }

  /** The program on this content and nothing else, all of which is gone afterwards. */
  static Wiring with(Pack pack, Config config, InstantSource clock) {
    Store store = Store.open(Store.Settings.memory());
    store.contents().apply(ImportPlan.of(Library.empty(), pack, ImportPlan.Edited.KEEP));
    return new Wiring(config, clock, store);
  }

  private static void copy(Subscription place, Store copy, Instant now) {
    place.since().keySet().forEach(it -> copy.subscriptions().turnOn(place.place(), it, now));
    copy.subscriptions().change(place.place(), place.settings(), now);
  }

  /**
   * The store as it is, whatever its content.
   *
   * @throws Failure when it cannot be opened, saying what to try
   */
  static Store store(Config config) {
    Home.prepare(config.home());
    try {
      return Store.open(
          config
              .secret(Setting.CLARION_DATABASE_URL)
              .map(it -> Store.Settings.url(it.value()))
              .orElseGet(() -> Store.Settings.folder(config.home())));
    } catch (StoreUnavailable e) {
      throw Failure.because(e, "store." + e.reason(), config.home());
    }
  }

  /** The content as a pack of its own. */
  static Pack pack(Library library) {
    List<String> edited =
        library.entries().stream()
            .filter(StoredEntry::edited)
            .map(it -> it.entry().id().value())
            .toList();
    return new Pack(library.info(), library.all(), edited);
  }

  Bot bot() {
    return bot;
  }

  Library library() {
    return store.contents().current();
  }

  /** The calendar of the content as it is now. */
  KeyDates dates() {
    return dates.get();
  }

  AnswerSearch search() {
    return search;
  }

  /** Keeps the search ready for the content, from now on: nobody waits for it to be built. */
  ContentWatch watch() {
    return new ContentWatch(this::library, search::prepare).start();
  }

  /** Builds while others go on; what is built when the process ends is lost without harm. */
  private static void aside(Runnable building) {
    Thread.ofPlatform().daemon().name("search").start(building);
  }

  /**
   * The bot on all platforms of the settings, not connected yet.
   *
   * @param says takes a line for whoever started the program
   */
  Front front(Config config, Consumer<String> says) {
    return new Front(store.roles(), clock, System::nanoTime, () -> duty(config), says);
  }

  private Duty duty(Config config) {
    List<Connection> connections = Platforms.of(config, means());
    Ticker ticker = ticker(connections.stream().map(Connection::platform).toList());
    connections.forEach(Connection::start);
    ticker.start();
    List<Rounds> rounds =
        List.of(boardRounds().start(), pinRounds().start(), tallyRounds().start());
    return new Duty(
        connections,
        () -> {
          // Neither may keep the other from ending.
          try (ticker) {
            rounds.forEach(Rounds::close);
          }
        },
        System::nanoTime);
  }

  private Rounds boardRounds() {
    var keeper =
        new EventBoardKeeper(dates, store.subscriptions(), platforms, new BoardEvents(book));
    return new Rounds("event boards", keeper::keep, this::revision, clock);
  }

  private Rounds pinRounds() {
    var stored = new PinKeeper.Stored(store.pins(), store.subscriptions(), store.ledger());
    var keeper = new PinKeeper(dates, stored, platforms::running, new PinnedDates(book));
    return new Rounds("pinned messages", keeper::keep, this::revision, clock);
  }

  /** Adds what was chosen and what was wrong to the store, within a minute. */
  Rounds tallyRounds() {
    return new Rounds(
        "answer counts",
        (_, _) -> {
          tally.moveTo(store.answerCounts());
          return true;
        },
        tally::changes,
        clock);
  }

  /** Another number whenever the content or what places want has changed. */
  private long revision() {
    return Objects.hash(
        library().revision(), store.outbox().glance(clock.instant()).subscriptions());
  }

  /** What chat platforms need. */
  Platforms.Means means() {
    return new Platforms.Means(bot, store, clock);
  }

  /** The reminders, not running yet, for the platforms given: those that run from now on. */
  Ticker ticker(Collection<Platform> platforms) {
    this.platforms.run(platforms);
    var guard = new ClockGuard(platforms, System::nanoTime);
    var courier =
        new Courier(
            store.outbox(),
            store.ledger(),
            Platforms.byName(platforms),
            wording(),
            new Courier.Means(guard.checked(clock), Thread::sleep, new SideBySide()));
    var parts =
        new Ticker.Parts(
            store.outbox(), store.ledger(), store.subscriptions(), store.roles(), store.inbox());
    return new Ticker(dates, parts, courier, guard, clock);
  }

  /** What posts say. */
  Wording wording() {
    return new ReminderWording(book, store.ledger());
  }

  /** What the places have asked for, and what became of it. */
  Store store() {
    return store;
  }

  @Override
  public void close() {
    try (store) {
      tally.moveTo(store.answerCounts());
    }
  }

  private static void checkSchools(Config config, Library library) {
    EntryId schools = config.schools();
    List<String> known = library.of(Kind.TERMS).stream().map(it -> it.id().name()).toList();
    if (schools != null && !known.contains(schools.name())) {
      throw Failure.of("config.schoolsUnknown", schools.name(), String.join(", ", known));
    }
  }

  /** In a terminal there is nobody to drown out. */
  private static Admission admission() {
    Admission limited = new CaffeineAdmission();
    return it ->
        it.place().platform().equals(ConsolePlatform.NAME)
            ? Admission.Decision.ANSWER
            : limited.decide(it);
  }
}
