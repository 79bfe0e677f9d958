package org.clarion.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceUidTest {
  private static final EntryId TEA = new EntryId("date.tea-day");

  @Test
  void reads_as_text_and_back() {
    assertThat(new OccurrenceUid(TEA, "2027").text()).isEqualTo("date.tea-day/2027@clarion");
    assertThat(OccurrenceUid.read("date.tea-day/2027@clarion"))
        .hasValue(new OccurrenceUid(TEA, "2027"));
  }

  @Test
  void keeps_a_key_with_an_hour_and_a_region() {
    var uid = new OccurrenceUid(TEA, "2027-03-08T18:00@wales");

    assertThat(OccurrenceUid.read(uid.text())).hasValue(uid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@clarion",
        "/@clarion",
        "date.tea-day@clarion",
        "date.tea-day/@clarion",
        "date.tea-day/2027",
        "date.tea-day/2027@clarion.example",
        "Tea Day/2027@clarion",
        "5d41402abc4b2a76@school.example"
      })
  void is_nothing_for_the_uids_of_others(String uid) {
    assertThat(OccurrenceUid.read(uid)).isEmpty();
  }
}
