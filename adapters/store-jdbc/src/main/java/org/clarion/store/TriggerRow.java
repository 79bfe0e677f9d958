package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of a trigger, which {@code trigger_due} and {@code delivery} share. */
final class TriggerRow {
  private TriggerRow() {}

  static Trigger read(ResultSet row) throws SQLException {
    return new Trigger(
        new EntryId(row.getString("entry_id")),
        row.getString("occurrence"),
        row.getString("lead"),
        row.getInt("version"),
        Kind.valueOf(row.getString("kind")),
        TimingColumn.read(row.getString("timing")),
        Columns.instant(row, "due_at"),
        Columns.instant(row, "expires_at"));
  }

  /** Binds all of a trigger. */
  static <S extends SqlStatement<S>> S bind(S statement, Trigger trigger) {
    return bindKey(statement, trigger)
        .bind("kind", trigger.kind().name())
        .bind("timing", TimingColumn.write(trigger.timing()))
        .bind("due", utc(trigger.dueAt()))
        .bind("expires", utc(trigger.expiresAt()));
  }

  /** Binds what tells a trigger from all others. */
  static <S extends SqlStatement<S>> S bindKey(S statement, Trigger trigger) {
    return statement
        .bind("entry", trigger.entry().value())
        .bind("occurrence", trigger.occurrence())
        .bind("lead", trigger.lead())
        .bind("version", trigger.version());
  }
}
