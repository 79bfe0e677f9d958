package org.clarion.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {
  private final SmallTalk talk = new SmallTalk(WordLists.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi | hello",
        "Hello bot! | hello",
        "hellooo | hello",
        "helo there | hello",
        "good morning everyone | hello",
        "gud morning | ",
        "bore da | hello",
        "shwmae | hello",
        "👋 | hello",
        "thanks | thanks",
        "thanks!! | thanks",
        "thank you so much x | thanks",
        "thnaks | thanks",
        "thankss for that | thanks",
        "cheers mate | thanks",
        "ta | thanks",
        "that's very helpful, thank you | thanks",
        "diolch | thanks",
        "diolch yn fawr | thanks",
        "bye | bye",
        "good night all | bye",
        "ok thanks bye | thanks",
        "hwyl | bye",
        "who are you | who",
        "Who are you? | who",
        "hi, who r u | who",
        "what's this bot | who",
        "what can you do | can",
        "what can you do for us? | can",
        "waht can you do | can",
        "how do i use this | can",
        "can you help me | can",
        "i have a question | can",
        "are you a robot | robot",
        "are you a real person? | robot",
        "is this a bot | robot",
        "how are you today | how",
        "hello how are you | how",
        "is anyone there | how",
        "sorry | sorry",
        "sorry wrong chat | sorry",
        "soz | sorry",
        "never mind | sorry",
        "you are useless | rude",
        "that's wrong | rude",
        "that's not what i asked | rude",
        "good bot | praise",
        "brilliant | praise",
        "you're a star | praise",
        "ok | ok",
        "OK. | ok",
        "okaaay | ok",
        "👍 | ok",
        "👍🏽👍🏽 | ok",
        "yes please | ok",
        "no | ok",
        "tell me a joke | joke",
        "lol | joke",
        "testing 123 | test",
        "1 | number",
        "option 2 please | number",
        "is this thing on | test",
      })
  void is_what_is_no_question_at_all(String line, String kind) {
    assertThat(talk.kind(Typed.of(line)).orElse(null)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?!",
        "hello when is womens day",
        "hi what can i do about cuba",
        "thanks what about june",
        "thank you letter to a speaker",
        "who are the contacts",
        "what can we do for palestine",
        "good morning what is on",
        "i am sorry for the people of srebrenica",
        "no time",
        "can you help me start a network",
        "how are you funded",
        "is this a good idea for my branch",
        "who made the toolkit",
        "bye laws",
        "right to strike",
        "test for new officers",
        "love music hate racism",
        "how are delegates chosen",
        "hi hi hi hi hi hi hi hi hi hi hi hi hi hi",
      })
  void is_not_what_has_anything_else_in_it(String line) {
    assertThat(talk.kind(Typed.of(line))).isEmpty();
  }

  @Test
  void every_phrase_of_a_kind_is_of_a_kind_that_is_answered() {
    assertThat(SmallTalk.kinds(WordLists.ENGLISH))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            WordLists.ENGLISH.names("talk").stream().filter(it -> !it.equals("with")).toList())
        .containsAll(WordLists.ENGLISH.plain("order.talk-on"));
  }
}
