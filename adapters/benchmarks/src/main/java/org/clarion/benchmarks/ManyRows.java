package org.clarion.benchmarks;

import java.util.List;

/** Rows by the thousand, written by the database itself. The statements suit H2 and PostgreSQL. */
final class ManyRows {
  private static final int LEAD_MINUTES = 2 * 24 * 60;

  private ManyRows() {}

  /** That many places, all of which have wanted reminders for long. */
  static List<String> places(int count) {
    return List.of(
        """
        insert into place (platform, group_id, channel_id)
        select 'console', 'many', 'room ' || x from generate_series(1, %d) as numbers(x)
        """
            .formatted(count),
        """
        insert into subscription (place_id, topic, state, on_since)
        select id, 'REMINDERS', 'ON', timestamp with time zone '2026-01-01 00:00:00+00' from place
        """,
        "analyze");
  }

  /** That many triggers that fall due later, and as many deliveries that wait for their moment. */
  static List<String> waiting(int count) {
    return List.of(
        """
        insert into place (platform, group_id, channel_id) values ('console', 'many', 'hall')
        """,
        """
        insert into trigger_due
          (entry_id, occurrence, lead, version, kind, timing, due_at, expires_at, state)
        select 'date.d' || x, 'once', '2d', 1, 'REMINDER', '{}', %s, %s, 'PENDING'
        from generate_series(1, %d) as numbers(x)
        """
            .formatted(later(0), later(LEAD_MINUTES), count),
        """
        insert into delivery
          (delivery_key, place_id, entry_id, occurrence, lead, version, kind, timing, due_at,
           expires_at, state, wanted_at, not_before)
        select 'key' || x, (select min(id) from place), 'date.d' || x, 'once', '2d', 1,
          'REMINDER', '{}', %1$s, %2$s, 'PLANNED', %1$s, %1$s
        from generate_series(1, %3$d) as numbers(x)
        """
            .formatted(later(0), later(LEAD_MINUTES), count),
        "analyze");
  }

  /** A moment for each row, a minute after that of the row before. */
  private static String later(int minutes) {
    return "timestamp with time zone '2028-01-01 00:00:00+00' + (x + %d) * interval '1' minute"
        .formatted(minutes);
  }
}
