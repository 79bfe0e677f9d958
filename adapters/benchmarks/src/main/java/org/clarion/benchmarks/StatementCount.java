package org.clarion.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What PostgreSQL was asked to do.
 *
 * @param statements without those that begin and end transactions
 * @param transactions of more than one statement
 */
record StatementCount(long statements, long transactions) {
  private static final String READ =
      """
      select coalesce(sum(calls) filter (where query not in ('BEGIN', 'COMMIT', 'ROLLBACK')), 0),
        coalesce(sum(calls) filter (where query = 'BEGIN'), 0)
      from public.pg_stat_statements
      where query not like '%pg_stat_statements%'
      """;

  /** Begins to count. */
  static void reset(String url) {
    MeasuredStore.run(
        url,
        List.of(
            "create extension if not exists pg_stat_statements schema public",
            "select public.pg_stat_statements_reset()"));
  }

  /** What it was since. */
  static StatementCount read(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(READ)) {
      row.next();
      return new StatementCount(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException("Expected PostgreSQL to count statements", e);
    }
  }
}
