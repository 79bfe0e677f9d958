package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What goes into a column and comes out of it the same, in H2 and in PostgreSQL. */
final class Columns {
  private Columns() {}

  /** A moment to bind. Cut to microseconds: both databases would round it, up as well as down. */
  static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** The moment in a column that is never empty. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The moment in a column that may be empty; null when it is. */
  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /**
   * Text from outside to bind: without what PostgreSQL refuses, which is the zero character and
   * half of a surrogate pair, and no longer than the column.
   */
  static String text(String raw, int lengthMax) {
    String text = new String(raw.replace("\0", "").getBytes(UTF_8), UTF_8);
    if (text.length() <= lengthMax) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
    return text.substring(0, end);
  }
}
