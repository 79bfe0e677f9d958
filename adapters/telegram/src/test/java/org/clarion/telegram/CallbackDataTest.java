package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.clarion.core.message.Call;
import org.junit.jupiter.api.Test;

class CallbackDataTest {
  private static final String TOKEN = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
  private static final long CHAT = -1_001_234_567_890L;
  private static final long OTHER_CHAT = -1_001_234_567_891L;
  private static final long ANA = 700_001;
  private static final long BEN = 700_002;
  private static final Instant NOW = Instant.parse("2027-03-08T18:00:00Z");
  private static final Call CALL = Call.of("dates", "entry", "womens-day").onPage(3);

  private final CallbackData data = new CallbackData(TOKEN);

  @Test
  void a_call_comes_back_for_anybody_in_its_chat() {
    String signed = data.forAnyone(CHAT, NOW).sign(CALL);

    assertThat(data.read(signed, CHAT, ANA, NOW)).contains(CALL);
    assertThat(data.read(signed, CHAT, BEN, NOW)).contains(CALL);
  }

  @Test
  void every_instance_with_the_token_reads_it_and_no_other() {
    String signed = data.forAnyone(CHAT, NOW).sign(CALL);

    assertThat(new CallbackData(TOKEN).read(signed, CHAT, ANA, NOW)).contains(CALL);
    assertThat(new CallbackData(TOKEN + "x").read(signed, CHAT, ANA, NOW)).isEmpty();
  }

  @Test
  void is_worth_nothing_in_another_chat() {
    assertThat(data.read(data.forAnyone(CHAT, NOW).sign(CALL), OTHER_CHAT, ANA, NOW)).isEmpty();
    assertThat(data.read(data.forPerson(CHAT, ANA, NOW).sign(CALL), OTHER_CHAT, ANA, NOW))
        .isEmpty();
  }

  @Test
  void what_one_person_may_press_is_worth_nothing_to_another() {
    String signed = data.forPerson(CHAT, ANA, NOW).sign(CALL);

    assertThat(data.read(signed, CHAT, ANA, NOW)).contains(CALL);
    assertThat(data.read(signed, CHAT, BEN, NOW)).isEmpty();
    assertThat(data.read(signed, CHAT, 0, NOW)).isEmpty();
  }

  @Test
  void is_good_for_its_time_and_at_most_twice_as_long() {
    assertThat(lifetime(data.forAnyone(CHAT, NOW), Duration.ofDays(1)))
        .isBetween(Duration.ofDays(90), Duration.ofDays(180));
    assertThat(lifetime(data.forPerson(CHAT, ANA, NOW), Duration.ofMinutes(1)))
        .isBetween(Duration.ofHours(1), Duration.ofHours(2));
  }

  private Duration lifetime(CallbackData.Signing signing, Duration step) {
    String signed = signing.sign(CALL);
    Duration age = Duration.ZERO;
    while (data.read(signed, CHAT, ANA, NOW.plus(age)).isPresent()) {
      age = age.plus(step);
    }
    return age;
  }

  @Test
  void a_button_of_the_future_is_forged() {
    Instant later = NOW.plus(Duration.ofDays(200));

    assertThat(data.read(data.forAnyone(CHAT, later).sign(CALL), CHAT, ANA, NOW)).isEmpty();
  }

  @Test
  void no_change_to_it_goes_unnoticed() {
    String signed = data.forAnyone(CHAT, NOW).sign(CALL);
    for (int i = 0; i < signed.length(); i++) {
      for (char other : "Aa0|=-_z".toCharArray()) {
        String forged = signed.substring(0, i) + other + signed.substring(i + 1);
        if (!forged.equals(signed)) {
          assertThat(data.read(forged, CHAT, ANA, NOW)).as(forged).isEmpty();
        }
      }
    }
  }

  @Test
  void garbage_is_no_call() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder garbage = new StringBuilder();
      random.ints(random.nextInt(80), 0, 0x3000).forEach(garbage::appendCodePoint);
      assertThat(data.read(garbage.toString(), CHAT, ANA, NOW)).isEmpty();
    }
    assertThat(data.read("", CHAT, ANA, NOW)).isEmpty();
    assertThat(data.read("AAAAAAAAAAA", CHAT, ANA, NOW)).isEmpty();
  }

  @Test
  void the_longest_call_takes_no_more_bytes_than_telegram_takes() {
    String value = "ü".repeat((Call.ENCODED_BYTES_MAX - "dates|e=".length() - "|999".length()) / 2);
    Call longest = new Call("dates", Map.of("e", value), Call.PAGE_MAX);
    String signed = data.forAnyone(CHAT, NOW).sign(longest);

    assertThat(signed.getBytes(UTF_8).length)
        .isBetween(CallbackData.BYTES_MAX - 1, CallbackData.BYTES_MAX);
    assertThat(data.read(signed, CHAT, ANA, NOW)).contains(longest);
  }

  @Test
  void refuses_a_call_that_fits_no_button() {
    assertThatThrownBy(() -> data.forAnyone(CHAT, NOW).sign(Call.of("dates", "e", "x".repeat(60))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected a call of at most 53 bytes without '|' but /dates is not one");
  }
}
