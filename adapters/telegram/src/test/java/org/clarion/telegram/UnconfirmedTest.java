package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class UnconfirmedTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Unconfirmed unconfirmed = new Unconfirmed();

  @Test
  void begins_with_the_first_update_there_is() {
    assertThat(unconfirmed.next(NOON)).isZero();
  }

  @Test
  void goes_on_after_the_last_update_when_all_are_answered() {
    unconfirmed.add(7, Handled.nothing(), NOON);
    unconfirmed.add(8, Handled.nothing(), NOON);

    assertThat(unconfirmed.next(NOON)).isEqualTo(9);
    assertThat(unconfirmed.next(NOON)).isEqualTo(9);
    assertThat(unconfirmed.holds(8)).isFalse();
  }

  @Test
  void has_an_update_without_its_effect_come_again_and_knows_those_behind_it() {
    Handled first = Handled.begun();
    unconfirmed.add(7, first, NOON);
    unconfirmed.add(8, Handled.nothing(), NOON);

    assertThat(unconfirmed.next(NOON.plusSeconds(3_600))).isEqualTo(7);
    assertThat(unconfirmed.holds(7)).isTrue();
    assertThat(unconfirmed.holds(8)).isTrue();

    first.finished();
    assertThat(unconfirmed.next(NOON)).isEqualTo(9);
  }

  @Test
  void has_telegram_forget_an_update_with_its_effect_whose_answer_has_waited_for_a_second() {
    Handled waiting = Handled.begun();
    waiting.effective();
    unconfirmed.add(7, waiting, NOON);

    assertThat(unconfirmed.next(NOON.plusMillis(1_000))).isEqualTo(7);
    assertThat(unconfirmed.next(NOON.plusMillis(1_001))).isEqualTo(8);
  }

  @Test
  void has_an_update_come_again_that_was_refused() {
    Handled refused = Handled.begun();
    refused.refuse();
    unconfirmed.add(7, refused, NOON);

    assertThat(unconfirmed.next(NOON.plusSeconds(3_600))).isEqualTo(7);
  }

  @Test
  void goes_down_with_telegrams_numbers_when_they_begin_anew() {
    unconfirmed.add(900, Handled.nothing(), NOON);
    assertThat(unconfirmed.next(NOON)).isEqualTo(901);

    unconfirmed.add(12, Handled.nothing(), NOON);

    assertThat(unconfirmed.next(NOON)).isEqualTo(13);
  }

  @Test
  void waits_for_answers_or_only_for_effects() throws Exception {
    Handled handled = Handled.begun();
    unconfirmed.add(7, handled, NOON);
    handled.effective();
    unconfirmed.awaitEffects(LONG);
    Thread answering = Thread.ofVirtual().start(handled::finished);

    unconfirmed.awaitAnswers(LONG);

    assertThat(handled.finish()).isDone();
    assertThat(answering.join(LONG)).isTrue();
  }

  @Test
  void waits_no_longer_than_it_was_told_and_not_at_all_when_closed() throws Exception {
    unconfirmed.add(7, Handled.begun(), NOON);
    unconfirmed.awaitAnswers(Duration.ofMillis(1));

    unconfirmed.close();

    unconfirmed.awaitAnswers(Duration.ofDays(1));
    assertThat(unconfirmed.next(NOON)).isEqualTo(7);
  }
}
