package org.clarion.loopback.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as Discord writes them. */
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS+00:00", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  static String write(Instant time) {
    return FORM.format(time);
  }
}
