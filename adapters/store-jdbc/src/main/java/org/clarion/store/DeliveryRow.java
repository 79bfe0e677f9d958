package org.clarion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.State;
import org.clarion.core.message.DeliveryKey;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code delivery}.
 *
 * @param placeId the number of its place
 */
record DeliveryRow(long placeId, Delivery delivery) {
  /** Begins every query for whole rows; a {@code where} or another {@code join} follows. */
  static final String SELECT =
      """
      select delivery.*, platform, group_id, channel_id
      from delivery join place on place.id = delivery.place_id
      """;

  /** The row of a query that begins with {@link #SELECT}. */
  static DeliveryRow read(ResultSet row) throws SQLException {
    return new DeliveryRow(
        row.getLong("place_id"),
        new Delivery(
            row.getLong("id"),
            new DeliveryKey(row.getString("delivery_key")),
            Places.read(row),
            TriggerRow.read(row),
            State.valueOf(row.getString("state")),
            Columns.instant(row, "wanted_at"),
            attempts(row)));
  }

  long id() {
    return delivery.id();
  }

  private static Delivery.Attempts attempts(ResultSet row) throws SQLException {
    return new Delivery.Attempts(
        row.getLong("fence"),
        row.getInt("tries"),
        row.getInt("ambiguous"),
        Columns.instantOrNull(row, "first_send_at"),
        Columns.instantOrNull(row, "last_send_at"),
        key(row.getString("post_key")),
        row.getString("message_id"),
        row.getString("reason"));
  }

  private static @Nullable DeliveryKey key(@Nullable String value) {
    return value == null ? null : new DeliveryKey(value);
  }
}
