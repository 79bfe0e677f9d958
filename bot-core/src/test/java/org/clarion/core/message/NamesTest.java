package org.clarion.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that stand in buttons, in the store and on the wire. */
class NamesTest {
  private static final PlatformName CONSOLE = new PlatformName("console");

  @ParameterizedTest
  @ValueSource(strings = {"date.womens-day", "faq.x", "faq.1", "campaign.a-b-c-2027", "x.y"})
  void an_entry_id_is_a_kind_a_dot_and_a_name(String value) {
    assertThat(EntryId.isValid(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "date",
        "date.",
        ".womens-day",
        "Date.womens-day",
        "date.Womens-day",
        "date.womens_day",
        "date.womens-",
        "date.-womens",
        "date.womens--day",
        "date.womens.day",
        "date2.womens-day",
        "date.womens-day\n",
        " date.womens-day",
        "date.wömens-day",
        "date.a|b"
      })
  void nothing_else_is_an_entry_id(String value) {
    assertThat(EntryId.isValid(value)).isFalse();
    assertThatThrownBy(() -> new EntryId(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an entry id such as 'date.womens-day' of at most 36 characters but was '%s'",
            value);
  }

  @Test
  void an_entry_id_has_at_most_36_characters() {
    assertThat(EntryId.isValid("date." + "x".repeat(31))).isTrue();
    assertThat(EntryId.isValid("date." + "x".repeat(32))).isFalse();
  }

  @Test
  void an_entry_id_tells_its_kind_from_its_name() {
    EntryId id = new EntryId("date.womens-day");

    assertThat(id.prefix()).isEqualTo("date");
    assertThat(id.name()).isEqualTo("womens-day");
    assertThat(id).hasToString("date.womens-day");
  }

  @Test
  void entry_ids_stand_in_alphabetical_order() {
    List<EntryId> sorted =
        Stream.of("faq.a", "date.b", "date.a").map(EntryId::new).sorted().toList();

    assertThat(sorted).extracting(EntryId::value).containsExactly("date.a", "date.b", "faq.a");
  }

  @Test
  void the_widest_entry_id_fits_into_a_button_of_its_command() {
    assertThat(Call.of("campaign", "name", "x".repeat(36 - "campaign.".length())).fitsButton())
        .isTrue();
  }

  @Test
  void a_platform_name_is_2_to_16_lower_case_letters() {
    assertThatCode(() -> new PlatformName("ab")).doesNotThrowAnyException();
    assertThatCode(() -> new PlatformName("a".repeat(16))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Console", "con sole", "console1", "abcdefghijklmnopq", "ab\n"})
  void refuses_any_other_platform_name(String value) {
    assertThatThrownBy(() -> new PlatformName(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a platform name of 2 to 16 lower-case letters but was '%s'", value);
  }

  @Test
  void a_delivery_key_has_1_to_24_lower_case_letters_and_digits() {
    assertThatCode(() -> new DeliveryKey("0")).doesNotThrowAnyException();
    assertThatCode(() -> new DeliveryKey("a1".repeat(12))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a-b", "abcdefghijklmnopqrstuvwxy", "a\n"})
  void refuses_any_other_delivery_key(String value) {
    assertThatThrownBy(() -> new DeliveryKey(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a delivery key of 1 to 24 lower-case letters or digits but was '%s'", value);
  }

  @Test
  void group_and_channel_of_a_place_have_1_to_64_characters() {
    String widest = "x".repeat(64);

    assertThatCode(() -> new Place(CONSOLE, "-", widest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Place(CONSOLE, "", "channel"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a group of 1 to 64 characters but it has 0");
    assertThatThrownBy(() -> new Place(CONSOLE, "group", widest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a channel of 1 to 64 characters but it has 65");
  }
}
