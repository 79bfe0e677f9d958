package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.InboundRig.PATIENCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.clarion.core.Admission;
import org.clarion.core.Admission.Decision;
import org.clarion.core.command.Invocation;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many at once, and one who does not stop. */
@Isolated
class CrowdTest {
  private static final int MANY = 500;
  private static final int FLOOD = 10_000;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @Test
  void answers_500_who_ask_at_once() {
    try (var rig = new InboundRig()) {
      warmUp(rig);
      List<Interaction> asked = ask(rig, "ask");

      assertAcknowledged(asked, "at once");
      assertThat(asked).allSatisfy(it -> assertAnswered(it, "ask"));
      assertThat(rig.small.runs("ask")).isEqualTo(MANY + 20);
    }
  }

  @Test
  void promises_500_an_answer_while_the_store_is_stuck_and_gives_each_one() {
    try (var rig = new InboundRig()) {
      warmUp(rig);
      List<Interaction> asked = ask(rig, "slow");
      assertAcknowledged(asked, "with the store stuck");
      assertThat(rig.small.runs("slow")).isEqualTo(64);

      rig.small.letGo();
      assertThat(asked).allSatisfy(it -> assertAnswered(it, "slow"));
      assertThat(rig.small.runs("slow")).isEqualTo(MANY);
    }
  }

  @Test
  void answers_others_while_one_person_floods() {
    try (var rig = new InboundRig(new FirstFive(), InboundRig.STANDING, Patience.USUAL)) {
      warmUp(rig);
      long bo = rig.discord.addPerson("Bo");
      List<Interaction> others = new ArrayList<>();
      List<Interaction> flood = new ArrayList<>();
      for (int i = 0; i < FLOOD; i++) {
        flood.add(rig.slash("ask"));
        if (i % (FLOOD / 5) == 0) {
          others.add(rig.discord.slash(bo, rig.channel, "ask", Map.of()));
        }
      }
      others.forEach(it -> assertAnswered(it, "ask"));
      report(others, "others in a flood");
      InboundRig.await(() -> answered(flood) + rig.inbound.tally().turnedAway() >= FLOOD);
      List<String> said = said(flood);
      System.out.printf("%d of %d questions of a flood were answered%n", said.size(), FLOOD);
      assertThat(said).filteredOn("ask"::equals).hasSizeLessThanOrEqualTo(5);
      assertThat(said).hasSizeLessThan(FLOOD / 500);
    }
  }

  /** Lets the first five things of a person in, says once that it is too fast, then nothing. */
  private static final class FirstFive implements Admission {
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    @Override
    public Decision decide(Invocation invocation) {
      int count =
          counts
              .computeIfAbsent(invocation.asker().id().value(), _ -> new AtomicInteger())
              .incrementAndGet();
      return count <= 5
          ? Decision.ANSWER
          : count == 6 ? Decision.SAY_TOO_FAST : Decision.STAY_SILENT;
    }
  }

  private static long answered(List<Interaction> asked) {
    return asked.stream().filter(it -> it.acknowledgedAfter() != null).count();
  }

  private static List<String> said(List<Interaction> asked) {
    return asked.stream()
        .filter(it -> it.acknowledgedAfter() != null)
        .map(it -> it.answer(PATIENCE).content())
        .toList();
  }

  private static List<Interaction> ask(InboundRig rig, String command) {
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      people.add(rig.discord.addPerson("Person " + i));
    }
    return people.stream()
        .map(it -> rig.discord.slash(it, rig.channel, command, Map.of()))
        .toList();
  }

  /** A machine that has answered before, as it has after its first minute. */
  private static void warmUp(InboundRig rig) {
    for (int i = 0; i < 20; i++) {
      long person = rig.discord.addPerson("Early " + i);
      assertAnswered(rig.discord.slash(person, rig.channel, "ask", Map.of()), "ask");
    }
  }

  private static void assertAnswered(Interaction asked, String answer) {
    Posted posted = asked.answer(PATIENCE);
    assertThat(posted.content()).isEqualTo(answer);
    assertThat(posted.edits().size()).isLessThanOrEqualTo(1);
    assertThat(asked.followUps()).isEmpty();
  }

  private static void assertAcknowledged(List<Interaction> asked, String when) {
    asked.forEach(it -> InboundRig.await(() -> it.acknowledgedAfter() != null));
    report(asked, when);
    assertThat(asked)
        .allSatisfy(it -> assertThat(it.acknowledgedAfter()).isLessThanOrEqualTo(LIMIT));
  }

  private static void report(List<Interaction> asked, String when) {
    List<Duration> times =
        asked.stream()
            .map(Interaction::acknowledgedAfter)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    System.out.printf(
        "%d questions, %s: acknowledged after %d ms in the middle, %d ms at most%n",
        asked.size(), when, times.get(times.size() / 2).toMillis(), times.getLast().toMillis());
  }
}
