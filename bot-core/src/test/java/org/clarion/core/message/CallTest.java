package org.clarion.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
  private static final String LETTERS = "abcxyz019 =:|/.-_é€🙂";

  @Test
  void a_call_without_arguments_is_written_as_its_command() {
    check(Call.of("next"), "next");
  }

  @Test
  void the_first_page_goes_unsaid_and_later_ones_stand_last() {
    check(Call.of("faq").onPage(1), "faq");
    check(Call.of("faq").onPage(12), "faq|12");
    check(Call.of("date", "name", "womens-day").onPage(3), "date|name=womens-day|3");
  }

  @Test
  void arguments_are_written_in_order_of_their_names() {
    check(
        new Call("dates", Map.of("region", "wales", "period", "june", "about", "peace"), 1),
        "dates|about=peace|period=june|region=wales");
  }

  @Test
  void a_value_may_hold_anything_but_the_separator() {
    check(Call.of("ask", "question", "1 + 1 = 2? \n«é»"), "ask|question=1 + 1 = 2? \n«é»");
    check(Call.of("ask", "question", ""), "ask|question=");
    assertThat(Call.of("ask", "question", "this | that").fitsButton()).isFalse();
  }

  @Test
  void a_command_or_a_name_that_would_read_as_something_else_does_not_fit() {
    assertThat(Call.of("").fitsButton()).isFalse();
    assertThat(Call.of("next|2").fitsButton()).isFalse();
    assertThat(Call.of("next", "", "x").fitsButton()).isFalse();
    assertThat(Call.of("next", "a=b", "x").fitsButton()).isFalse();
    assertThat(Call.of("next", "a|b", "x").fitsButton()).isFalse();
  }

  @Test
  void a_call_that_fits_is_at_most_53_bytes_on_its_last_page() {
    Call widest = Call.of("date", "name", "x".repeat(39));

    assertThat(widest.fitsButton()).isTrue();
    assertThat(widest.onPage(Call.PAGE_MAX).encoded()).hasSize(Call.ENCODED_BYTES_MAX);
    assertThat(Call.of("date", "name", "x".repeat(40)).fitsButton()).isFalse();
  }

  @Test
  void the_limit_counts_bytes_and_not_characters() {
    assertThat(Call.of("date", "name", "é".repeat(19)).fitsButton()).isTrue();
    assertThat(Call.of("date", "name", "é".repeat(20)).fitsButton()).isFalse();
    assertThat(Call.of("date", "name", "🙂".repeat(10)).fitsButton()).isFalse();
  }

  @Test
  void refuses_to_write_a_call_that_does_not_fit() {
    assertThatThrownBy(() -> Call.of("ask", "question", "x".repeat(54)).encoded())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected a call of at most 53 bytes without '|' but /ask is not one");
  }

  @Test
  void refuses_a_page_outside_1_to_999() {
    assertThatThrownBy(() -> Call.of("faq").onPage(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a page from 1 to 999 but was 0");
    assertThatThrownBy(() -> Call.of("faq").onPage(1_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a page from 1 to 999 but was 1000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "|name=x",
        "next|",
        "next|word",
        "next|=x",
        "next|0",
        "next|1",
        "next|01",
        "next|-1",
        "next|1000",
        "next|99999999999999999999",
        "next|2|name=x",
        "next|2|3",
        "next|name=x|name=y",
        "next|b=2|a=1",
        "date|name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void text_that_no_call_is_written_as_is_none(String text) {
    assertThat(Call.decode(text)).isEmpty();
  }

  @Test
  void whatever_fits_comes_back_as_it_was() {
    Random random = new Random(64);
    int fitting = 0;
    for (int i = 0; i < 20_000; i++) {
      Call call = call(random);
      if (call.fitsButton()) {
        fitting++;
        String written = call.encoded();
        assertThat(written.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(Call.ENCODED_BYTES_MAX);
        assertThat(Call.decode(written)).as(written).contains(call);
      }
    }
    assertThat(fitting).isBetween(2_000, 18_000);
  }

  @Test
  void whatever_is_read_would_be_written_the_same() {
    Random random = new Random(65);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = word(random, 12) + "|" + word(random, 12) + "|" + word(random, 3);
      Optional<Call> call = Call.decode(text);
      if (call.isPresent()) {
        read++;
        assertThat(call.get().encoded()).isEqualTo(text);
      }
    }
    assertThat(read).isPositive();
  }

  private static void check(Call call, String written) {
    assertThat(call.encoded()).isEqualTo(written);
    assertThat(Call.decode(written)).contains(call);
  }

  private static Call call(Random random) {
    Map<String, String> arguments = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      arguments.put(word(random, 6), word(random, 20));
    }
    int page = random.nextBoolean() ? 1 : 1 + random.nextInt(Call.PAGE_MAX);
    return new Call(word(random, 8), arguments, page);
  }

  private static String word(Random random, int lengthMax) {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(lengthMax + 1); i > 0; i--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }
}
