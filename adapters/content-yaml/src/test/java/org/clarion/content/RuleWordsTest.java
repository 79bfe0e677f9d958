package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.content.EntryDocument.OpenDocument;
import org.clarion.content.EntryDocument.WhenDocument;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleWordsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 10);
  private static final Rule.Open OPEN =
      new Rule.Open("around 11 July", MonthDay.of(7, 1), MonthDay.of(7, 18));
  private static final OpenDocument OPEN_WORDS =
      new OpenDocument("around 11 July", "1 July", "18 July");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(new Rule.YearlyDay(MonthDay.of(3, 8)), WhenDocument.every("8 March")),
        Arguments.of(
            new Rule.YearlySpan(MonthDay.of(3, 1), MonthDay.of(3, 4)),
            WhenDocument.every("1 March to 4 March")),
        Arguments.of(
            new Rule.YearlySpan(MonthDay.of(3, 1), MonthDay.of(3, 1)),
            WhenDocument.every("1 March to 1 March")),
        Arguments.of(new Rule.WholeMonth(Month.OCTOBER), WhenDocument.month("October")),
        Arguments.of(new Rule.WeekHolding(MonthDay.of(6, 20)), WhenDocument.weekHolding("20 June")),
        Arguments.of(
            new Rule.OnceDays(DAY, DAY), WhenDocument.on("Monday 10 January 2022", null, null)),
        Arguments.of(
            new Rule.OnceDays(DAY, DAY.plusDays(1)),
            WhenDocument.on("Monday 10 January 2022 to Tuesday 11 January 2022", null, null)),
        Arguments.of(
            new Rule.OnceTimed(DAY.atTime(17, 0), DAY.atTime(17, 0)),
            WhenDocument.on("Monday 10 January 2022", "17:00", null)),
        Arguments.of(
            new Rule.OnceTimed(DAY.atTime(9, 5), DAY.atTime(17, 0)),
            WhenDocument.on("Monday 10 January 2022", "09:05", "17:00")),
        Arguments.of(
            new Rule.OnceTimed(DAY.atTime(22, 0), LocalDateTime.of(2022, 1, 11, 2, 30)),
            WhenDocument.on("Monday 10 January 2022 to Tuesday 11 January 2022", "22:00", "02:30")),
        Arguments.of(
            new Rule.Listed(List.of(new Rule.OnceDays(DAY, DAY.plusDays(7))), OPEN),
            WhenDocument.listed(
                List.of("Monday 10 January 2022 to Monday 17 January 2022"), OPEN_WORDS)),
        Arguments.of(new Rule.Listed(List.of(), OPEN), WhenDocument.listed(List.of(), OPEN_WORDS)),
        Arguments.of(OPEN, WhenDocument.open(OPEN_WORDS)),
        Arguments.of(
            new Rule.OpenOnce("early 2022", DAY, DAY.plusDays(30)),
            WhenDocument.open(
                new OpenDocument("early 2022", "10 January 2022", "9 February 2022"))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void says_every_rule(Rule rule, WhenDocument words) {
    assertThat(RuleWords.write(rule)).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void reads_every_rule(Rule rule, WhenDocument words) {
    assertThat(RuleWords.read(words)).isEqualTo(rule);
  }

  @Test
  void knows_the_words_of_every_kind_of_rule() {
    Stream<Class<?>> known = rules().map(it -> it.get()[0].getClass());

    assertThat(known).containsOnly(Rule.class.getPermittedSubclasses());
  }

  @Test
  void reads_days_without_their_weekdays() {
    assertThat(RuleWords.read(WhenDocument.on("10 January 2022", null, null)))
        .isEqualTo(new Rule.OnceDays(DAY, DAY));
  }

  @Test
  void does_not_accept_what_was_never_checked() {
    assertThatThrownBy(() -> RuleWords.read(WhenDocument.every("someday")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected a checked text but was [expected a day such as \"8 March\" but was"
                + " \"someday\"]");
    assertThatThrownBy(() -> RuleWords.read(WhenDocument.on("", null, null)))
        .isInstanceOf(IllegalStateException.class);
  }
}
