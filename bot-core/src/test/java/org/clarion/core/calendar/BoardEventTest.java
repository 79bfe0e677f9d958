package org.clarion.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardEventTest {
  private static final Instant NOON = Instant.parse("2027-03-08T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3_600);
  private static final PlatformName CHAT = new PlatformName("chat");

  @Test
  void holds_as_much_as_every_platform_shows() {
    var event = new BoardEvent("k".repeat(64), "t".repeat(100), "x".repeat(800), NOON, ONE, null);

    assertThat(event.link()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a b", "date.tea/2027", "a@b", "ä"})
  void refuses_a_key_that_could_not_be_read_back(String key) {
    assertThatThrownBy(() -> new BoardEvent(key, "Tea", "", NOON, ONE, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a key but was '" + key + "'");
  }

  @Test
  void refuses_no_title_and_texts_that_do_not_fit() {
    assertThatThrownBy(() -> new BoardEvent("k", " ", "", NOON, ONE, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a title of 1 to 100 and a text of at most 800 characters but had 1 and 0");
    assertThatThrownBy(() -> new BoardEvent("k", "t".repeat(101), "", NOON, ONE, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BoardEvent("k", "t", "x".repeat(801), NOON, ONE, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_to_be_over_before_it_begins() {
    assertThatThrownBy(() -> new BoardEvent("k", "Tea", "", NOON, NOON, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an end after 2027-03-08T12:00:00Z but was 2027-03-08T12:00:00Z");
  }

  @Test
  void without_boards_there_is_nothing_to_keep() {
    assertThat(EventBoards.NONE.standing(CHAT, "north"))
        .isEqualTo(EventBoards.Standing.NOT_OFFERED);
    assertThat(EventBoards.NONE.keep(CHAT, "north", List.of()))
        .isEqualTo(new EventBoards.Outcome.NotOffered());
  }
}
