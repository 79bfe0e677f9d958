package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "-1001234567890, -1001234567890, -1001234567890,",
    "-1001234567890, 17, -1001234567890, 17",
    "-42, -42, -42,",
    "700001, 700001, 700001,"
  })
  void a_place_is_a_chat_or_a_topic_and_back(
      String group, String channel, long chat, Integer topic) {
    Place place = new Place(TelegramPlatform.NAME, group, channel);

    assertThat(Target.of(place)).isEqualTo(new Target(chat, topic));
    assertThat(new Target(chat, topic).place()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, -0",
    "x, x",
    "-42, x",
    "-42, 0",
    "-42, -7",
    "-42, 9999999999",
    "1e3, 1e3",
    "99999999999999999999, 99999999999999999999"
  })
  void what_is_no_chat_or_topic_is_no_target(String group, String channel) {
    assertThat(Target.of(new Place(TelegramPlatform.NAME, group, channel))).isNull();
  }

  @Test
  void a_place_elsewhere_is_no_target() {
    assertThat(Target.of(new Place(new PlatformName("discord"), "42", "42"))).isNull();
  }

  @Test
  void people_have_positive_ids() {
    assertThat(Target.of(700_001).isPrivate()).isTrue();
    assertThat(Target.of(-42).isPrivate()).isFalse();
  }

  @Test
  void the_id_of_a_post_is_those_of_its_messages() {
    assertThat(MessageIds.join(List.of(12, 13, 14))).isEqualTo("12+13+14");
    assertThat(MessageIds.split("12+13+14")).containsExactly(12, 13, 14);
    assertThat(MessageIds.split("12")).containsExactly(12);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "12+", "+12", "12+x", "0", "-1", "12 13", "9999999999", "1.5"})
  void what_is_no_id_of_a_post_has_no_messages(String id) {
    assertThat(MessageIds.split(id)).isEmpty();
  }
}
