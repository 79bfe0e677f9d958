package org.clarion.core.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.Place;

/** Pins that are kept as long as the test runs, wherever they are. */
final class MemoryPins implements Pins {
  final Map<Place, Pin> pins = new HashMap<>();
  boolean knowsPlaces = true;

  @Override
  public Optional<Pin> find(Place place) {
    return Optional.ofNullable(pins.get(place));
  }

  @Override
  public boolean keep(Pin pin) {
    if (knowsPlaces) {
      pins.put(pin.place(), pin);
    }
    return knowsPlaces;
  }

  @Override
  public void forget(Place place) {
    pins.remove(place);
  }
}
