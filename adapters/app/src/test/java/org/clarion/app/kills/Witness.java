package org.clarion.app.kills;

import java.time.InstantSource;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.testkit.loopback.Arrival;
import org.clarion.testkit.loopback.Limits;
import org.clarion.testkit.loopback.Mishaps;
import org.clarion.testkit.loopback.RecordingServer;
import org.clarion.testkit.loopback.Repeats;
import org.clarion.testkit.loopback.Shown;

/** A chat platform that outlives the bots that post to it, and remembers everything. */
interface Witness extends AutoCloseable {
  /** How bots reach it. */
  Way way();

  /** What goes wrong from now on. */
  void behave(Mishaps next);

  /** Every request to post or to edit so far, in order, whatever became of it. */
  List<Arrival> arrivals();

  /** Every message that people see, the oldest first. */
  List<Shown> shown();

  /** How many repeats were dropped. */
  int dropped();

  /** How many posts came although a limit was reached. */
  int overLimit();

  @Override
  void close();

  /** The messages of one place, the oldest first. */
  default List<Shown> shown(Place place) {
    return shown().stream().filter(it -> it.place().equals(place)).toList();
  }

  /** One of the testkit's own. */
  static Witness rooms(Repeats repeats, Limits limits, InstantSource clock) {
    var name = Way.ToRooms.nameOf(repeats);
    return new Rooms(repeats, RecordingServer.start(name, repeats, limits, clock));
  }

  /** The testkit's platform. */
  record Rooms(Repeats repeats, RecordingServer server) implements Witness {
    @Override
    public Way way() {
      return new Way.ToRooms(repeats, server.address());
    }

    @Override
    public void behave(Mishaps next) {
      server.behave(next);
    }

    @Override
    public List<Arrival> arrivals() {
      return server.arrivals();
    }

    @Override
    public List<Shown> shown() {
      return server.shown();
    }

    @Override
    public int dropped() {
      return server.dropped();
    }

    @Override
    public int overLimit() {
      return server.overLimit();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
