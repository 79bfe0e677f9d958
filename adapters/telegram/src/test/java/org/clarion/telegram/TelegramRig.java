package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Span;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.botapi.BotApi;
import org.clarion.store.Store;
import org.slf4j.LoggerFactory;

/** A Telegram on loopback, and a bot there on a real store in memory. */
final class TelegramRig implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(15);
  static final Duration CLOSE_MAX = Duration.ofSeconds(10);
  static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");

  /** For tests that wait for one of them to pass. */
  static final Deadlines SHORT =
      new Deadlines(
          Duration.ofSeconds(1),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(1),
          Duration.ofMillis(200));

  private static final long LOOK_EVERY_NANOS = 1_000_000;
  private static final Set<String> NOTED = Set.of("leave", "comeBack", "moved");

  static {
    quieten();
  }

  final LoopbackTelegram loopback = LoopbackTelegram.start();
  final Store store = Store.open(Store.Settings.memory());
  final VillageBot village = new VillageBot();

  /** What the store was told of chats, with their ids. */
  final List<String> noted = new CopyOnWriteArrayList<>();

  private volatile boolean broken;
  Telegram telegram = telegram(loopback.token(), Deadlines.USUAL);

  /** Faults on purpose would fill the log. */
  static void quieten() {
    ((Logger) LoggerFactory.getLogger("org.clarion.telegram")).setLevel(Level.OFF);
  }

  /** Another bot, in the place of the last one. */
  Telegram telegram(String token, Deadlines deadlines) {
    telegram =
        Telegram.of(
            new Telegram.Settings(token, loopback.api()),
            new Telegram.Means(village.bot(), subscriptions(), store.inbox(), loopback.clock()),
            deadlines);
    return telegram;
  }

  /** Started, and there. */
  TelegramRig connected() {
    telegram.start();
    await(() -> telegram.state() instanceof TelegramState.Connected);
    return this;
  }

  /** The store takes nothing that happens to chats from now on. */
  void breakDown() {
    broken = true;
  }

  static Place place(long chat) {
    return Target.of(chat).place();
  }

  static Message message(String text) {
    return new Message(
        List.of(new Line.Text(List.of(new Span.Plain(text)))),
        List.of(),
        Message.Audience.EVERYONE_HERE);
  }

  /** Waits until it is so. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the wait is over in time").isLessThan(deadline);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  /** Closes the bot, which has ten seconds. */
  Duration closeInTime() {
    long start = System.nanoTime();
    telegram.close();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).isLessThan(CLOSE_MAX);
    return took;
  }

  /** The store's own, overheard. */
  private Subscriptions subscriptions() {
    return (Subscriptions)
        Proxy.newProxyInstance(
            Subscriptions.class.getClassLoader(),
            new Class<?>[] {Subscriptions.class},
            (_, method, arguments) -> overhear(method, arguments));
  }

  private Object overhear(Method method, Object[] arguments) throws Throwable {
    if (NOTED.contains(method.getName())) {
      noted.add(
          Arrays.stream(arguments)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.joining(" ", method.getName() + " ", "")));
      if (broken) {
        throw new IllegalStateException("The store is out of order");
      }
    }
    try {
      return method.invoke(store.subscriptions(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Closes everything; what was sent must be what Telegram describes. */
  @Override
  public void close() {
    village.hurry();
    telegram.close();
    // What Telegram turns away at the door it does not read, nor does the loopback.
    var requests =
        loopback.requests().stream()
            .filter(it -> it.status() != Failure.UNAUTHORISED && it.status() != Failure.ABSENT)
            .toList();
    loopback.close();
    store.close();
    assertThat(BotApi.faults(requests)).isEmpty();
  }
}
