package org.clarion.core.message;

import java.time.Instant;

/** A platform that has another one do whatever it does not do itself. */
public interface ForwardingPlatform extends Platform {
  /** The other one. */
  Platform platform();

  @Override
  default PlatformName name() {
    return platform().name();
  }

  @Override
  default Traits traits() {
    return platform().traits();
  }

  @Override
  default Receipt send(Place place, Message message, DeliveryKey delivery) {
    return platform().send(place, message, delivery);
  }

  @Override
  default Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return platform().answer(place, earlier, message, delivery);
  }

  @Override
  default Receipt edit(Place place, String earlier, Message message) {
    return platform().edit(place, earlier, message);
  }

  @Override
  default boolean canPin() {
    return platform().canPin();
  }

  @Override
  default Receipt pin(Place place, String message) {
    return platform().pin(place, message);
  }

  @Override
  default Sighting look(Place place, DeliveryKey delivery, Instant since) {
    return platform().look(place, delivery, since);
  }

  @Override
  default PlaceCheck check(Place place) {
    return platform().check(place);
  }

  @Override
  default Pulse pulse() {
    return platform().pulse();
  }
}
