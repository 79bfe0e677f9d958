package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.clarion.loopback.telegram.Button;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Filling in a form: in a private chat, one field after the other. */
class GuidedFormsTest {
  private static final String FIRST =
      """
      House rules (1 of 3)
      The quiet
      Now: 22:00
      Type what it should be, or choose below.\
      """;
  private static final String SECOND =
      """
      House rules (2 of 3)
      The guests
      Now: 20
      Type what it should be, or choose below.\
      """;
  private static final String THIRD =
      """
      House rules (3 of 3)
      The sweeper
      Now: nothing
      Type what it should be, or choose below.\
      """;

  private final InboundRig rig = new InboundRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void each_field_is_asked_for_and_all_are_saved_together() {
    Posted first = says("/rules");
    assertThat(read(first)).isEqualTo(FIRST);
    assertThat(labels(first)).containsExactly("Keep", "Cancel");
    Posted second = says("23:00");
    assertThat(read(second)).isEqualTo(SECOND);
    assertThat(labels(second)).containsExactly("Keep", "Leave empty", "Back", "Cancel");
    Posted third = press(second, "Keep");
    assertThat(read(third)).isEqualTo(THIRD);
    Posted all = says("Bo, on Mondays");
    assertThat(read(all))
        .isEqualTo(
            """
            House rules
            • The quiet: 23:00
            • The guests: 20
            • The sweeper: Bo, on Mondays
            Shall I save this?\
            """);
    assertThat(labels(all)).containsExactly("Save", "Back", "Cancel");
    assertThat(rig.hall.runs("rules")).isZero();

    assertThat(read(press(all, "Save")))
        .isEqualTo("rules:{guests=20, quiet=23:00, sweeper=Bo, on Mondays}");
    assertThat(rig.hall.runs("rules")).isEqualTo(1);
    assertThat(says("23:00").text()).isEqualTo("ask:{what=23:00}");
  }

  @Test
  void words_do_what_the_buttons_do() {
    says("/rules");

    assertThat(read(says("keep"))).isEqualTo(SECOND);
    assertThat(read(says("LEAVE EMPTY"))).isEqualTo(THIRD);
    assertThat(read(says("Keep"))).startsWith("House rules\n");
    assertThat(read(says("back"))).isEqualTo(THIRD);
    assertThat(read(says("Keep"))).startsWith("House rules\n");
    assertThat(read(says("nonsense"))).startsWith("House rules\n");
    assertThat(read(says("save"))).isEqualTo("rules:{guests=, quiet=22:00, sweeper=}");
  }

  @Test
  void there_is_a_way_back_that_keeps_what_was_typed() {
    says("/rules");
    Posted second = says("23:00");

    assertThat(read(press(second, "Back"))).isEqualTo(FIRST.replace("22:00", "23:00"));
  }

  @Test
  void there_is_a_way_out() {
    Posted first = says("/rules");

    assertThat(press(first, "Cancel").text()).isEqualTo("Cancelled. Nothing has been changed.");
    assertThat(says("23:00").text()).isEqualTo("ask:{what=23:00}");
    says("/rules");
    assertThat(says("/cancel").text()).isEqualTo("Cancelled. Nothing has been changed.");
    assertThat(rig.hall.runs("rules")).isZero();
  }

  @Test
  void commands_are_commands_in_between_and_the_form_waits() {
    says("/rules");

    assertThat(says("/ask may").text()).isEqualTo("ask:{what=may}");
    assertThat(read(says("23:00"))).isEqualTo(SECOND);
  }

  @Test
  void a_button_pressed_twice_answers_one_field() {
    Posted first = says("/rules");

    assertThat(read(press(first, "Keep"))).isEqualTo(SECOND);
    assertThat(read(press(first, "Keep"))).isEqualTo(SECOND);
  }

  @Test
  void a_form_that_was_lost_says_so_and_can_be_begun_again() {
    Posted first = says("/rules");
    rig.clock.rest(Duration.ofMinutes(16));
    Posted lost = press(first, "Keep");

    assertThat(lost.text())
        .isEqualTo(
            "That form is closed: it was finished, or it waited for longer than a quarter of an"
                + " hour, or I was restarted. Nothing of it was kept.");
    assertThat(read(press(lost, "Begin again"))).isEqualTo(FIRST);
  }

