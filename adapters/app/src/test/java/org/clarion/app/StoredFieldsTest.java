package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clarion.commands.about.StoredFields;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What people are told is stored is what is stored. */
class StoredFieldsTest {
  private static final String URL =
      "jdbc:h2:mem:stored-fields;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  @Test
  void every_column_of_every_table_is_in_the_list_that_privacy_shows_and_no_other()
      throws Exception {
    try (Connection database = DriverManager.getConnection(URL)) {
      Flyway.configure()
          .dataSource(URL, null, null)
          .locations("classpath:db/migration")
          .load()
          .migrate();

      assertThat(listed()).containsExactlyInAnyOrderElementsOf(columns(database));
    }
  }

  private static List<String> listed() {
    return StoredFields.TABLES.stream()
        .flatMap(table ->
            table.fields().stream()
                .flatMap(field -> field.columns().stream())
                .map(column -> table.name() + "." + column))
        .toList();
  }

  private static List<String> columns(Connection database) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        database.getMetaData().getColumns(null, database.getSchema(), null, null)) {
      while (rows.next()) {
        columns.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }
}
