package org.clarion.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clarion.calendar.IcalFiles;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.content.PackReader;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.CalendarFiles;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.AnswerTally;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PendingImports;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Pins;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.PlaceChecks;
import org.clarion.core.message.PlatformName;
import org.clarion.core.picture.Pictures;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.Reply;
import org.clarion.picture.SvgPictures;
import org.clarion.search.LuceneAnswerSearch;
import org.clarion.store.Store;

/**
 * One group talking to a bot, on a real store in memory and the real search. Time stands still
 * until it is moved.
 */
public final class TestGroup implements AutoCloseable {
  public static final PlatformName PLATFORM = new PlatformName("test");
  public static final Place CHANNEL = new Place(PLATFORM, "teachers", "organisers");
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final PersonId ANNA = new PersonId(PLATFORM, "anna");

  private final Store store = Store.open(Store.Settings.memory());
  private final AnswerSearch search = new LuceneAnswerSearch();
  private final CalendarFiles calendars = new IcalFiles(new LibRecurRecurrences(), () -> 0);
  private final Pictures pictures = new SvgPictures();
  private final PendingImports imports = new RememberedImports();
  private final AnswerTally tally = new AnswerTally();
  private final Supplier<KeyDates> dates =
      KeyDates.following(this::library, ZONE, null, new LibRecurRecurrences());
  private final List<Command> commands;
  private final Bot bot;
  private Instant now = LocalDateTime.of(2027, 2, 1, 18, 0).atZone(ZONE).toInstant();
  private Set<Access> rights = EnumSet.noneOf(Access.class);
  private EventBoards.Standing board = EventBoards.Standing.NOT_OFFERED;
  private boolean canPin;
  private PlaceCheck standing = new PlaceCheck.Known(Set.of());

  /** Puts a bot together from what a group has; written once for all tests of a module. */
  public interface Assembly {
    /**
     * The commands, the one that plain words go to first.
     *
     * @param parts what the commands work with
     */
    List<Command> commands(TestGroup parts);
  }

  private TestGroup(Pack pack, PhraseBook book, Assembly assembly) {
    bring(pack);
    this.commands = assembly.commands(this);
    this.bot = new Bot(commands, commands.getFirst(), List.of(book), Admission.open());
  }

  /** A group that has just imported the built-in toolkit. */
  public static TestGroup withToolkit(PhraseBook book, Assembly assembly) {
    return new TestGroup(toolkit(), book, assembly);
  }

  /** A group that knows no more than this pack. */
  public static TestGroup with(Pack pack, PhraseBook book, Assembly assembly) {
    return new TestGroup(pack, book, assembly);
  }

  /**
   * The built-in toolkit.
   *
   * @throws AssertionError when it has faults
   */
  public static Pack toolkit() {
    return switch (PackReader.builtIn()) {
      case PackReader.Reading.Good(Pack pack) -> pack;
      case PackReader.Reading.Faulty(var faults) ->
          throw new AssertionError("The built-in pack has faults: " + faults);
    };
  }

  public Contents contents() {
    return store.contents();
  }

  public Library library() {
    return store.contents().current();
  }

  /** The calendar of the content as it is now. */
  public Supplier<KeyDates> dates() {
    return dates;
  }

  public AnswerSearch search() {
    return search;
  }

  public CalendarFiles calendars() {
    return calendars;
  }

  public PendingImports imports() {
    return imports;
  }

  /** What people chose and what was wrong, since the last time it was asked for. */
  public AnswerTally tally() {
    return tally;
  }

  public Pictures pictures() {
    return pictures;
  }

  public Subscriptions subscriptions() {
    return store.subscriptions();
  }

  public Ledger ledger() {
    return store.ledger();
  }

  public Outbox outbox() {
    return store.outbox();
  }

  public Pins pins() {
    return store.pins();
  }

  public Inbox inbox() {
    return store.inbox();
  }

  /** How the bot stands in any place; all is well until {@link #standing} says otherwise. */
  public PlaceChecks checks() {
    return new PlaceChecks() {
      @Override
      public PlaceCheck check(Place place) {
        return standing;
      }

      @Override
      public boolean canPin(Place place) {
        return canPin;
      }
    };
  }

  /** Lists of events that are as {@link #boards(EventBoards.Standing)} says, and stay empty. */
  public EventBoards boards() {
    return new EventBoards() {
      @Override
      public Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
        return new Outcome.NoAnswer();
      }

      @Override
      public Standing standing(PlatformName platform, String group) {
        return board;
      }
    };
  }

  public Bot bot() {
    return bot;
  }

  public Instant now() {
    return now;
  }

  /** Lets time pass. */
  public TestGroup pass(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Sets the clock to a local time in London, such as {@code 2027-02-01T18:00}. */
  public TestGroup at(String localTime) {
    now = LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    return this;
  }

  /** Gives the person who asks these rights. */
  public TestGroup may(Access... access) {
    rights = EnumSet.noneOf(Access.class);
    rights.addAll(List.of(access));
    return this;
  }

  /** Has the platform have a list of events, or none, as it has at first. */
  public TestGroup boards(EventBoards.Standing standing) {
    board = standing;
    return this;
  }

  /** Has the platform have pinned messages, or none, as it has at first. */
  public TestGroup pinning(boolean possible) {
    canPin = possible;
    return this;
  }

  /** Has the platform say this of the bot in every place. */
  public TestGroup standing(PlaceCheck check) {
    standing = check;
    return this;
  }

  /** Imports a pack as a group would, replacing nothing that was edited. */
  public TestGroup bring(Pack pack) {
    ImportPlan plan = ImportPlan.of(library(), pack, ImportPlan.Edited.KEEP);
    if (!store.contents().apply(plan)) {
      throw new AssertionError("The content changed while it was imported");
    }
    return this;
  }

  /** Writes an entry as the group's own. */
  public TestGroup edits(Entry entry) {
    store.contents().edit(entry);
    return this;
  }

  /** Types a line and returns the answer as plain text, without its buttons. */
  public String asks(String line) {
    return message(line).plain();
  }

  /** Types a line and returns the labels of the buttons below the answer. */
  public List<String> buttons(String line) {
    return message(line).buttons().stream().map(Button::label).toList();
  }

  /** Types a line and returns what the bot decided to answer. */
  public Reply considers(String line) {
    return bot.consider(invocation(bot.read(line)));
  }

  /** Types a line and returns the answer. */
  public Message message(String line) {
    return answer(bot.read(line));
  }

  /** Types a line and returns what is asked for first, where the platform has forms. */
  public Optional<Form> form(String line) {
    return bot.form(invocation(bot.read(line)));
  }

  /** Sends a form with these values, and what it held already where there is none. */
  public Message submits(Form form, Map<String, String> values) {
    return answer(form.filledIn(values));
  }

  /**
   * Presses a button below the answer to a line.
   *
   * @throws AssertionError when there is none with this label
   */
  public Message presses(String label, Message below) {
    Button pressed =
        below.buttons().stream()
            .filter(it -> it.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button '" + label + "' in " + below));
    return answer(Call.decode(pressed.call().encoded()).orElseThrow());
  }

  /** A call by the person who asks, here and now. */
  public Invocation invocation(Call call) {
    return new Invocation(call, new Asker(ANNA, rights), CHANNEL, Language.ENGLISH, now);
  }

  private Message answer(Call call) {
    return bot.answer(invocation(call)).orElseThrow();
  }

  /** Everything the bot can do. */
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void close() {
    store.close();
  }
}