  @Test
  void the_buttons_of_an_earlier_form_are_not_those_of_the_next() {
    Posted first = says("/rules");
    press(first, "Cancel");
    says("/rules");

    assertThat(press(first, "Keep").text()).startsWith("That form is closed:");
    assertThat(read(says("23:00"))).isEqualTo(SECOND);
  }

  @Test
  void whoever_is_refused_does_not_lose_what_they_typed() {
    says("/rules");
    says("never");
    says("Keep");
    Posted all = says("Keep");
    Posted refused = press(all, "Save");

    assertThat(read(refused))
        .isEqualTo(
            """
            There has to be some quiet.

            House rules
            • The quiet: never
            • The guests: 20
            • The sweeper: nothing
            Shall I save this?\
            """);
    assertThat(labels(refused)).containsExactly("Save", "Back", "Cancel");
  }

  @Test
  void from_a_group_a_link_leads_to_the_private_chat_and_the_group_gets_its_rules() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.MODERATOR);
    Posted offer = rig.answer(rig.loopback.say(rig.ada, rig.group, "/rules"));
    assertThat(offer.text())
        .isEqualTo("I ask you for this in our private chat, where nobody else sees what you type.");
    assertThat(read(says(word(offer)))).isEqualTo(FIRST);
    says("Keep");
    says("Keep");
    Posted all = says("Keep");
    assertThat(read(all)).endsWith("\nShall I save this for the group or channel you came from?");

    assertThat(says("Save").text()).isEqualTo("rules:{guests=20, quiet=22:00, sweeper=}");
    assertThat(rig.loopback.posted(rig.group)).hasSize(1);
  }

  @Test
  void rights_in_the_group_are_looked_at_again_when_it_is_saved() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.MODERATOR);
    Posted offer = rig.answer(rig.loopback.say(rig.ada, rig.group, "/rules"));
    says(word(offer));
    says("Keep");
    says("Keep");
    says("Keep");
    rig.loopback.setStatus(rig.group, rig.ada, Status.MEMBER);
    rig.inbound.forgetRights(rig.group);

    assertThat(read(says("Save"))).startsWith("rules\n\nHouse rules\n");
    assertThat(rig.hall.runs("rules")).isZero();
  }

  @Test
  void the_link_of_one_opens_nothing_for_another_and_nothing_after_a_while() {
    rig.loopback.setStatus(rig.group, rig.ada, Status.CREATOR);
    Posted offer = rig.answer(rig.loopback.say(rig.ada, rig.group, "/rules"));
    long bo = rig.loopback.addPerson("Bo");
    Said his = rig.loopback.say(bo, bo, word(offer));

    assertThat(rig.answer(his).text()).startsWith("That form is closed:");
    rig.clock.rest(Duration.ofMinutes(16));
    assertThat(says(word(offer)).text()).endsWith("Please ask for it again where you came from.");
  }

  @Test
  void a_form_in_a_group_is_for_those_who_may_fill_it_in() {
    assertThat(rig.answer(rig.loopback.say(rig.ada, rig.group, "/rules")))
        .satisfies(it -> {
          assertThat(it.text()).isEqualTo("rules");
          assertThat(it.buttons()).isEmpty();
        });
  }

  /** What Ada gets back who types something in her private chat. */
  private Posted says(String text) {
    int before = rig.loopback.posted(rig.ada).size();
    rig.loopback.say(rig.ada, rig.ada, text);
    return rig.next(rig.ada, before);
  }

  private Posted press(Posted below, String label) {
    return rig.pressesAlone(below, label);
  }

  /** What Telegram sends when the link below a message is followed. */
  private static String word(Posted offer) {
    String url = InboundRig.url(offer, "Fill it in");
    return "/start " + url.substring(url.indexOf("?start=") + 7);
  }

  private static String read(Posted message) {
    return InboundRig.read(message);
  }

  private static List<String> labels(Posted message) {
    return message.buttons().stream().map(Button::text).toList();
  }
}
