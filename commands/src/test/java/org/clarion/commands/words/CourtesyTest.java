package org.clarion.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {
  private final Courtesy courtesy = new Courtesy(WordLists.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello when is womens day | when is womens day",
        "Hi all! When is Women's Day? Thanks | When is Women's Day",
        "hi sorry to bother, could you tell me who pays for the training thanks"
            + " | who pays for the training",
        "good morning, quick question: do i have to speak in public please"
            + " | do i have to speak in public",
        "hey, does anyone know when refugee week is? x | when refugee week is",
        "thanks, and when is the next one | when is the next one",
        "ok so what can we do for cuba | what can we do for cuba",
        "can you remind me when world teachers day is | when world teachers day is",
        "i was wondering if you could tell me how to start a network, many thanks"
            + " | how to start a network",
        "bore da, whats on in june os gwelwch yn dda | whats on in june",
        "please tell me about cuba please | about cuba",
      })
  void is_taken_off_around_a_question(String line, String question) {
    Typed off = courtesy.off(Typed.of(line));

    assertThat(off.slice(0, off.size())).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "thanks",
        "thank you letter to a speaker",
        "how do i write a letter of thanks",
        "what is the best way to say thank you",
        "morning star subscription",
        "sorry is not enough",
        "how do i get a speaker to say please",
        "can you remind us of dates",
        "cuba",
      })
  void stays_where_the_question_may_be_about_it(String line) {
    Typed off = courtesy.off(Typed.of(line));

    assertThat(off.slice(0, off.size())).isEqualTo(line);
  }
}
