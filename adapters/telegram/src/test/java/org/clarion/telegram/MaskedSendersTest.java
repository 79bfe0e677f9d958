package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.InboundRig.PATIENCE;

import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Press;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Those who hide behind a group or a channel: they may ask, and do nothing else. */
class MaskedSendersTest {
  private static final String UNMASK =
      "You are writing as the group or as a channel, so I cannot see who you are. Press the button,"
          + " and I go by what you yourself may do here.";

  private static InboundRig rig;
  private static long cara;

  @BeforeAll
  static void open() {
    rig = new InboundRig();
    cara = rig.loopback.addPerson("Cara");
    rig.loopback.setStatus(rig.group, cara, Status.CREATOR);
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Test
  void an_anonymous_administrator_is_answered_without_rights() {
    Said asked = rig.loopback.sayAnonymously(rig.group, null, "/who");

    assertThat(rig.answer(asked).text())
        .isEqualTo("%d in %d of %d in en may []".formatted(rig.group, rig.group, rig.group));
  }

  @Test
  void an_anonymous_administrator_goes_on_as_themselves() {
    int runs = rig.hall.runs("close");
    Posted offer = rig.answer(rig.loopback.sayAnonymously(rig.group, null, "/close early"));
    assertThat(offer.text()).isEqualTo(UNMASK);
    assertThat(rig.hall.runs("close")).isEqualTo(runs);

    Press others = rig.presses(rig.ada, offer, "Go on as yourself");
    assertThat(others.answer(PATIENCE).text()).isEqualTo("close");
    assertThat(rig.hall.runs("close")).isEqualTo(runs);

    int before = rig.loopback.posted(rig.group).size();
    rig.presses(cara, offer, "Go on as yourself");
    assertThat(rig.next(rig.group, before).text()).isEqualTo("close:{what=early}");
  }

  @Test
  void what_fits_into_no_button_has_to_be_typed_again() {
    Said asked =
        rig.loopback.sayAnonymously(rig.group, null, "/close " + "very ".repeat(20) + "early");

    assertThat(rig.answer(asked))
        .satisfies(it -> {
          assertThat(it.text())
              .isEqualTo(
                  "You are writing as the group or as a channel, so I cannot see who you are."
                      + " Please send this again as yourself.");
          assertThat(it.buttons()).isEmpty();
        });
  }

  @Test
  void a_channel_that_speaks_in_a_group_has_no_rights() {
    long channel = rig.loopback.addChannel("Somebody's own");

    assertThat(rig.answer(rig.loopback.sayAs(channel, rig.group, null, "/who")).text())
        .isEqualTo("%d in %d of %d in en may []".formatted(channel, rig.group, rig.group));
    assertThat(rig.answer(rig.loopback.sayAs(channel, rig.group, null, "/hire me")).text())
        .isEqualTo(UNMASK);
  }

  @Test
  void a_post_in_a_channel_is_answered_there_and_not_in_its_discussion() {
    long channel = rig.loopback.addChannel("News");
    long discussion = rig.loopback.addSupergroup("News, discussed");
    rig.loopback.linkChannel(channel, discussion);
    rig.loopback.postInChannel(channel, "/close early");
    rig.loopback.postInChannel(channel, "May Day is coming!");
    rig.loopback.postInChannel(channel, "/ask may");

    assertThat(rig.loopback.awaitPosted(channel, 2, PATIENCE))
        .extracting(Posted::text)
        .containsExactly(UNMASK, "ask:{what=may}");
    assertThat(rig.answer(rig.loopback.say(rig.ada, discussion, "/ask two")).text())
        .isEqualTo("ask:{what=two}");
    assertThat(rig.loopback.posted(discussion)).hasSize(1);
  }

  @Test
  void a_form_is_filled_in_by_somebody() {
    Posted offer = rig.answer(rig.loopback.sayAnonymously(rig.group, null, "/rules"));
    assertThat(offer.text()).isEqualTo(UNMASK);
    int before = rig.loopback.posted(rig.group).size();
    rig.presses(cara, offer, "Go on as yourself");

    assertThat(rig.next(rig.group, before).button("Fill it in")).isPresent();
  }
}
