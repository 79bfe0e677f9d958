package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Names for events that came without one. */
final class Uids {
  static final int LENGTH_MAX = 200;

  private Uids() {}

  /** The same name for the same title and the same day, whatever else is said of the event. */
  static String of(String title, String day) {
    return UUID.nameUUIDFromBytes((title + '\n' + day).getBytes(UTF_8)).toString();
  }
}
