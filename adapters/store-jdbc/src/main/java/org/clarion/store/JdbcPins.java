package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.util.Optional;
import org.clarion.core.delivery.Pin;
import org.clarion.core.delivery.Pins;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Pinned messages in the database: at most one row for each place. */
final class JdbcPins implements Pins {
  private static final int MESSAGE_ID_LENGTH_MAX = 64;

  private final Database database;

  JdbcPins(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Pin> find(Place place) {
    return database
        .jdbi()
        .withHandle(db -> Places.find(db, place).flatMap(id -> find(db, id, place)));
  }

  @Override
  public boolean keep(Pin pin) {
    // A message is sent on the strength of the note that it was begun.
    boolean kept =
        database.alone(db -> {
          Optional<Long> place = Places.find(db, pin.place());
          place.ifPresent(it -> keep(db, it, pin));
          return place.isPresent();
        });
    database.sync();
    return kept;
  }

  @Override
  public void forget(Place place) {
    database
        .jdbi()
        .useTransaction(db ->
            Places.find(db, place)
                .ifPresent(id ->
                    db.createUpdate("delete from pin where place_id = :place")
                        .bind("place", id)
                        .execute()));
  }

  private static Optional<Pin> find(Handle db, long placeId, Place place) {
    return db.createQuery(
            """
            select post_key, begun_at, message_id, digest, pinned from pin
            where place_id = :place
            """)
        .bind("place", placeId)
        .map((row, _) ->
            new Pin(
                place,
                new DeliveryKey(row.getString("post_key")),
                Columns.instant(row, "begun_at"),
                row.getString("message_id"),
                row.getString("digest"),
                row.getBoolean("pinned")))
        .findOne();
  }

  private static void keep(Handle db, long placeId, Pin pin) {
    int changed =
        bind(
                db.createUpdate(
                    """
                    update pin
                    set post_key = :post, begun_at = :begun, message_id = :message,
                      digest = :digest, pinned = :pinned
                    where place_id = :place
                    """),
                placeId,
                pin)
            .execute();
    if (changed == 0) {
      bind(
              db.createUpdate(
                  """
                  insert into pin (place_id, post_key, begun_at, message_id, digest, pinned)
                  values (:place, :post, :begun, :message, :digest, :pinned)
                  on conflict do nothing
                  """),
              placeId,
              pin)
          .execute();
    }
  }

  private static Update bind(Update update, long placeId, Pin pin) {
    String message = pin.message();
    return update
        .bind("place", placeId)
        .bind("post", pin.post().value())
        .bind("begun", utc(pin.begunAt()))
        .bindByType(
            "message",
            message == null ? null : Columns.text(message, MESSAGE_ID_LENGTH_MAX),
            String.class)
        .bind("digest", pin.digest())
        .bind("pinned", pin.pinned());
  }
}
