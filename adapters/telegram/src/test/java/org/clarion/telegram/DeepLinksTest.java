package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.clarion.core.message.Call;
import org.junit.jupiter.api.Test;

class DeepLinksTest {
  @Test
  void a_call_goes_into_a_link_and_comes_out_of_it_again() {
    Call call = Call.of("dates", "what", "womens day");
    URI link = DeepLinks.of(Heard.SELF, call);

    assertThat(link)
        .isEqualTo(URI.create("https://t.me/ClarionBot?start=ZGF0ZXN8d2hhdD13b21lbnMgZGF5"));
    assertThat(DeepLinks.word("/start ZGF0ZXN8d2hhdD13b21lbnMgZGF5").flatMap(DeepLinks::call))
        .contains(call);
  }

  @Test
  void words_that_stand_for_no_call_are_none() {
    for (String word : new String[] {"hello", "****", "", "fAAAA", "ZGF0ZXN8"}) {
      assertThat(DeepLinks.call(word)).as(word).isEmpty();
    }
  }

  @Test
  void only_a_start_with_a_word_brings_one() {
    assertThat(DeepLinks.word("/start")).isEmpty();
    assertThat(DeepLinks.word("/start  ")).isEmpty();
    assertThat(DeepLinks.word("/started now")).isEmpty();
    assertThat(DeepLinks.word("/start now")).contains("now");
  }

  @Test
  void no_call_begins_like_the_word_of_a_form() {
    for (char first = 'a'; first <= 'z'; first++) {
      String link = DeepLinks.of(Heard.SELF, Call.of(Character.toString(first))).toString();
      assertThat(link.charAt(link.indexOf('=') + 1)).isNotEqualTo('f');
    }
  }
}
