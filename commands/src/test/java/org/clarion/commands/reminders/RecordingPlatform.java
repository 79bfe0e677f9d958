package org.clarion.commands.reminders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Traits;

/** A platform that writes down what its places show, each with the time on the group's clocks. */
final class RecordingPlatform implements Platform {
  private final PlatformName name;
  private final Traits traits;
  private final boolean edits;
  private final Supplier<String> clock;
  private final Map<Place, List<String>> shown = new HashMap<>();
  private final Map<DeliveryKey, String> ids = new HashMap<>();
  private final Set<Place> closed = new HashSet<>();

  /**
   * @param edits whether what it shows can be replaced
   */
  RecordingPlatform(String name, Traits traits, boolean edits, Supplier<String> clock) {
    this.name = new PlatformName(name);
    this.traits = traits;
    this.edits = edits;
    this.clock = clock;
  }

  /** A place on it. */
  Place place(String channel) {
    return new Place(name, "teachers", channel);
  }

  /** Removes the bot from a place. */
  void kickOut(Place place) {
    closed.add(place);
  }

  /** Everything that was shown in a place, in order. */
  List<String> shown(Place place) {
    return shown.getOrDefault(place, List.of());
  }

  @Override
  public PlatformName name() {
    return name;
  }

  @Override
  public Traits traits() {
    return traits;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    return show(place, "post", message, delivery);
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return show(place, "answer to " + earlier, message, delivery);
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    if (!edits) {
      return Platform.super.edit(place, earlier, message);
    }
    note(place, "edit of " + earlier, message);
    return new Receipt.Delivered(earlier);
  }

  private Receipt show(Place place, String how, Message message, DeliveryKey delivery) {
    if (closed.contains(place)) {
      return new Receipt.Unreachable("the bot was removed");
    }
    String known = ids.get(delivery);
    if (known != null && traits.dropsRepeats()) {
      return new Receipt.Delivered(known);
    }
    String id = Integer.toString(1 + ids.size());
    note(place, how + ", number " + id, message);
    ids.put(delivery, id);
    return new Receipt.Delivered(id);
  }

  private void note(Place place, String how, Message message) {
    shown
        .computeIfAbsent(place, _ -> new ArrayList<>())
        .add(
            "%s, %s:\n%s\n".formatted(clock.get(), how, message.plain().indent(2).stripTrailing()));
  }
}
