package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.Admission.Decision.ANSWER;
import static org.clarion.core.Admission.Decision.SAY_TOO_FAST;
import static org.clarion.core.Admission.Decision.STAY_SILENT;

import java.time.Instant;
import java.util.Set;
import org.clarion.core.Admission;
import org.clarion.core.Admission.Decision;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Language;
import org.junit.jupiter.api.Test;

class CaffeineAdmissionTest {
  private static final PlatformName PLATFORM = new PlatformName("test");
  private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");

  private final Admission admission = new CaffeineAdmission();

  @Test
  void a_person_who_asks_too_much_is_told_once() {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("anna", "hall", i)).isEqualTo(ANSWER);
    }
    assertThat(ask("anna", "hall", 6)).isEqualTo(SAY_TOO_FAST);
    assertThat(ask("anna", "hall", 7)).isEqualTo(STAY_SILENT);
    assertThat(ask("anna", "office", 8)).isEqualTo(STAY_SILENT);
  }

  @Test
  void others_are_answered_meanwhile() {
    for (int i = 0; i < 6; i++) {
      ask("anna", "hall", 0);
    }
    assertThat(ask("ben", "hall", 1)).isEqualTo(ANSWER);
  }

  @Test
  void there_is_room_again_ten_seconds_after_the_first_and_the_next_excess_is_told_anew() {
    for (int i = 0; i < 5; i++) {
      ask("anna", "hall", i);
    }
    assertThat(ask("anna", "hall", 9)).isEqualTo(SAY_TOO_FAST);
    assertThat(ask("anna", "hall", 10)).isEqualTo(ANSWER);
    assertThat(ask("anna", "hall", 10)).isEqualTo(SAY_TOO_FAST);
    assertThat(ask("anna", "hall", 11)).isEqualTo(ANSWER);
  }

  @Test
  void what_was_refused_does_not_count() {
    for (int i = 0; i < 100; i++) {
      ask("anna", "hall", 0);
    }
    assertThat(ask("anna", "hall", 10)).isEqualTo(ANSWER);
  }

  @Test
  void a_place_takes_twenty_a_minute_from_everybody_together() {
    for (int i = 0; i < 20; i++) {
      assertThat(ask("person" + i, "hall", i)).isEqualTo(ANSWER);
    }
    assertThat(ask("anna", "hall", 30)).isEqualTo(SAY_TOO_FAST);
    assertThat(ask("ben", "hall", 31)).isEqualTo(STAY_SILENT);
    assertThat(ask("anna", "office", 32)).isEqualTo(ANSWER);
    assertThat(ask("anna", "hall", 60)).isEqualTo(ANSWER);
  }

  private Decision ask(String person, String channel, int second) {
    var asker = new Asker(new PersonId(PLATFORM, person), Set.of());
    var place = new Place(PLATFORM, "school", channel);
    return admission.decide(
        new Invocation(Call.of("next"), asker, place, Language.ENGLISH, NOON.plusSeconds(second)));
  }
}
