package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.console.ConsoleMarkup;
import org.clarion.console.Look;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.reading.HostileTexts;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever anybody types, and whatever a slash command or a button may hold. Pictures are blank:
 * drawing one takes longer than anything else. An input that fails is told with its number; {@code
 * -Dfirst=NUMBER -Dinputs=1} has it alone.
 */
@Isolated("It measures time and memory.")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorTest {
  private static final boolean LONG = Boolean.getBoolean("clarion.long");
  private static final int INPUTS = Integer.getInteger("inputs", LONG ? 5_000_000 : 200_000);
  private static final long FIRST = Long.getLong("first", 0);

  private static final Duration TIME_MAX = Duration.ofMillis(50);

  /** Something else may have had the machine: an input is slow when it is so many times over. */
  private static final int SLOW_TIMES = 3;

  /** What a place has set, the stems of rare words and the like. */
  private static final long GROWTH_MAX = 16L << 20;

  private static final int WARM_UP = 2_000;
  private static final int COMPLETED_ONE_IN = 16;
  private static final int CALLS_ONE_IN = 5;
  private static final int ORGANISERS_ONE_IN = 4;
  private static final int WORKERS = 2;
  private static final int FAULTS_MAX = 20;
  private static final int SLOWEST_SHOWN = 5;
  private static final int SHOWN_MAX = 60;
  private static final List<Look> LOOKS = List.of(Look.PLAIN, Look.terminal(false, 60));

  private final TestGroup group = AllCommands.withoutPictures();
  private final Bot bot = group.bot();
  private final Harmless harmless = new Harmless(group.library());
  private final AnyLines lines =
      new AnyLines(questions(), bot.specs(), HostileTexts.seeded(7, 5_000));

  private record Timed(Duration time, String input) {
    private static final Comparator<Timed> SLOWEST_FIRST =
        Comparator.comparing(Timed::time).reversed();
  }

  /** An answer, and the text that a terminal makes of it. */
  private record Answered(Message message, String shown) {}

  @BeforeAll
  void warm_up() {
    new Share(-WARM_UP, 0).call();
  }

  @AfterAll
  void close() {
    group.close();
  }

  @Test
  void whatever_comes_in_is_answered_at_once_without_harm_and_leaves_nothing_behind()
      throws Exception {
    long tenth = FIRST + INPUTS / 10;
    List<Share> shares = new ArrayList<>(work(FIRST, tenth));
    long before = usedHeap();
    shares.addAll(work(tenth, FIRST + INPUTS));
    long growth = usedHeap() - before;

    System.out.printf("%,d inputs, heap %+,d KiB, the slowest:%n", INPUTS, growth >> 10);
    shares.stream()
        .flatMap(it -> it.slowest.stream())
        .sorted(Timed.SLOWEST_FIRST)
        .limit(SLOWEST_SHOWN)
        .forEach(it -> System.out.printf("%6.1f ms  %s%n", it.time().toNanos() / 1e6, it.input()));
    assertThat(shares.stream().flatMap(it -> it.faults.stream())).isEmpty();
    assertThat(growth).isLessThan(GROWTH_MAX);
  }

  private List<Share> work(long from, long to) throws Exception {
    List<Share> shares =
        IntStream.range(0, WORKERS)
            .mapToObj(it ->
                new Share(
                    from + (to - from) * it / WORKERS, from + (to - from) * (it + 1) / WORKERS))
            .toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      for (Future<Share> it : workers.invokeAll(shares)) {
        it.get();
      }
    }
    return shares;
  }

  /** Some of the inputs, gone through by one thread. */
  private final class Share implements Callable<Share> {
    private final long from;
    private final long to;
    private final List<String> faults = new ArrayList<>();
    private final List<Timed> slowest = new ArrayList<>();

    private Share(long from, long to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Share call() {
      for (long number = from; number < to && faults.size() < FAULTS_MAX; number++) {
        if (number % CALLS_ONE_IN == 0) {
          Call call = lines.call(number);
          check(number, call.toString(), () -> call);
        } else {
          String line = lines.line(number);
          check(number, line, () -> bot.read(line));
        }
      }
      return this;
    }

    private void check(long number, String input, Supplier<Call> reading) {
      String told = "%d: %s".formatted(number, escaped(input));
      Asker asker = asker(number % ORGANISERS_ONE_IN == 0 ? Set.of(Access.values()) : Set.of());
      try {
        Look look = LOOKS.get((int) Math.floorMod(number, (long) LOOKS.size()));
        Answered answered = timed(told, () -> answer(reading.get(), asker, look));
        Stream.of(harmless.fault(answered.message()), Harmless.fault(answered.shown()))
            .flatMap(Optional::stream)
            .forEach(it -> faults.add(told + " " + escaped(it)));
        answered.message().buttons().stream().map(Button::call).forEach(Call::encoded);
        if (number % COMPLETED_ONE_IN == 0) {
          String parameter = lines.parameter(number);
          timed("completion of " + told, () -> complete(reading.get(), input, parameter, asker));
        }
      } catch (RuntimeException | StackOverflowError e) {
        faults.add("%s %s at %s".formatted(told, e, List.of(e.getStackTrace()).subList(0, 4)));
      }
    }

    private <T> T timed(String told, Supplier<T> work) {
      Duration fastest = null;
      T result = null;
      for (int i = 0; i < SLOW_TIMES && (fastest == null || isSlow(fastest)); i++) {
        long before = System.nanoTime();
        result = work.get();
        Duration time = Duration.ofNanos(System.nanoTime() - before);
        fastest = fastest == null || time.compareTo(fastest) < 0 ? time : fastest;
      }
      note(new Timed(fastest, told));
      return result;
    }

    private void note(Timed timed) {
      if (isSlow(timed.time())) {
        faults.add("%s takes %s".formatted(timed.input(), timed.time()));
      }
      if (slowest.size() < SLOWEST_SHOWN || timed.time().compareTo(slowest.getLast().time()) > 0) {
        slowest.add(timed);
        slowest.sort(Timed.SLOWEST_FIRST);
        slowest.subList(Math.min(slowest.size(), SLOWEST_SHOWN), slowest.size()).clear();
      }
    }
  }

  private Answered answer(Call call, Asker asker, Look look) {
    Message message = bot.answer(invocation(call, asker)).orElseThrow();
    return new Answered(message, ConsoleMarkup.write(message, look));
  }

  /** As a question, and as the value of one of the command's parameters. */
  private int complete(Call call, String typed, String parameter, Asker asker) {
    Call question = Call.of("ask", "question", typed);
    return bot.complete(invocation(question, asker), "question").size()
        + bot.complete(invocation(call, asker), parameter).size();
  }

  private Invocation invocation(Call call, Asker asker) {
    return new Invocation(call, asker, TestGroup.CHANNEL, Language.ENGLISH, group.now());
  }

  private static Asker asker(Set<Access> rights) {
    return new Asker(new PersonId(TestGroup.PLATFORM, "anna"), rights);
  }

  private static boolean isSlow(Duration time) {
    return time.compareTo(TIME_MAX) > 0;
  }

  private static long usedHeap() {
    // What only the first collection finds unreachable is freed by the second.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** In letters that any log shows. */
  private static String escaped(String text) {
    return text.chars()
        .limit(SHOWN_MAX)
        .mapToObj(it -> it >= ' ' && it < 0x7f ? Character.toString(it) : "\\u%04x".formatted(it))
        .collect(Collectors.joining());
  }

  /** As people ask them, and as the pack says that they do. */
  private List<String> questions() {
    return Stream.of(
            asked().lines().map(it -> it.substring(0, it.indexOf('\t'))),
            group.library().all().stream().map(Entry::questions).flatMap(List::stream),
            group.library().info().golden().stream().map(GoldenQuestion::question))
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  private static String asked() {
    try (InputStream in =
        Objects.requireNonNull(TestGroup.class.getResourceAsStream("/questions/toolkit.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
