package org.clarion.app.kills;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What people ask of the bot while it is being killed, one thing after the other. Whatever was not
 * confirmed is asked again of the next process, as people do.
 */
final class Orders {
  /** What places are called on either platform. */
  static final List<String> ROOMS = List.of("hall", "room", "shed", "desk");

  /** Places that are on from the beginning and stay on. */
  static final List<String> STEADY = List.of("dropping.hall", "dropping.room", "showing.hall");

  /** Places that are turned on and off. */
  static final List<String> WAVERING = List.of("dropping.shed", "showing.shed");

  /** Where organisers hear what went wrong. */
  static final String DESK = "dropping.desk";

  private static final Duration MOVED_MAX = Duration.ofMinutes(20);

  /** Places were told of what begins so soon. */
  private static final Duration TOLD = Scene.LEADS.getLast();

  private static final Duration ANY = Duration.ofDays(1);
  private static final Duration AHEAD = Duration.ofMinutes(8);
  private static final int EDITIONS = Vigils.COUNT / Vigils.EDITION;

  private final Vigils vigils;
  private final InstantSource clock;
  private final Random random;
  private final Map<Integer, Instant> moved = new HashMap<>();
  private final Set<String> on = new HashSet<>();
  private final Map<String, Instant> offSince = new HashMap<>();
  private final List<Silence> silences = new ArrayList<>();
  private int edition;
  private int number;
  private int confirmed;
  private @Nullable String pending;

  /** A time in which nothing must appear in a place. */
  record Silence(String place, Instant from, Instant until) {}

  Orders(Vigils vigils, InstantSource clock, Random random) {
    this.vigils = vigils;
    this.clock = clock;
    this.random = random;
  }

  /** All that has to be said before anything else. */
  static List<String> beginning() {
    List<String> orders = new ArrayList<>();
    for (String place : STEADY) {
      orders.add("settings " + place);
      orders.add("on " + place);
    }
    for (String place : WAVERING) {
      orders.add("settings " + place);
    }
    orders.add("ask " + DESK);
    return orders;
  }

  /** Gives once more the order that was not confirmed, if there is one. */
  void again(BotProcess bot) {
    if (pending != null) {
      give(bot, pending);
    }
  }

  /** Gives this order unless another one waits to be confirmed. */
  void give(BotProcess bot, String order) {
    if (pending == null) {
      pending = order;
      number++;
    }
    String[] words = pending.split(" ", -1);
    if (words[0].equals("on")) {
      speakUp(words[1]);
    }
    bot.order(number, pending);
  }

  /** Takes note of what was confirmed; whether nothing waits to be. */
  boolean hear(BotProcess bot) {
    String order = pending;
    if (order != null && bot.hasDone(number)) {
      pending = null;
      confirmed++;
      note(order.split(" ", -1));
    }
    return pending == null;
  }

  /** A date that begins within the time is to be moved; something else when there is none. */
  private String move(Duration within) {
    Instant now = clock.instant();
    List<Integer> ahead =
        IntStream.range(0, known())
            .filter(it -> start(it).isAfter(now.plus(AHEAD)))
            .filter(it -> start(it).isBefore(now.plus(within)))
            .boxed()
            .toList();
    if (ahead.isEmpty()) {
      return "look " + STEADY.getFirst();
    }
    int vigil = ahead.get(random.nextInt(ahead.size()));
    Instant to = start(vigil).plusSeconds(1 + random.nextLong(MOVED_MAX.toSeconds()));
    return "move %d %s".formatted(vigil, to);
  }

  /** Turns a place off when it is on, else on. */
  private String toggle(String place) {
    return (on.contains(place) ? "off " : "on ") + place;
  }

  /** When a date begins as far as was confirmed. */
  Instant start(int vigil) {
    return moved.getOrDefault(vigil, vigils.start(vigil));
  }

  /** How many dates there are as far as was confirmed. */
  int known() {
    return edition * Vigils.EDITION;
  }

  boolean isOn(String place) {
    return on.contains(place);
  }

  int confirmed() {
    return confirmed;
  }

  /** Every time in which a place was off for certain, up to now. */
  List<Silence> silences() {
    List<Silence> all = new ArrayList<>(silences);
    offSince.forEach((place, since) -> all.add(new Silence(place, since, clock.instant())));
    return all;
  }

  /** An order that needs the port method for certain, where one does; else any. */
  String leadingTo(String port) {
    return switch (port) {
      case "Platform.answer/4", "Platform.edit/3", "Ledger.posted/3" -> move(TOLD);
      case "Contents.edit/1" -> move(ANY);
      case "Subscriptions.turnOn/3", "Subscriptions.turnOff/3", "Subscriptions.isUnderWay/2" ->
          toggle(WAVERING.getFirst());
      case "Subscriptions.change/3" -> "settings " + WAVERING.getFirst();
      case "Ledger.report/2" -> "report";
      case "Contents.apply/1" -> "import " + Math.min(EDITIONS, edition + 1);
      case "Ledger.history/2",
          "Ledger.open/2",
          "Ledger.report/1",
          "Ledger.settled/2",
          "Ledger.corrections/3",
          "Subscriptions.all/0",
          "Subscriptions.find/1",
          "Subscriptions.onSince/2" ->
          "look " + STEADY.getFirst();
      default -> next();
    };
  }

  private String next() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> move(ANY);
      case 2, 3 -> toggle(WAVERING.get(random.nextInt(WAVERING.size())));
      case 4 -> "look " + STEADY.get(random.nextInt(STEADY.size()));
      default -> edition < EDITIONS ? "import " + (edition + 1) : move(ANY);
    };
  }

  private void note(String[] words) {
    switch (words[0]) {
      case "import" -> edition = Integer.parseInt(words[1]);
      case "move" -> moved.put(Integer.parseInt(words[1]), Instant.parse(words[2]));
      case "on" -> on.add(words[1]);
      case "off" -> {
        on.remove(words[1]);
        offSince.put(words[1], clock.instant());
      }
      default -> {
        // The others leave nothing that could be lost.
      }
    }
  }

  private void speakUp(String place) {
    Instant since = offSince.remove(place);
    if (since != null) {
      silences.add(new Silence(place, since, clock.instant()));
    }
  }
}
