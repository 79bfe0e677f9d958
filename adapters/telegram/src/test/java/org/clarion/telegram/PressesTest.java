package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.InboundRig.PATIENCE;

import java.time.Instant;
import org.clarion.core.Admission;
import org.clarion.core.message.Call;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Press;
import org.clarion.loopback.telegram.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens when people press buttons, and when something pretends to. */
class PressesTest {
  private static final Press.Notice OUTDATED =
      new Press.Notice(
          "This button is too old, or not meant for you. Please ask again.", true, null);
  private static final Press.Notice NOTHING = new Press.Notice("", false, null);

  private static InboundRig rig;
  private static long bo;

  @BeforeAll
  static void open() {
    rig = new InboundRig();
    bo = rig.loopback.addPerson("Bo");
    rig.loopback.setStatus(rig.group, bo, Status.CREATOR);
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Test
  void a_button_makes_its_call_for_whoever_may() {
    Posted rooms = rooms();
    int before = rig.loopback.posted(rig.group).size();
    Press press = rig.presses(bo, rooms, "small");

    assertThat(press.answer(PATIENCE)).isEqualTo(NOTHING);
    Posted answer = rig.next(rig.group, before);
    assertThat(answer.text()).isEqualTo("hire:{what=small}");
    assertThat(answer.replyTo()).isEqualTo(rooms.id());
  }

  @Test
  void rights_are_looked_at_with_each_press() {
    Posted rooms = rooms();
    int runs = rig.hall.runs("hire");

    assertThat(rig.presses(rig.ada, rooms, "big").answer(PATIENCE))
        .isEqualTo(new Press.Notice("hire", true, null));
    assertThat(rig.hall.runs("hire")).isEqualTo(runs);
  }

  @Test
  void a_call_that_nobody_signed_is_refused() {
    Posted rooms = rooms();
    int runs = rig.hall.runs("hire");
    String good = InboundRig.data(rooms, "big");
    String swapped = good.substring(0, 11) + "hire|what=hall";

    for (String forged : new String[] {"hire|what=big", swapped, "A" + good.substring(1), "x"}) {
      assertThat(pressed(bo, rooms, forged)).as(forged).isEqualTo(OUTDATED);
    }
    assertThat(rig.hall.runs("hire")).isEqualTo(runs);
  }

  @Test
  void a_call_of_another_chat_is_refused() {
    long other = rig.loopback.addSupergroup("Other village");
    rig.loopback.setStatus(other, bo, Status.CREATOR);
    Posted there = rig.answer(rig.loopback.say(bo, other, "/rooms"));
    String data = InboundRig.data(there, "big");

    assertThat(pressed(bo, rooms(), data)).isEqualTo(OUTDATED);
  }

  @Test
  void a_button_for_the_asker_does_nothing_for_others() {
    Posted refusal = rig.answer(rig.loopback.say(rig.ada, rig.group, "/hush but"));

    assertThat(rig.presses(bo, refusal, "small").answer(PATIENCE)).isEqualTo(OUTDATED);
    assertThat(rig.presses(rig.ada, refusal, "small").answer(PATIENCE).text()).isEqualTo("hire");
  }

  @Test
  void a_call_that_was_signed_longAgo_is_refused() {
    Instant longAgo = rig.clock.instant().minusSeconds(400L * 24 * 60 * 60);
    String old = rig.callbacks.forAnyone(rig.group, longAgo).sign(Call.of("hire", "what", "big"));
    Instant threeHoursAgo = rig.clock.instant().minusSeconds(3 * 60 * 60);
    String oldOfBos =
        rig.callbacks.forPerson(rig.group, bo, threeHoursAgo).sign(Call.of("hire", "what", "big"));

    assertThat(pressed(bo, rooms(), old)).isEqualTo(OUTDATED);
    assertThat(pressed(bo, rooms(), oldOfBos)).isEqualTo(OUTDATED);
  }

  @Test
  void a_button_of_a_message_that_telegram_has_forgotten_still_works() {
    Posted rooms = rooms();
    int before = rig.loopback.posted(rig.group).size();
    Press press =
        rig.loopback.pressOnForgotten(bo, rig.group, rooms.id(), InboundRig.data(rooms, "big"));

    assertThat(press.answer(PATIENCE)).isEqualTo(NOTHING);
    assertThat(rig.next(rig.group, before).text()).isEqualTo("hire:{what=big}");
  }

  @Test
  void what_is_for_one_alone_and_short_is_shown_to_them_alone() {
    Posted rooms = rooms();
    int before = rig.loopback.posted(rig.group).size();

    assertThat(calls(rooms, Call.of("hush")).answer(PATIENCE))
        .isEqualTo(new Press.Notice("No.", true, null));
    assertThat(rig.loopback.posted(rig.group)).hasSize(before);
  }

  @Test
  void what_is_long_or_leads_on_is_a_reply_so_that_it_is_not_lost() {
    for (String what : new String[] {"long", "but"}) {
      Posted rooms = rooms();
      int before = rig.loopback.posted(rig.group).size();
      Press press = calls(rooms, Call.of("hush", "what", what));

      assertThat(press.answer(PATIENCE)).isEqualTo(NOTHING);
      assertThat(rig.next(rig.group, before).text()).startsWith("No.");
    }
  }

  @Test
  void who_presses_too_often_waits_no_longer_and_is_told_nothing() {
    try (InboundRig busy = new InboundRig(_ -> Admission.Decision.STAY_SILENT)) {
      String press =
          "{'id':'7','from':%s,'chat_instance':'1','message':%s,'data':'%s'}"
              .formatted(
                  Heard.person(busy.ada),
                  "{'message_id':5,'date':1800000000,'chat':{'id':%d,'type':'private'}}"
                      .formatted(busy.ada),
                  busy.callbacks.forAnyone(busy.ada, busy.clock.instant()).sign(Call.of("ask")));
      busy.hears(Heard.update(1, "callback_query", press));
      TelegramRig.await(() -> requests(busy, "answerCallbackQuery") == 1);

      assertThat(requests(busy, "sendMessage")).isZero();
      assertThat(busy.hall.runs("ask")).isZero();
    }
  }

  @Test
  void a_press_in_what_somebody_posted_for_the_bot_is_refused() {
    String press =
        "{'id':'8','from':%s,'chat_instance':'1','inline_message_id':'1','data':'%s'}"
            .formatted(
                Heard.person(bo),
                rig.callbacks.forAnyone(bo, rig.clock.instant()).sign(Call.of("hire")));
    int runs = rig.hall.runs("hire");
    rig.hears(Heard.update(901, "callback_query", press));

    assertThat(rig.hall.runs("hire")).isEqualTo(runs);
    assertThat(rig.said(bo)).containsExactly(OUTDATED.text());
  }

  private static long requests(InboundRig rig, String method) {
    return rig.loopback.requests().stream().filter(it -> it.method().equals(method)).count();
  }

  private static Posted rooms() {
    return rig.answer(rig.loopback.say(rig.ada, rig.group, "/rooms"));
  }

  private static Press.Notice pressed(long person, Posted below, String data) {
    // What an app sends need not stand below the message.
    return rig.loopback.pressOnForgotten(person, rig.group, below.id(), data).answer(PATIENCE);
  }

  private static Press calls(Posted below, Call call) {
    String data = rig.callbacks.forAnyone(rig.group, rig.clock.instant()).sign(call);
    return rig.loopback.pressOnForgotten(bo, rig.group, below.id(), data);
  }
}
