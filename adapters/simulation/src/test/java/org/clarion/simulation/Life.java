package org.clarion.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.ClockGuard;
import org.clarion.core.delivery.Courier;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Roles;
import org.clarion.core.delivery.Ticker;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscriptions;

/** A bot from one start to its end: the real pipeline, with ports that fail. */
final class Life {
  private static final double CRASH = 0.004;
  private static final double IDLE_CRASH = 0.0004;
  private static final double STALL = 0.0015;
  private static final double BROKEN = 0.002;

  final Ticker ticker;
  final World world;
  final Bot bot;
  private boolean dead;
  private long suspended;

  Life(Bot bot, long number) {
    this.bot = bot;
    this.world = bot.world;
    Storage storage = world.storage;
    Map<PlatformName, Platform> platforms = new HashMap<>();
    world.chats.forEach((name, chat) -> platforms.put(name, new ChatClient(this, chat)));
    // No finer than databases keep it, so that it makes no difference which one there is.
    InstantSource clock = () -> world.wall().truncatedTo(ChronoUnit.MICROS);
    var ledger = port(Ledger.class, storage.ledger());
    var outbox = port(Outbox.class, storage.outbox(bot.habits.skew()));
    var roles = storage.roles("bot" + bot.number + "." + number, bot.habits.skew());
    var parts =
        new Ticker.Parts(
            outbox,
            ledger,
            port(Subscriptions.class, storage.subscriptions()),
            port(Roles.class, roles),
            Inbox.NONE);
    var guard =
        new ClockGuard(List.copyOf(platforms.values()), () -> world.clockwork.now() - suspended);
    var courier =
        new Courier(
            outbox,
            ledger,
            platforms,
            world.phrasebook,
            new Courier.Means(guard.checked(clock), this::rest, this::run));
    this.ticker = new Ticker(() -> world.dates, parts, courier, guard, clock);
  }

  private void rest(Duration time) {
    spend(time);
  }

  private void run(List<Runnable> jobs) {
    if (bot.habits.isSideBySide() && jobs.size() > 1) {
      world.clockwork.together(jobs);
    } else {
      jobs.forEach(Runnable::run);
    }
  }

  /** Lets time pass; ends here if the process has ended meanwhile. */
  void spend(Duration time) {
    world.clockwork.spend(time);
    if (dead) {
      throw new Crash();
    }
  }

  /** The process may end here. */
  void mayCrash(double probability) {
    if (world.strikes(probability)) {
      die("");
    }
  }

  void mayCrash() {
    mayCrash(CRASH);
  }

  private void die(String where) {
    dead = true;
    bot.fell();
    world.hit(Fault.CRASH);
    world.trace("bot " + bot.number + " crashes " + where);
    throw new Crash();
  }

  private void mayStall() {
    if (!world.strikes(STALL)) {
      return;
    }
    boolean isSuspended = world.random.nextInt(3) == 0;
    long from = world.clockwork.now();
    Duration time =
        isSuspended
            ? world.between(Duration.ofSeconds(10), Duration.ofHours(6))
            : world.between(Duration.ofSeconds(1), Duration.ofMinutes(3));
    world.hit(isSuspended ? Fault.SUSPEND : Fault.STALL);
    world.trace("bot " + bot.number + (isSuspended ? " is suspended for " : " stalls for ") + time);
    spend(time);
    suspended += isSuspended ? time.toNanos() : 0;
    bot.stood(from);
  }

  private <T> T port(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments)));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    boolean isIdle = method.getName().equals("glance") || method.getName().equals("hold");
    double crash = isIdle ? IDLE_CRASH : CRASH;
    spend(Duration.ofMillis(world.random.nextLong(1, 10)));
    if (world.strikes(crash)) {
      die("before " + method.getName());
    }
    mayStall();
    boolean breaks = world.strikes(isIdle ? BROKEN / 10 : BROKEN);
    boolean isBefore = breaks && world.random.nextBoolean();
    if (isBefore) {
      world.hit(Fault.FAILED_BEFORE_COMMIT);
      throw new StoreBroken("before its commit");
    }
    Object result = invoke(target, method, arguments);
    note(result);
    if (method.getName().equals("settle") && Boolean.FALSE.equals(result)) {
      world.watch.lost((Post) arguments[0], (Verdict) arguments[1]);
    }
    if (breaks) {
      world.hit(Fault.FAILED_AFTER_COMMIT);
      throw new StoreBroken("after its commit");
    }
    if (world.strikes(crash)) {
      die("after " + method.getName());
    }
    mayStall();
    return result;
  }

  private void note(Object result) {
    if (result instanceof Audit audit) {
      audit.breaches().forEach(it -> world.violated("AUDIT", it.toString()));
    } else if (result instanceof Optional<?> found && found.orElse(null) instanceof Post post) {
      world.watch.marked(post);
    }
  }

  private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      // Nobody else would say so: the pipeline logs what fails and goes on.
      world.violated("NOTHING FAILS", method.getName() + " " + e.getCause());
      throw e.getCause();
    }
  }
}
