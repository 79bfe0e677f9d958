package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.Heard.content;
import static org.clarion.telegram.Heard.person;
import static org.clarion.telegram.Heard.update;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of all the kinds of updates that Telegram has, only those that say something new run anything.
 */
class UpdateMatrixTest {
  private static final String SAID = "'from':" + person(Heard.ADA) + "," + Heard.text("/hire hall");

  private static InboundRig rig;
  private static int next = 1;

  @BeforeAll
  static void open() {
    rig = new InboundRig();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edited_message",
        "edited_channel_post",
        "business_message",
        "edited_business_message",
        "guest_message"
      })
  void a_message_that_is_not_said_to_the_bot_anew_runs_nothing(String kind) {
    ignores(kind, content("private", SAID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'new_chat_title':'/hire hall'",
        "'pinned_message':{'message_id':4,'date':0,'chat':{'id':11,'type':'private'}}",
        "'photo':[],'caption':'/hire hall'",
        "'sticker':{'file_id':'s','file_unique_id':'s','type':'regular','width':1,'height':1,"
            + "'is_animated':false,'is_video':false,'emoji':'/hire'}",
        "'contact':{'phone_number':'1','first_name':'/hire hall'}"
      })
  void a_message_without_a_text_runs_nothing(String fields) {
    ignores("message", content("private", "'from':" + person(Heard.ADA) + "," + fields));
  }

  @Test
  void an_update_of_a_kind_that_is_not_known_runs_nothing() {
    ignores("something_new", "{'text':'/hire hall'}");
    ignores("chat_member", "{}");
    ignores("my_chat_member", "{}");
  }

  @Test
  void a_message_is_what_runs_a_command() {
    long bo = rig.loopback.addPerson("Bo");
    int before = rig.hall.runs("hire");
    rig.hears(Heard.question(next++, bo, bo, "/hire hall"));

    assertThat(rig.hall.runs("hire")).isEqualTo(before + 1);
    assertThat(rig.said(bo)).isEqualTo(List.of("hire:{what=hall}"));
  }

  private static void ignores(String kind, String content) {
    int before = rig.hall.runs("hire");
    Handled handled = rig.inbound.handle(update(next++, kind, content));

    assertThat(handled.finish()).isCompleted();
    assertThat(rig.hall.runs("hire")).isEqualTo(before);
    assertThat(rig.notes.unanswered()).isEmpty();
  }
}
