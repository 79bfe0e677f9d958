package org.clarion.commands.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWishTest {
  @ParameterizedTest
  @CsvSource({
    "cuba, cuba, false, ",
    "'', '', false, ",
    "cuba confirmed, cuba, true, ",
    "confirmed only, '', true, ",
    "Confirmed cuba, cuba, true, ",
    "unconfirmed dates, unconfirmed dates, false, ",
    "cuba alarm 1 day, cuba, false, P1D",
    "cuba with an alarm 2 days before, cuba, false, P2D",
    "remind me 3 hours before world teachers day, world teachers day, false, PT3H",
    "cuba confirmed reminder 30d, cuba, true, P30D",
    "cuba ALARM 48 H confirmed, cuba, true, PT48H",
    "alarm day, alarm day, false, ",
    "day 8, day 8, false, ",
  })
  void reads_what_is_wanted(String words, String about, boolean confirmed, Duration alarm) {
    CalendarWish wish = CalendarWish.read(words);

    assertThat(wish.about()).isEqualTo(about);
    assertThat(wish.confirmedOnly()).isEqualTo(confirmed);
    assertThat(wish.alarm()).isEqualTo(alarm);
    assertThat(wish.isWithinLimits()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alarm 0 days", "alarm 31 days", "alarm 0 hours", "alarm 49 hours"})
  void knows_an_alarm_that_cannot_be_set(String words) {
    assertThat(CalendarWish.read(words).isWithinLimits()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cuba", "cuba confirmed", "alarm 2 days", "cuba confirmed alarm 5 h"})
  void reads_its_own_words_again(String words) {
    CalendarWish wish = CalendarWish.read(words);

    assertThat(CalendarWish.read(wish.words())).isEqualTo(wish);
  }

  @Test
  void stays_the_same_about_something_else() {
    assertThat(CalendarWish.read("cuba alarm 2 days").about("tea").confirmed().words())
        .isEqualTo("tea confirmed alarm 2 d");
  }
}
