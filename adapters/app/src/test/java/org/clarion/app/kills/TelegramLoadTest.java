package org.clarion.app.kills;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Posted;
import org.clarion.store.Store;
import org.clarion.testkit.loopback.Limits;
import org.clarion.testkit.loopback.Repeats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Very many questions on Telegram while very many reminders go out, by the real clock. */
@Execution(ExecutionMode.CONCURRENT)
class TelegramLoadTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final Duration TIME = LONG ? Duration.ofMinutes(10) : Duration.ofSeconds(20);
  private static final int ASKED_A_SECOND = 20;

  /** Groups that want reminders. */
  private static final int GROUPS = LONG ? 41 : 12;

  /**
   * Between two dates. A date's second reminder falls into the middle between other dates' first
   * ones, so that all groups are reminded at even times.
   */
  private static final Duration GAP = LONG ? Duration.ofSeconds(24) : Duration.ofSeconds(8);

  /** Each is asked in every ten seconds, which leaves their limits alone. */
  private static final int PRIVATE_CHATS = 10 * ASKED_A_SECOND;

  private static final List<String> QUESTIONS =
      List.of("/next", "/privacy", "/reminders", "/reminders quiet 9pm to 8am");

  /** The real limits want a machine to themselves; elsewhere it shows that it happens at all. */
  private static final int SLOWER = LONG ? 1 : 60;

  private static final Duration ANSWER_MAX = Duration.ofSeconds(SLOWER);
  private static final double SHARE = 0.99;

  /** What answers leave of the limit is enough for so many reminders a second. */
  private static final int REMINDERS_A_SECOND = 5;

  /** What is due at another time than a full minute is noticed by then. */
  private static final Duration NOTICED_MAX = Duration.ofSeconds(5);

  /** What all groups are reminded of at once takes so long. */
  private static final Duration ALL_REMINDED = Duration.ofSeconds(GROUPS / REMINDERS_A_SECOND + 1);

  /** All groups are reminded at once, and the reminders of a sooner date may come in between. */
  private static final Duration LATE_MAX =
      NOTICED_MAX.plus(ALL_REMINDED.multipliedBy(2)).multipliedBy(SLOWER);

  private static final int EDITIONS = 2;
  private static final long HEAP_GROWTH_MAX = 16L << 20;
  private static final Duration AHEAD = Duration.ofSeconds(LONG ? 60 : 30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LISTENING = Duration.ofMillis(10);

  @TempDir Path folder;

  private final List<Question> asked = new ArrayList<>();
  private SharedClock clock;
  private LoopbackTelegram telegram;
  private Witness rooms;
  private List<Long> groups;
  private List<Long> people;
  private Instant begin;
  private Vigils vigils;
  private int orders;

  /** By how much the machine kept those who ask waiting: much of it, and nothing here tells. */
  private Duration behind = Duration.ZERO;

  /** Somebody asked the how manieth thing in their private chat. */
  private record Question(long person, int number, Instant at) {}

  @BeforeEach
  void open() {
    clock = SharedClock.at(folder.resolve("clock"));
    telegram = LoopbackTelegram.start(clock);
    rooms = Witness.rooms(Repeats.DROPPED, Limits.NONE, clock);
    groups =
        IntStream.range(0, GROUPS).mapToObj(it -> telegram.addSupergroup("Group " + it)).toList();
    people =
        IntStream.range(0, PRIVATE_CHATS)
            .mapToObj(it -> telegram.addPerson("Person " + it))
            .toList();
    begin = clock.instant().truncatedTo(SECONDS).plus(AHEAD);
    vigils = new Vigils(begin.plus(Scene.LEADS.getLast()), GAP);
  }

  @AfterEach
  void close() {
    rooms.close();
    telegram.close();
  }

  @Test
  void everybody_is_answered_soon_and_reminded_in_time() throws Exception {
    List<Long> heap = new ArrayList<>();
    try (var bot = BotProcess.start(scene(), folder.resolve("bot.log").toFile())) {
      assertThat(bot.isReady()).isTrue();
      prepare(bot);
      await(begin);
      heap.add(heap(bot));
      ask(begin.plus(TIME.dividedBy(2)));
      heap.add(heap(bot));
      ask(begin.plus(TIME));
      heap.add(heap(bot));
      awaitEverything(bot);
      bot.terminate();
      assertThat(bot.endsWithin(PATIENCE)).isTrue();
    }
    List<Duration> answers = asked.stream().map(this::wait).sorted().toList();
    List<Duration> reminders = lateness();
    Duration usual = usual(answers);
    System.out.printf(
        "%d answers, 99 %% within %d ms, all within %d ms; %d reminders, 99 %% within %d ms, all"
            + " within %d ms; %s MB of heap; the test itself was up to %d ms behind%n",
        answers.size(),
        usual.toMillis(),
        answers.getLast().toMillis(),
        reminders.size(),
        usual(reminders).toMillis(),
        reminders.getLast().toMillis(),
        heap.stream().map(it -> it >> 20).toList(),
        behind.toMillis());

    assertThat(usual).isLessThan(ANSWER_MAX);
    assertThat(reminders).hasSize(GROUPS * due().size());
    assertThat(reminders.getLast()).isLessThanOrEqualTo(LATE_MAX);
    assertThat(telegram.overLimit()).isZero();
    assertThat(telegram.invalid()).isEmpty();
    assertThat(heap).allMatch(it -> it <= heap.getFirst() + HEAP_GROWTH_MAX);
  }

  /** What nearly all are within; they are in order. */
  private static Duration usual(List<Duration> all) {
    return all.get((int) Math.ceil(all.size() * SHARE) - 1);
  }

  private Scene scene() {
    return new Scene(
        Store.Settings.folder(folder).url(),
        clock,
        vigils,
        rooms.way(),
        new Way.ToTelegram(
            telegram.api(), telegram.token(), groups.stream().map(String::valueOf).toList()),
        "-",
        Duration.ZERO,
        false);
  }

  /** Has every group wait for the dates. */
  private void prepare(BotProcess bot) throws InterruptedException {
    for (int i = 0; i < GROUPS; i++) {
      obtain(bot, "settings showing." + i);
      obtain(bot, "on showing." + i);
    }
    obtain(bot, "import " + EDITIONS);
    assertThat(clock.instant()).as("a machine that is fast enough").isBefore(begin);
  }

  /** Asks on and on, evenly, until then. */
  private void ask(Instant until) {
    Duration between = Duration.ofSeconds(1).dividedBy(ASKED_A_SECOND);
    for (Instant next = clock.instant(); next.isBefore(until); next = next.plus(between)) {
      await(next);
      int turn = asked.size();
      long person = people.get(turn % PRIVATE_CHATS);
      Instant now = clock.instant();
      telegram.say(person, person, QUESTIONS.get(turn % QUESTIONS.size()));
      asked.add(new Question(person, turn / PRIVATE_CHATS, now));
      Duration late = Duration.between(next, now);
      behind = late.compareTo(behind) > 0 ? late : behind;
    }
  }

  private void awaitEverything(BotProcess bot) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && !isAllThere()) {
      assertThat(bot.endsWithin(LISTENING)).isFalse();
    }
    assertThat(unanswered())
        .as("questions without an answer; the test itself was up to %s behind", behind)
        .isEmpty();
    assertThat(untold())
        .as("reminders that did not come; the test itself was up to %s behind", behind)
        .isEmpty();
  }

  private boolean isAllThere() {
    return unanswered().isEmpty() && untold().isEmpty();
  }

  private List<Question> unanswered() {
    Map<Long, Integer> answers =
        people.stream().collect(toMap(it -> it, it -> telegram.posted(it).size()));
    return asked.stream()
        .filter(it -> answers.getOrDefault(it.person(), 0) <= it.number())
        .toList();
  }

  private List<Untold> untold() {
    List<Reminder> due = due();
    List<Untold> untold = new ArrayList<>();
    for (long group : groups) {
      List<Posted> posts = telegram.posted(group);
      due.stream()
          .filter(it -> late(posts, it).isEmpty())
          .forEach(it -> untold.add(new Untold(group, it)));
    }
    return untold;
  }

  private Duration wait(Question question) {
    Posted answer = telegram.posted(question.person()).get(question.number());
    return Duration.between(question.at(), answer.at());
  }

  /** What was due in the time that this takes: a date's later reminders, and others' first ones. */
  private List<Reminder> due() {
    return IntStream.range(0, EDITIONS * Vigils.EDITION)
        .boxed()
        .flatMap(vigil ->
            Scene.LEADS.stream().map(it -> new Reminder(vigil, vigils.start(vigil).minus(it))))
        .filter(it -> !it.due().isBefore(begin) && it.due().isBefore(begin.plus(TIME)))
        .toList();
  }

  /** One of a date's reminders. */
  private record Reminder(int vigil, Instant due) {}

  /** A group that has not heard of a reminder. */
  private record Untold(long group, Reminder reminder) {}

  /** How late each reminder came to each group, the latest last; without those still to come. */
  private List<Duration> lateness() {
    List<Reminder> due = due();
    return groups.stream()
        .map(telegram::posted)
        .flatMap(posts -> due.stream().flatMap(it -> late(posts, it).stream()))
        .sorted()
        .toList();
  }

  private static Optional<Duration> late(List<Posted> posts, Reminder reminder) {
    return posts.stream()
        .filter(it -> Vigils.named(it.text()).contains(reminder.vigil()))
        .filter(it -> !it.at().isBefore(reminder.due()))
        .findFirst()
        .map(it -> Duration.between(reminder.due(), it.at()));
  }

  private long heap(BotProcess bot) throws InterruptedException {
    obtain(bot, "heap");
    return bot.heap();
  }

  private void obtain(BotProcess bot, String order) throws InterruptedException {
    int number = ++orders;
    bot.order(number, order);
    while (!bot.hasDone(number)) {
      assertThat(bot.endsWithin(LISTENING)).as(order).isFalse();
    }
  }

  private void await(Instant moment) {
    while (clock.instant().isBefore(moment)) {
      LockSupport.parkUntil(moment.toEpochMilli());
    }
  }
}
