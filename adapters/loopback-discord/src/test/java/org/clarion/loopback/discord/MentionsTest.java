package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
  private static final String TEXT = "@here <@1> <@!2> <@&3>";

  private static Pings pings(String body, Mentions.Default unsaid, long rights) {
    return new Mentions(Json.read(body.getBytes(UTF_8)), unsaid, rights).pings(TEXT, null);
  }

  @Test
  void a_message_that_says_nothing_pings_everybody_named() {
    assertThat(pings("{}", Mentions.Default.EVERYTHING, Right.USUAL))
        .isEqualTo(new Pings(Set.of(1L, 2L), Set.of(3L), true));
  }

  @Test
  void an_answer_that_says_nothing_pings_people_only() {
    assertThat(pings("{}", Mentions.Default.USERS, Right.USUAL))
        .isEqualTo(new Pings(Set.of(1L, 2L), Set.of(), false));
  }

  @Test
  void without_the_right_neither_roles_nor_everybody_are_pinged() {
    assertThat(pings("{}", Mentions.Default.EVERYTHING, Right.SEND_MESSAGES))
        .isEqualTo(new Pings(Set.of(1L, 2L), Set.of(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"allowed_mentions\":{\"parse\":[]}}",
        "{\"allowed_mentions\":{}}",
        "{\"allowed_mentions\":{\"parse\":[],\"users\":[\"9\"],\"roles\":[\"9\"]}}"
      })
  void who_is_not_allowed_is_not_pinged(String body) {
    assertThat(pings(body, Mentions.Default.EVERYTHING, Right.USUAL)).isEqualTo(Pings.NONE);
  }

  @Test
  void who_is_listed_is_pinged_if_the_text_names_them() {
    String body = "{\"allowed_mentions\":{\"users\":[\"2\",\"9\"],\"roles\":[\"3\"]}}";

    assertThat(pings(body, Mentions.Default.EVERYTHING, Right.USUAL))
        .isEqualTo(new Pings(Set.of(2L), Set.of(3L), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{};true",
        "{'allowed_mentions':{}};false",
        "{'allowed_mentions':{'replied_user':true}};true"
      })
  void an_author_is_pinged_by_a_reply_unless_told_otherwise(String body, boolean pinged) {
    var mentions =
        new Mentions(
            Json.read(body.replace('\'', '"').getBytes(UTF_8)),
            Mentions.Default.EVERYTHING,
            Right.USUAL);
    Person ann = new Person(7, "Ann", false);

    assertThat(mentions.pings("yes", ann).users()).isEqualTo(pinged ? Set.of(7L) : Set.of());
  }
}
