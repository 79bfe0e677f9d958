package org.clarion.loopback.telegram.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clarion.loopback.telegram.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BotApiTest {
  private static Recorded recorded(String method, String parameters, @Nullable String reply) {
    JsonMapper mapper = JsonMapper.shared();
    return new Recorded(
        method,
        mapper.readTree(parameters.replace('\'', '"')),
        List.of(),
        200,
        reply == null ? null : mapper.readTree(reply.replace('\'', '"')),
        Instant.EPOCH);
  }

  private static List<String> faults(String method, String parameters) {
    return BotApi.faults(List.of(recorded(method, parameters, null)));
  }

  private static List<String> faultsOfReply(String method, String reply) {
    return BotApi.faultsOfReplies(List.of(recorded(method, "{}", reply)));
  }

  @Test
  void a_message_as_telegram_wants_it_has_no_faults() {
    assertThat(
            faults(
                "sendMessage",
                "{'chat_id':1,'text':'Hi','entities':[{'type':'bold','offset':0,'length':2}],"
                    + "'link_preview_options':{'is_disabled':true}}"))
        .isEmpty();
  }

  @Test
  void an_unknown_method_and_unknown_fields_are_faults() {
    assertThat(faults("sendAll", "{}")).containsExactly("#1 sendAll: no such method");
    assertThat(faults("sendMessage", "{'chat_id':1,'text':'Hi','colour':'red'}"))
        .containsExactly("#1 sendMessage: 'colour' is unknown");
    assertThat(
            faults(
                "sendMessage",
                "{'chat_id':1,'text':'Hi','link_preview_options':{'disabled':true}}"))
        .containsExactly("#1 sendMessage: /link_preview_options: 'disabled' is unknown");
  }

  @Test
  void what_is_missing_or_too_long_is_a_fault_and_is_not_repeated() {
    assertThat(faults("sendMessage", "{'chat_id':1}"))
        .containsExactly("#1 sendMessage: 'text' is required");
    assertThat(faults("sendMessage", "{'chat_id':1,'text':'%s'}".formatted("a".repeat(4097))))
        .containsExactly("#1 sendMessage: /text: maxLength 4096");
  }

  @Test
  void an_entity_beyond_the_text_is_a_fault() {
    assertThat(
            faults(
                "sendMessage",
                "{'chat_id':1,'text':'Hi','entities':[{'type':'bold','offset':1,'length':2}]}"))
        .containsExactly("#1 sendMessage: /entities/0: within the text");
  }

  @Test
  void callback_data_is_measured_in_bytes() {
    String button =
        "{'chat_id':1,'text':'Hi','reply_markup':{'inline_keyboard':[[{'text':'This',"
            + "'callback_data':'%s'}]]}}";

    assertThat(faults("sendMessage", button.formatted("\u00E9".repeat(32)))).isEmpty();
    assertThat(faults("sendMessage", button.formatted("\u00E9".repeat(33))))
        .containsExactly(
            "#1 sendMessage: /reply_markup/inline_keyboard/0/0/callback_data: at most 64 bytes");
  }

  @Test
  void commands_and_results_are_named_once_and_well() {
    assertThat(
            faults(
                "setMyCommands",
                "{'commands':[{'command':'Dates','description':'a'},"
                    + "{'command':'next','description':'a'},"
                    + "{'command':'next','description':'a'}]}"))
        .containsExactly(
            "#1 setMyCommands: /commands/0/command: only a-z, 0-9 and _",
            "#1 setMyCommands: /commands/2/command: every command once only");
    assertThat(
            faults(
                "answerInlineQuery",
                "{'inline_query_id':'1','results':[{'type':'article','id':'','title':'a',"
                    + "'input_message_content':{'message_text':'a'}}]}"))
        .containsExactly("#1 answerInlineQuery: /results/0/id: 1 to 64 bytes");
  }

  @Test
  void replies_are_judged_by_what_the_method_gives() {
    assertThat(faultsOfReply("getMe", "{'ok':true,'result':{'id':1,'is_bot':true}}"))
        .containsExactly("#1 getMe: 'first_name' is required");
    assertThat(faultsOfReply("deleteMessage", "{'ok':true,'result':true}")).isEmpty();
    assertThat(faultsOfReply("getMe", "{'ok':false,'error_code':401,'description':'No'}"))
        .isEmpty();
    assertThat(faultsOfReply("getMe", "{'ok':false}"))
        .containsExactly("#1 getMe: an error without its code and words");
  }
}
