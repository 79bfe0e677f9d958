package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.jspecify.annotations.Nullable;

/** Writes down what is posted, edited and pinned, and answers as it is told; else all goes well. */
final class PinWall implements Platform {
  static final PlatformName NAME = new PlatformName("chat");
  static final Receipt NO_ANSWER = new Receipt.Unknown("silence");
  static final Receipt NOT_NOW = new Receipt.NotSent(Duration.ZERO, "busy");
  static final Receipt REFUSED = new Receipt.Rejected("no");
  static final Receipt GONE = new Receipt.Unreachable("kicked");

  final List<String> done = new ArrayList<>();
  final List<DeliveryKey> keys = new ArrayList<>();
  @Nullable Receipt onSend;
  @Nullable Receipt onEdit;
  @Nullable Receipt onPin;
  Sighting sighting = new Sighting.CannotLook();
  private int posted;

  @Override
  public PlatformName name() {
    return NAME;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    keys.add(delivery);
    posted++;
    done.add("post %s: %s".formatted(place.channel(), message.plain()));
    return onSend == null ? new Receipt.Delivered("m" + posted) : onSend;
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    done.add("edit %s %s: %s".formatted(place.channel(), earlier, message.plain()));
    return onEdit == null ? new Receipt.Delivered(earlier) : onEdit;
  }

  @Override
  public Receipt pin(Place place, String message) {
    done.add("pin %s %s".formatted(place.channel(), message));
    return onPin == null ? new Receipt.Delivered(message) : onPin;
  }

  @Override
  public Sighting look(Place place, DeliveryKey delivery, Instant since) {
    done.add("look %s".formatted(place.channel()));
    return sighting;
  }
}
