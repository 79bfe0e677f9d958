package org.clarion.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  private static final List<String> COMMANDS =
      List.of("ask", "next", "dates", "date", "campaigns", "campaign", "faq", "reminders");

  @Test
  void one_slip_of_any_sort_is_near() {
    check("nxt", "next");
    check("nextt", "next");
    check("nect", "next");
    check("enxt", "next");
  }

  @Test
  void neighbours_that_changed_places_are_one_slip() {
    assertThat(NearNames.slips("daets", "dates")).isEqualTo(1);
    assertThat(NearNames.slips("ab", "ba")).isEqualTo(1);
    assertThat(NearNames.slips("abc", "cab")).isEqualTo(2);
  }

  @Test
  void the_nearest_stands_first_and_equals_in_alphabetical_order() {
    assertThat(NearNames.of("campagns", COMMANDS, 3)).containsExactly("campaigns", "campaign");
    assertThat(NearNames.of("bat", List.of("cat", "rat", "bar", "bat"), 9))
        .containsExactly("bat", "bar", "cat", "rat");
  }

  @Test
  void no_more_than_the_limit_come_back() {
    assertThat(NearNames.of("bat", List.of("cat", "rat", "bar", "bat"), 2))
        .containsExactly("bat", "bar");
    assertThat(NearNames.of("bat", List.of("bat"), 0)).isEmpty();
  }

  @Test
  void a_longer_name_forgives_more_slips_but_never_more_than_three() {
    check("remindr", "reminders");
    check("remind", "reminders");
    assertThat(NearNames.of("remin", COMMANDS, 3)).isEmpty();
    assertThat(NearNames.of("internationl-solidar", List.of("international-solidarity"), 3))
        .isEmpty();
  }

  @Test
  void a_short_name_forgives_one_slip() {
    check("ak", "ask");
    assertThat(NearNames.of("a", List.of("on"), 3)).isEmpty();
    assertThat(NearNames.of("n", List.of("on"), 3)).containsExactly("on");
    assertThat(NearNames.of("ka", COMMANDS, 3)).isEmpty();
  }

  @Test
  void case_makes_no_difference() {
    assertThat(NearNames.of("NEXT", List.of("Next"), 3)).containsExactly("Next");
  }

  @Test
  void nothing_is_near_to_nothing_or_to_far_too_much() {
    assertThat(NearNames.of("", COMMANDS, 3)).isEmpty();
    assertThat(NearNames.of("x".repeat(65), List.of("x".repeat(64)), 3)).isEmpty();
    assertThat(NearNames.of("x".repeat(64), List.of("x".repeat(64)), 3)).hasSize(1);
  }

  @Test
  void slips_are_the_same_there_and_back_and_never_more_than_the_longer_word() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      String one = word(random);
      String other = word(random);
      int slips = NearNames.slips(one, other);

      assertThat(slips).isEqualTo(NearNames.slips(other, one));
      assertThat(slips)
          .isBetween(
              Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
      assertThat(slips == 0).isEqualTo(one.equals(other));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nxt, next",
    "enxt, next",
    "nextt, next",
    "hlep, help",
    "dats, dates",
    "setings, settings",
    "settimgs, settings",
    "remiders, reminders",
    "remidners, reminders",
    "remindrs, reminders",
    "campain, campaign",
  })
  void a_slip_is_near_enough_to_be_taken_for_the_word(String typed, String meant) {
    assertThat(NearNames.isSlip(typed, meant)).isTrue();
    assertThat(NearNames.isSlip(meant, meant)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "text, next",
    "nest, next",
    "late, date",
    "gates, dates",
    "teams, terms",
    "ask, as",
    "y, why",
    "worry, sorry",
    "rehearsals, reminders",
    "'', next",
    "x, help",
  })
  void another_word_is_no_slip(String typed, String meant) {
    assertThat(NearNames.isSlip(typed, meant)).isFalse();
  }

  private static void check(String typed, String meant) {
    assertThat(NearNames.of(typed, COMMANDS, 3)).containsExactly(meant);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    random.ints(random.nextInt(7), 'a', 'd').forEach(it -> word.append((char) it));
    return word.toString();
  }
}
