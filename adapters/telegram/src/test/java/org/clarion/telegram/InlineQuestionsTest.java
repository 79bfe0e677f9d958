package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;
import org.clarion.loopback.telegram.Recorded;
import org.clarion.loopback.telegram.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Asking the bot from any chat, by typing its name and a question. */
class InlineQuestionsTest {
  private final InboundRig rig = new InboundRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void offers_what_completes_the_question_and_the_answer_to_each() {
    List<Completion> completions =
        rig.hall.bot().complete(typed("may day"), "what").subList(0, InlineQuestions.OFFERED_MAX);
    List<Result> results = rig.loopback.inline(rig.ada, "may day");

    assertThat(results).extracting(Result::title).isEqualTo(labels(completions));
    assertThat(results)
        .extracting(Result::text)
        .isEqualTo(completions.stream().map(it -> "ask:{what=%s}".formatted(it.value())).toList());
    assertThat(results)
        .extracting(Result::id)
        .isEqualTo(IntStream.range(0, 10).mapToObj(Integer::toString).toList());
  }

  @Test
  void a_command_that_is_typed_is_no_command_there() {
    assertThat(rig.loopback.inline(rig.ada, "/hire hall").getFirst().text())
        .isEqualTo("ask:{what=/hire hall0}");
    assertThat(rig.hall.runs("hire")).isZero();
  }

  @Test
  void whoever_has_typed_nothing_is_offered_what_there_is() {
    assertThat(rig.loopback.inline(rig.ada, "")).hasSize(10);
  }

  @Test
  void offers_are_the_same_for_all_and_kept_for_a_minute_without_buttons_or_previews() {
    rig.loopback.inline(rig.ada, "may day");
    JsonNode given = requests().getFirst().parameters();

    assertThat(given.path("cache_time").asInt()).isEqualTo(60);
    assertThat(given.path("is_personal").asBoolean(true)).isFalse();
    for (JsonNode result : given.path("results")) {
      assertThat(result.has("reply_markup")).isFalse();
      assertThat(
              result
                  .path("input_message_content")
                  .path("link_preview_options")
                  .path("is_disabled")
                  .asBoolean())
          .isTrue();
    }
  }

  @Test
  void nothing_of_it_is_noted() {
    rig.loopback.inline(rig.ada, "may day");

    assertThat(rig.notes.unanswered()).isEmpty();
    assertThat(rig.hall.runs("ask")).isEqualTo(InlineQuestions.OFFERED_MAX);
  }

  @Test
  void a_completion_that_fails_stops_nothing() {
    String query = "{'id':'1','from':%s,'query':'fall','offset':''}".formatted(Heard.person(11));
    rig.hears(Heard.update(900, "inline_query", query));

    assertThat(requests()).isEmpty();
    assertThat(rig.loopback.inline(rig.ada, "may day")).hasSize(10);
  }

  private List<Recorded> requests() {
    return rig.loopback.requests().stream()
        .filter(it -> it.method().equals("answerInlineQuery"))
        .toList();
  }

  private Invocation typed(String text) {
    return new Invocation(
        new Call("ask", Map.of("what", text), 1),
        new Asker(new PersonId(TelegramPlatform.NAME, "1"), Set.of()),
        Target.of(1).place(),
        Language.ENGLISH,
        rig.clock.instant());
  }

  private static List<String> labels(List<Completion> completions) {
    return completions.stream().map(Completion::label).toList();
  }
}
