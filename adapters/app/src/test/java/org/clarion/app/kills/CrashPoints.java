package org.clarion.app.kills;

import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clarion.core.content.Contents;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Roles;
import org.clarion.core.message.Platform;
import org.clarion.core.reminder.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process, as kill -9 does, at one named point: just before or just after a call of one
 * method of one port.
 *
 * @param point for instance {@code Outbox.start/3 after}; null for never
 * @param turn the how manieth call it is
 */
record CrashPoints(@Nullable String point, AtomicInteger turn) {
  private static final int KILLED = 137;
  private static final String SEPARATOR = ":";

  /** They neither touch the store nor leave the process. */
  private static final Set<String> HARMLESS =
      Set.of("Platform.name/0", "Platform.traits/0", "Platform.canPin/0");

  private static final List<Class<?>> PORTS =
      List.of(
          Contents.class,
          Ledger.class,
          Outbox.class,
          Platform.class,
          Roles.class,
          Subscriptions.class);

  /** Reads what {@link #at} wrote; a dash for never. */
  static CrashPoints decode(String encoded) {
    String[] parts = encoded.split(SEPARATOR, -1);
    return parts.length < 2
        ? new CrashPoints(null, new AtomicInteger())
        : new CrashPoints(parts[0], new AtomicInteger(Integer.parseInt(parts[1])));
  }

  static String at(String point, int turn) {
    return point + SEPARATOR + turn;
  }

  /** Those of taking a post from the store to its platform. */
  static List<String> ofPosting() {
    return Stream.of(Outbox.class, Platform.class).flatMap(it -> of(it).stream()).toList();
  }

  /** Every point there is, in a fixed order; the list is the caller's. */
  static List<String> all() {
    return PORTS.stream().flatMap(it -> of(it).stream()).collect(toCollection(ArrayList::new));
  }

  /** The points of one port, in a fixed order. */
  static List<String> of(Class<?> port) {
    return Stream.of(port.getDeclaredMethods())
        .filter(it -> !Modifier.isStatic(it.getModifiers()) && !it.isSynthetic())
        .map(CrashPoints::name)
        .filter(it -> !HARMLESS.contains(it))
        .sorted()
        .flatMap(it -> Stream.of(it + " before", it + " after"))
        .toList();
  }

  /** The same, with the points before and after each of its methods. */
  <T> T watch(Class<T> port, T target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> call(target, method, arguments)));
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = name(method);
    reach(name + " before");
    try {
      Object result = method.invoke(target, arguments);
      reach(name + " after");
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void reach(String reached) {
    if (reached.equals(point) && turn.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private static String name(Method method) {
    return "%s.%s/%d"
        .formatted(
            method.getDeclaringClass().getSimpleName(),
            method.getName(),
            method.getParameterCount());
  }
}
