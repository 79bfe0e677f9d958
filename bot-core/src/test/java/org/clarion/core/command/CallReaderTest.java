package org.clarion.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clarion.core.message.Call;
import org.clarion.core.reply.PhraseKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CallReaderTest {
  private static final Command.Spec ASK = spec("ask", "question");
  private static final Command.Spec DATES = spec("dates", "period", "region");
  private static final Command.Spec ABOUT = spec("about");

  private final CallReader reader = new CallReader(List.of(ASK, DATES, ABOUT), ASK);

  @Test
  void plain_words_are_a_question() {
    check("when is May Day?", "ask", Map.of("question", "when is May Day?"));
  }

  @Test
  void nothing_typed_is_a_question_without_words() {
    check("", "ask", Map.of());
    check(" \t\n ", "ask", Map.of());
  }

  @Test
  void a_slash_begins_a_command() {
    check("/about", "about", Map.of());
    check("  /about  ", "about", Map.of());
    check("/dates june", "dates", Map.of("period", "june"));
    check("/dates next   month", "dates", Map.of("period", "next month"));
  }

  @Test
  void a_command_may_be_typed_in_any_case() {
    check("/DaTeS June", "dates", Map.of("period", "June"));
  }

  @Test
  void a_slash_within_the_words_is_none() {
    check("and/or", "ask", Map.of("question", "and/or"));
  }

  @Test
  void a_slash_alone_is_a_command_without_a_name() {
    check("/", "", Map.of());
    check("/ dates june", "", Map.of(CallReader.WORDS, "dates june"));
  }

  @Test
  void a_value_can_be_given_by_name_in_any_order_and_case() {
    check("/dates region:wales june", "dates", Map.of("region", "wales june"));
    check("/dates june Region:wales", "dates", Map.of("period", "june", "region", "wales"));
    check(
        "/dates region: north west period: next month",
        "dates",
        Map.of("region", "north west", "period", "next month"));
  }

  @Test
  void a_name_without_a_value_gives_none() {
    check("/dates region:", "dates", Map.of());
    check("/dates june region:", "dates", Map.of("period", "june"));
    check("/dates june period:", "dates", Map.of("period", "june"));
  }

  @Test
  void a_colon_after_any_other_word_is_part_of_the_value() {
    check("/dates at 12:30 :x https://a", "dates", Map.of("period", "at 12:30 :x https://a"));
    check("/dates place:wales", "dates", Map.of("period", "place:wales"));
  }

  @Test
  void a_name_given_twice_gathers_both_values() {
    check("/dates region:north june region:west", "dates", Map.of("region", "north june west"));
  }

  @Test
  void what_is_typed_after_a_command_that_takes_nothing_is_dropped() {
    check("/about everything region:wales", "about", Map.of());
  }

  @Test
  void an_unknown_command_comes_back_by_name_with_all_that_was_typed_after_it() {
    check("/daets  june  region:wales", "daets", Map.of(CallReader.WORDS, "june region:wales"));
    check("/daets", "daets", Map.of());
    check("/date\u00e9s", "dateés", Map.of());
  }

  @Test
  void what_is_typed_for_a_call_reads_as_that_call() {
    for (String typed :
        List.of("/about", "/dates june", "/dates next month region:wales", "/dates region:wales")) {
      assertThat(reader.typed(reader.read(typed))).isEqualTo(typed);
    }
    assertThat(reader.typed(Call.of("daets"))).isEqualTo("/daets");
  }

  @Test
  void words_can_be_asked_whatever_they_begin_with() {
    assertThat(reader.asked("about that")).isEqualTo(Call.of("ask", "question", "about that"));
  }

  @Test
  void looks_at_the_first_512_characters_only() {
    check("x".repeat(4_000), "ask", Map.of("question", "x".repeat(512)));
    check("🙂".repeat(4_000), "ask", Map.of("question", "🙂".repeat(512)));
    check("/" + "x".repeat(4_000), "x".repeat(511), Map.of());
  }

  @Test
  void blanks_of_every_sort_part_words() {
    check("/dates\tnext\nmonth", "dates", Map.of("period", "next month"));
    check("/dates\u00a0next\u202fmonth\u3000", "dates", Map.of("period", "next month"));
  }

  @Test
  void characters_that_are_not_seen_are_left_out() {
    check("May\u0000 Day\u0007", "ask", Map.of("question", "May Day"));
    check("\u202eyaD yaM\u202c", "ask", Map.of("question", "yaD yaM"));
    check("Ma\u200by\u2066 Day\ufeff", "ask", Map.of("question", "May Day"));
    check("\u0000/about", "about", Map.of());
  }

  @Test
  void halves_of_surrogate_pairs_are_left_out() {
    check("May\ud800 Day\udc00", "ask", Map.of("question", "May Day"));
    check("\ud800/about", "about", Map.of());
  }

  @Test
  void code_points_that_mean_nothing_are_left_out() {
    check("May\uffff Day" + Character.toString(0x10FFFF), "ask", Map.of("question", "May Day"));
  }

  @Test
  void letters_with_a_tower_of_accents_stay_a_question() {
    String zalgo = "d\u0300\u0301\u0302".repeat(100);

    check(zalgo, "ask", Map.of("question", zalgo));
  }

  @Test
  void any_text_is_read_as_some_call() {
    Random random = new Random(512);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "/" : "");
      random.ints(random.nextInt(60), 0, 0x3000).forEach(it -> text.append((char) it));
      random.ints(random.nextInt(60), 0, 0x10000).forEach(it -> text.append((char) it));
      Call call = reader.read(text.toString());

      assertThat(call.page()).isEqualTo(1);
      assertThat(call.arguments().values())
          .allSatisfy(it -> assertThat(it).isEqualTo(CallReader.clean(it)).isNotBlank());
    }
  }

  @Test
  @Timeout(5)
  void a_text_of_megabytes_takes_no_longer_than_its_length() {
    String typed = " ".repeat(2_000_000) + "/dates " + "a:".repeat(2_000_000);

    assertThatCode(() -> reader.read(typed)).doesNotThrowAnyException();
    assertThat(reader.read(typed).command()).isEqualTo("dates");
  }

  private void check(String typed, String command, Map<String, String> arguments) {
    assertThat(reader.read(typed)).isEqualTo(new Call(command, arguments, 1));
  }

  private static Command.Spec spec(String name, String... parameters) {
    return new Command.Spec(
        name,
        PhraseKey.of(name + ".summary"),
        Access.ANYONE,
        List.of(parameters).stream()
            .map(it ->
                new Parameter(it, PhraseKey.of(it + ".summary"), new Parameter.Type.Text(), false))
            .toList(),
        List.of());
  }
}
