package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.clarion.core.delivery.DeliveryKeys;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A delivery that is about to be planned.
 *
 * @param placeId the number of its place
 */
record NewDelivery(long placeId, Place place, Trigger trigger, Instant wantedAt) {
  /**
   * Writes deliveries; those that are there already stay as they are.
   *
   * @return how many were new; to be handed to {@link #count} when the transaction is about to end
   */
  static int write(Handle db, List<NewDelivery> deliveries) {
    if (deliveries.isEmpty()) {
      return 0;
    }
    String install = Setting.INSTALL.read(db).orElseThrow();
    PreparedBatch batch =
        db.prepareBatch(
            """
            insert into delivery
              (delivery_key, place_id, entry_id, occurrence, lead, version, kind, timing, due_at,
               expires_at, state, wanted_at, not_before)
            values
              (:key, :place, :entry, :occurrence, :lead, :version, :kind, :timing, :due,
               :expires, 'PLANNED', :wanted, :wanted)
            on conflict do nothing
            """);
    for (NewDelivery delivery : deliveries) {
      TriggerRow.bind(batch, delivery.trigger())
          .bind("key", DeliveryKeys.of(install, delivery.place(), delivery.trigger()).value())
          .bind("place", delivery.placeId())
          .bind("wanted", utc(delivery.wantedAt()))
          .add();
    }
    return Arrays.stream(batch.execute()).sum();
  }

  /**
   * Adds to the number of all deliveries that were ever written. The last thing in a transaction:
   * everybody counts in the same row, and whoever held it while waiting for others would stop them.
   */
  static void count(Handle db, int written) {
    if (written > 0) {
      Setting.PLANNED.add(db, written);
    }
  }
}
