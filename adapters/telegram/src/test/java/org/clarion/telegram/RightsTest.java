package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clarion.loopback.telegram.Status;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what, by what Telegram says of them at the time. */
class RightsTest {
  private static final Map<Status, List<String>> ALLOWED =
      Map.of(
          Status.CREATOR, List.of("/ask", "/hire", "/close"),
          Status.ADMINISTRATOR, List.of("/ask", "/hire", "/close"),
          Status.MODERATOR, List.of("/ask", "/hire"),
          Status.MEMBER, List.of("/ask"));

  private static final Map<String, String> DENIED = Map.of("/hire", "hire", "/close", "close");

  private final InboundRig rig = new InboundRig();
  private final TelegramAskers askers = new TelegramAskers(rig.calls, rig.clock);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void each_role_may_do_what_is_its_own_and_nothing_else() {
    for (Status role : ALLOWED.keySet()) {
      long village = rig.loopback.addSupergroup("Village of " + role);
      long person = rig.loopback.addPerson(role.name());
      rig.loopback.setStatus(village, person, role);
      for (String command : List.of("/ask", "/hire", "/close")) {
        String wanted =
            ALLOWED.get(role).contains(command)
                ? command.substring(1) + ":{}"
                : DENIED.get(command);
        assertThat(rig.answer(rig.loopback.say(person, village, command)).text())
            .as("%s of %s", command, role)
            .isEqualTo(wanted);
      }
    }
  }

  @Test
  void those_who_are_gone_may_nothing() {
    for (Status role : List.of(Status.LEFT, Status.KICKED)) {
      long person = rig.loopback.addPerson(role.name());
      rig.loopback.setStatus(rig.group, person, role);

      assertThat(askers.rights(new Sender.Person(person), Target.of(rig.group)))
          .isEqualTo(TelegramAskers.Rights.NONE);
    }
  }

  @Test
  void nobody_has_rights_in_somebody_elses_private_chat() {
    assertThat(askers.rights(new Sender.Person(rig.ada), Target.of(rig.ada + 1)))
        .isEqualTo(TelegramAskers.Rights.NONE);
  }

  @Test
  void a_telegram_that_does_not_say_gives_no_rights_and_the_asker_is_told() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.CREATOR);
    rig.loopback.behaveOn("getChatMember", _ -> new Mishap.BrokenBefore());

    assertThat(rig.asks("/close"))
        .isEqualTo("I could not ask Telegram what you may do here. Please try again in a minute.");
    assertThat(rig.asks("/ask")).isEqualTo("ask:{}");
    assertThat(rig.hall.runs("close")).isZero();

    rig.loopback.behaveOn("getChatMember", Mishaps.none());
    rig.clock.rest(Duration.ofSeconds(6));
    assertThat(rig.asks("/close")).isEqualTo("close:{}");
  }

  @Test
  void rights_are_remembered_for_a_minute_and_no_longer() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.CREATOR);
    assertThat(rig.asks("/close")).isEqualTo("close:{}");
    rig.loopback.setStatus(rig.group, rig.ada, Status.MEMBER);
    assertThat(rig.asks("/close")).isEqualTo("close:{}");

    rig.clock.rest(Duration.ofSeconds(60));
    assertThat(rig.asks("/close")).isEqualTo("close");
  }

  @Test
  void rights_are_asked_for_anew_when_they_may_have_changed() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.MEMBER);
    assertThat(rig.asks("/close")).isEqualTo("close");
    rig.loopback.setStatus(rig.group, rig.ada, Status.CREATOR);

    rig.inbound.forgetRights(rig.group);
    assertThat(rig.asks("/close")).isEqualTo("close:{}");
  }

  @Test
  void an_unknown_command_does_nothing_for_anybody() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.CREATOR);

    assertThat(rig.asks("/demolish")).startsWith("demolish");
  }
}
