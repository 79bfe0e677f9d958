package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.Heard.question;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clarion.core.Admission;
import org.junit.jupiter.api.Test;

/** Many people at once, and one who cannot stop. */
class CrowdTest {
  private static final int FLOOD = 2_000;
  private static final int BATCH = 100;

  @Test
  void whoever_writes_without_end_keeps_nobody_from_their_answer() {
    try (InboundRig rig = new InboundRig(fiveEach())) {
      List<Long> others =
          IntStream.range(0, 20).mapToObj(it -> rig.loopback.addPerson("P" + it)).toList();
      int update = 0;
      for (int batch = 0; batch < FLOOD / BATCH; batch++) {
        Handled last = Handled.nothing();
        for (int i = 0; i < BATCH; i++) {
          last = rig.inbound.handle(question(++update, rig.group, rig.ada, "/ask " + i));
        }
        long other = others.get(batch);
        rig.hears(question(++update, other, other, "/ask me"));
        last.effect().join();
      }

      for (long other : others) {
        assertThat(rig.said(other)).containsExactly("ask:{what=me}");
      }
      TelegramRig.await(() -> rig.said(rig.group).size() == 6);
      assertThat(rig.said(rig.group).getLast()).isEqualTo("(no text)");
      assertThat(rig.hall.runs("ask")).isEqualTo(5 + others.size());
      assertThat(rig.inbound.tally().turnedAway()).isZero();
      assertThat(requests(rig, "getChatMember")).isEqualTo(1);
    }
  }

  @Test
  void a_chat_that_gets_too_much_to_answer_is_answered_as_far_as_a_minute_goes() {
    try (InboundRig rig = new InboundRig()) {
      List<Handled> all =
          IntStream.rangeClosed(1, 60)
              .mapToObj(it -> rig.inbound.handle(question(it, rig.group, rig.ada, "/ask " + it)))
              .toList();
      all.forEach(InboundRig::finish);

      assertThat(rig.hall.runs("ask")).isEqualTo(60);
      assertThat(rig.said(rig.group)).hasSizeGreaterThanOrEqualTo(20);
      assertThat(rig.said(rig.group))
          .isSubsetOf(IntStream.rangeClosed(1, 60).mapToObj("ask:{what=%d}"::formatted).toList())
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(Comparator.comparingInt(CrowdTest::number));
      assertThat(rig.inbound.tally().lost() + rig.said(rig.group).size()).isEqualTo(60);
      assertThat(rig.notes.unanswered()).isEmpty();
    }
  }

  private static int number(String said) {
    return Integer.parseInt(said.replaceAll("[^0-9]", ""));
  }

  /** Everybody may ask five times, is told once, and then nothing. */
  private static Admission fiveEach() {
    var asked = new ConcurrentHashMap<String, AtomicInteger>();
    return invocation -> {
      int count =
          asked
              .computeIfAbsent(invocation.asker().id().value(), _ -> new AtomicInteger())
              .incrementAndGet();
      return count <= 5
          ? Admission.Decision.ANSWER
          : count == 6 ? Admission.Decision.SAY_TOO_FAST : Admission.Decision.STAY_SILENT;
    };
  }

  private static long requests(InboundRig rig, String method) {
    return rig.loopback.requests().stream().filter(it -> it.method().equals(method)).count();
  }
}
