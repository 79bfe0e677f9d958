package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.content.Contents;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Pins;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What anyone may ask changes nothing: platforms may have it asked twice. */
class OpenToAnyoneTest {
  private static final List<String> ARGUMENTS =
      List.of(
          "",
          "cuba",
          "next month",
          "wales",
          "womens day",
          "on",
          "off",
          "status",
          "settings",
          "preview",
          "events on",
          "events off",
          "pin on",
          "pin off",
          "questions on",
          "nonsense");

  /** The methods of the ports that only tell. */
  private static final Set<String> TELLING =
      Set.of(
          "Contents.current",
          "Ledger.history",
          "Ledger.open",
          "Ledger.settled",
          "Ledger.trouble",
          "Pins.find",
          "Subscriptions.find");

  private final Set<String> asked = new TreeSet<>();

  @Test
  void what_anyone_may_ask_for_changes_nothing_in_the_store() {
    try (TestGroup group = watched()) {
      ask(group);
    }
    assertThat(asked).isNotEmpty().isSubsetOf(TELLING);
  }

  @Test
  void what_others_may_ask_for_does() {
    try (TestGroup group = watched().may(Access.values())) {
      ask(group);
    }
    assertThat(asked).contains("Subscriptions.turnOn", "Subscriptions.turnOff");
  }

  private static void ask(TestGroup group) {
    group.commands().stream()
        .map(it -> it.spec().name())
        .flatMap(name -> ARGUMENTS.stream().map(it -> ("/" + name + " " + it).strip()))
        .forEach(group::message);
    Stream.of("when is womens day", "what is the capital of peru").forEach(group::message);
  }

  private TestGroup watched() {
    return TestGroup.withToolkit(
        Toolkit.ENGLISH, group -> CommandList.of(watched(Toolkit.around(group))).all());
  }

  private Surroundings watched(Surroundings around) {
    return new Surroundings(
        watched(Contents.class, around.contents()),
        around.dates(),
        around.search(),
        watched(Subscriptions.class, around.subscriptions()),
        watched(Ledger.class, around.ledger()),
        watched(Pins.class, around.pins()),
        around.calendars(),
        around.imports(),
        around.pictures(),
        around.zone(),
        around.version(),
        around.checks(),
        around.boards(),
        around.tally());
  }

  private <T> T watched(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              asked.add(port.getSimpleName() + "." + method.getName());
              return call(method, real, arguments);
            }));
  }

  private static @Nullable Object call(Method method, Object real, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method.getName(), e.getCause());
    }
  }
}
