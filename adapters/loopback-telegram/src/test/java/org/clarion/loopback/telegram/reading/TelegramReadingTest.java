package org.clarion.loopback.telegram.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.loopback.telegram.Entity;
import org.junit.jupiter.api.Test;

class TelegramReadingTest {
  @Test
  void shows_the_words_of_links_and_where_they_lead() {
    var reading =
        TelegramReading.of(
            "Sign here or evil.com or me@evil.com",
            List.of(new Entity("text_link", 5, 4, "https://good.org", null, false)));

    assertThat(reading.links())
        .containsExactly(
            new TelegramReading.Link("here", "https://good.org"),
            new TelegramReading.Link("evil.com", "evil.com"),
            new TelegramReading.Link("me@evil.com", "mailto:me@evil.com"));
  }

  @Test
  void shows_what_is_active_and_who_is_named() {
    var reading =
        TelegramReading.of(
            "Ann, see #now and /stop", List.of(new Entity("text_mention", 0, 3, null, 7L, false)));

    assertThat(reading.actives()).containsExactly("#now", "/stop");
    assertThat(reading.named()).containsExactly(7L);
  }

  @Test
  void what_shows_nothing_is_not_read_and_joins_nothing() {
    var reading = TelegramReading.of("see #\u2060now at evil\u2060.com", List.of());

    assertThat(reading)
        .isEqualTo(new TelegramReading("see #now at evil.com", List.of(), List.of(), List.of()));
  }
}
