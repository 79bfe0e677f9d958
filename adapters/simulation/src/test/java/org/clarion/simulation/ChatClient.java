package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Traits;

/** The way from one life of a bot to a platform: what is lost gets lost here. */
record ChatClient(Life life, Chat chat) implements Platform {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final double LOST = 0.02;

  @Override
  public PlatformName name() {
    return chat.name;
  }

  @Override
  public Traits traits() {
    Traits real = chat.traits;
    return life.world.plant == Plant.WINDOW_NOT_CHECKED_AT_RESEND && real.dropsRepeats()
        ? new Traits(
            Duration.ofDays(999), real.postsPerSecondMax(), real.postsPerPlaceAndMinuteMax())
        : real;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey given) {
    life.mayCrash();
    World world = life.world;
    Said said = world.phrasebook.read(message);
    Chat.Room room = chat.rooms.get(place);
    DeliveryKey key = key(given);
    Duration latency = latency();
    Receipt refusal = refusal(room, place);
    world.watch.starts(room, said, key, refusal != null);
    if (refusal instanceof Receipt.Unreachable) {
      chat.refusals.add(world.now());
    }
    if (refusal != null) {
      world.trace("send " + room.number + " " + key.value() + " " + refusal);
      life.spend(latency);
      return refusal;
    }
    Receipt receipt = exchange(room, key, said, latency);
    if (receipt instanceof Receipt.Unknown) {
      world.ambiguous++;
    }
    life.mayCrash();
    return receipt;
  }

  private DeliveryKey key(DeliveryKey given) {
    return life.world.plant == Plant.RANDOM_NONCE
        ? new DeliveryKey("r" + Long.toString(life.world.random.nextLong(1L << 50), 36))
        : given;
  }

  private Receipt refusal(Chat.Room room, Place place) {
    World world = life.world;
    if (!room.place.equals(place)) {
      world.hit(Fault.MIGRATED);
      return new Receipt.Migrated(room.place);
    }
    if (chat.isOut() && world.random.nextBoolean()) {
      world.hit(Fault.OUTAGE);
      return new Receipt.NotSent(Duration.ZERO, "connection refused");
    }
    if (room.isKicked) {
      world.hit(Fault.KICKED);
      return new Receipt.Unreachable("kicked");
    }
    if (room.closed.holds(world.clockwork.now())) {
      world.hit(Fault.UNREACHABLE);
      return new Receipt.Unreachable("no access");
    }
    if (world.strikes(0.02)) {
      world.hit(Fault.TOO_MANY_REQUESTS);
      return new Receipt.NotSent(Duration.ofSeconds(world.random.nextLong(0, 60)), "429");
    }
    return null;
  }

  private Receipt exchange(Chat.Room room, DeliveryKey key, Said said, Duration latency) {
    World world = life.world;
    Clockwork clockwork = world.clockwork;
    if (chat.isOut()) {
      return unknown(Fault.OUTAGE, latency);
    }
    double fate = world.isFaulty() ? world.random.nextDouble() : 1;
    if (fate < 0.01) {
      return unknown(Fault.REQUEST_LOST, TIMEOUT);
    }
    if (fate < 0.02) {
      return unknown(Fault.SERVER_ERROR_NOT_POSTED, latency);
    }
    Chat.Shown[] shown = {null};
    long half = clockwork.now() + latency.toNanos() / 2;
    boolean isLate = fate < 0.03;
    long arrives =
        isLate
            ? clockwork.now()
                + world.between(TIMEOUT.dividedBy(2), TIMEOUT.multipliedBy(4)).toNanos()
            : half;
    clockwork.at(arrives, () -> shown[0] = chat.arrive(room, key, said));
    if (isLate) {
      return unknown(Fault.LATE_ARRIVAL, TIMEOUT);
    }
    if (fate < 0.03 + LOST) {
      return unknown(Fault.ANSWER_LOST, TIMEOUT);
    }
    life.spend(latency);
    if (fate < 0.06) {
      return unknown(Fault.SERVER_ERROR_POSTED, Duration.ZERO);
    }
    return new Receipt.Delivered(shown[0].id());
  }

  private Receipt unknown(Fault fault, Duration after) {
    life.world.hit(fault);
    life.world.trace("send " + fault);
    life.spend(after);
    return new Receipt.Unknown(fault.name());
  }

  private Duration latency() {
    World world = life.world;
    if (world.strikes(0.01)) {
      world.hit(Fault.SLOW_ANSWER);
      return world.between(Duration.ofSeconds(2), Duration.ofSeconds(9));
    }
    return world.between(Duration.ofMillis(100), Duration.ofMillis(300));
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    life.mayCrash();
    life.spend(latency());
    return new Receipt.Delivered(earlier);
  }

  @Override
  public Sighting look(Place place, DeliveryKey delivery, Instant since) {
    if (!chat.traits.dropsRepeats()) {
      return new Sighting.CannotLook();
    }
    life.mayCrash();
    life.spend(latency());
    if (chat.isOut() || life.world.strikes(0.05)) {
      life.world.hit(Fault.LOOK_UNANSWERED);
      return new Sighting.NoAnswer();
    }
    List<Chat.Shown> shown = chat.rooms.get(place).shown;
    return shown.stream()
        .filter(it -> it.key().equals(delivery) && !it.at().isBefore(since))
        .findFirst()
        .<Sighting>map(it -> new Sighting.Seen(it.id()))
        .orElseGet(Sighting.NotSeen::new);
  }

  @Override
  public Pulse pulse() {
    life.mayCrash();
    life.spend(latency());
    boolean isBlind = life.world.plant == Plant.NO_HEALTH_GATE;
    if (!isBlind && (chat.isOut() || life.world.strikes(0.02))) {
      life.world.hit(Fault.PULSE_UNANSWERED);
      return new Pulse.Silent("no answer");
    }
    return new Pulse.Alive(life.world.now());
  }
}
