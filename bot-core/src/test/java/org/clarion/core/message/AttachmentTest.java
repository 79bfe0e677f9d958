package org.clarion.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"dates.ics", "year 2027.png", "a", "Été (2).csv", "refugee-week_2027.ics", "2027"})
  void has_a_plain_name(String name) {
    assertThat(new Attachment(name, "text/calendar", new byte[0]).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".ics",
        "..",
        "../dates.ics",
        "a/b.ics",
        "a\\b.ics",
        "C:dates.ics",
        "a\u0000.ics",
        "a\nb",
        "\u202Egnp.exe",
        "-rf"
      })
  void refuses_a_name_that_could_be_taken_for_something_else(String name) {
    assertThatThrownBy(() -> new Attachment(name, "text/calendar", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a plain file name but was '%s'", name);
  }

  @Test
  void a_name_has_at_most_a_hundred_characters() {
    assertThat(new Attachment("x".repeat(100), "image/png", new byte[0]).name()).hasSize(100);
    assertThatThrownBy(() -> new Attachment("x".repeat(101), "image/png", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_can_change_its_bytes() {
    byte[] given = {1, 2, 3};
    var attachment = new Attachment("a.png", "image/png", given);
    given[0] = 9;
    attachment.content()[1] = 9;

    assertThat(attachment.content()).containsExactly(1, 2, 3);
  }

  @Test
  void two_are_the_same_when_their_name_type_and_bytes_are() {
    Attachment dates = file("dates.ics", "text/calendar", "BEGIN");

    assertThat(dates)
        .isEqualTo(file("dates.ics", "text/calendar", "BEGIN"))
        .hasSameHashCodeAs(file("dates.ics", "text/calendar", "BEGIN"))
        .isNotEqualTo(file("other.ics", "text/calendar", "BEGIN"))
        .isNotEqualTo(file("dates.ics", "text/csv", "BEGIN"))
        .isNotEqualTo(file("dates.ics", "text/calendar", "END"))
        .isNotEqualTo("dates.ics");
  }

  @Test
  void says_how_large_it_is_and_nothing_of_what_is_in_it() {
    assertThat(file("dates.ics", "text/calendar", "BEGIN"))
        .hasToString("dates.ics (text/calendar, 5 bytes)");
  }

  @Test
  void whatever_a_file_is_called_becomes_a_plain_name() {
    assertThat(Attachment.plainName("dates.ics")).isEqualTo("dates.ics");
    assertThat(Attachment.plainName("../../etc/passwd")).isEqualTo("etc_passwd");
    assertThat(Attachment.plainName("Anna's [new] dates, v2.ics"))
        .isEqualTo("Anna_s _new_ dates_ v2.ics");
    assertThat(Attachment.plainName("e\u0301te\u0301.ics")).isEqualTo("\u00e9t\u00e9.ics");
    assertThat(Attachment.plainName("...")).isEqualTo("file");
    assertThat(Attachment.plainName("")).isEqualTo("file");
    assertThat(Attachment.plainName("x".repeat(300))).isEqualTo("x".repeat(100));
  }

  private static Attachment file(String name, String mediaType, String content) {
    return new Attachment(name, mediaType, content.getBytes(UTF_8));
  }
}
