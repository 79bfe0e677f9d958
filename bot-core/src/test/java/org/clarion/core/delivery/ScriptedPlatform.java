package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Traits;

/**
 * A platform that writes down what it is asked and answers as it was told, else that all is well.
 */
final class ScriptedPlatform implements Platform {
  static final PlatformName CONSOLE = new PlatformName("console");

  /** Drops repeats for three minutes. */
  static final Traits DROPPING = new Traits(Duration.ofMinutes(3), 1_000, 1_000);

  /** In words: {@code send k1 Words}, {@code answer m7 k1 Words}, {@code edit m7 Words}. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  final Queue<Pulse> pulses = new ArrayDeque<>();
  Receipt edited = new Receipt.Delivered("edited");
  Sighting sighting = new Sighting.CannotLook();
  Traits traits = Traits.UNLIMITED;

  @Override
  public PlatformName name() {
    return CONSOLE;
  }

  @Override
  public Traits traits() {
    return traits;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    asked.add("send " + delivery.value() + " " + message.plain());
    return receipt();
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    asked.add("answer " + earlier + " " + delivery.value() + " " + message.plain());
    return receipt();
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    asked.add("edit " + earlier + " " + message.plain());
    return edited;
  }

  @Override
  public Sighting look(Place place, DeliveryKey delivery, Instant since) {
    asked.add("look " + delivery.value() + " since " + since);
    return sighting;
  }

  @Override
  public Pulse pulse() {
    Pulse next = pulses.poll();
    return next == null ? new Pulse.Alive(null) : next;
  }

  private Receipt receipt() {
    Receipt next = receipts.poll();
    return next == null ? new Receipt.Delivered("m" + asked.size()) : next;
  }
}
