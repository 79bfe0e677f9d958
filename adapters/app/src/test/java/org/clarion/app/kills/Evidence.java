package org.clarion.app.kills;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.content.Library;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.State;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Topic;
import org.clarion.store.Store;
import org.clarion.testkit.loopback.Shown;

/**
 * What is left when a run is over: what the store says, what the platforms have seen, and what
 * people were promised.
 *
 * @param calm from when on nothing was disturbed any more
 */
record Evidence(Scene scene, Orders orders, Witness dropping, Witness showing, Instant calm) {
  private static final String LAST_LEAD = new LeadTime.Before(Scene.LEADS.getLast()).id();
  private static final String REPEAT = "Repeat, in case the first did not arrive";

  /** Everything that is not as it must be; empty when all is well. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    try (Store store = Store.open(Store.Settings.url(scene.storeUrl()))) {
      Library library = store.contents().current();
      lostOrders(store, library).forEach(complaints::add);
      Audit audit = store.ledger().audit(scene.clock().instant());
      audit.breaches().forEach(it -> complaints.add("audit: " + it));
      if (audit.count(State.SENDING) > 0) {
        complaints.add("still being sent: " + audit.count(State.SENDING));
      }
      for (String name : Stream.concat(Orders.STEADY.stream(), Orders.WAVERING.stream()).toList()) {
        List<Delivery> deliveries = deliveries(store, scene.place(name));
        complaints.addAll(wrongPosts(scene.place(name), deliveries));
        if (Orders.STEADY.contains(name)) {
          complaints.addAll(unheard(scene.place(name), deliveries));
        }
      }
    }
    complaints.addAll(notSilent());
    return complaints;
  }

  private Stream<String> lostOrders(Store store, Library library) {
    List<String> lost = new ArrayList<>();
    for (int vigil = 0; vigil < orders.known(); vigil++) {
      var expected = Vigils.entry(vigil, orders.start(vigil));
      if (!library.find(Vigils.id(vigil)).map(expected::equals).orElse(false)) {
        lost.add("lost: vigil %d at %s".formatted(vigil, orders.start(vigil)));
      }
    }
    for (String place : Orders.STEADY) {
      if (store.subscriptions().onSince(scene.place(place), Topic.REMINDERS).isEmpty()) {
        lost.add("lost: " + place + " is on");
      }
    }
    for (String place : Orders.WAVERING) {
      boolean on = store.subscriptions().onSince(scene.place(place), Topic.REMINDERS).isPresent();
      if (on != orders.isOn(place)) {
        lost.add("lost: %s is %s".formatted(place, orders.isOn(place) ? "on" : "off"));
      }
    }
    return lost.stream();
  }

  private List<Delivery> deliveries(Store store, Place place) {
    List<Delivery> all = new ArrayList<>();
    for (int vigil = 0; vigil < orders.known(); vigil++) {
      all.addAll(store.ledger().history(place, Vigils.id(vigil)));
    }
    return all;
  }

  private List<String> wrongPosts(Place place, List<Delivery> deliveries) {
    Map<String, List<Delivery>> members =
        deliveries.stream()
            .filter(it -> it.attempts().post() != null)
            .collect(groupingBy(it -> String.valueOf(keyOf(it))));
    Map<String, List<Shown>> shown =
        witness(place).shown(place).stream()
            .collect(
                groupingBy(Shown::key, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    List<String> wrong = new ArrayList<>();
    shown.forEach((key, posts) -> {
      List<Delivery> known = members.getOrDefault(key, List.of());
      wrong.addAll(repeated(place, posts, known));
      posts.forEach(it -> wrong.addAll(wrongPost(it, known)));
    });
    for (Delivery delivery : deliveries) {
      if (delivery.state() == State.SENT && !shown.containsKey(String.valueOf(keyOf(delivery)))) {
        wrong.add("said to be sent but not there: " + delivery);
      }
    }
    return wrong;
  }

  private List<String> repeated(Place place, List<Shown> posts, List<Delivery> members) {
    if (posts.size() == 1) {
      return List.of();
    }
    boolean allowed =
        scene.isShowing(place)
            && posts.size() == 2
            && said(posts.getLast()).startsWith(REPEAT)
            && members.stream()
                .anyMatch(it ->
                    it.trigger().kind() == Kind.CORRECTION
                        || it.trigger().lead().equals(LAST_LEAD));
    return allowed ? List.of() : List.of("shown more than once: %s %s".formatted(posts, members));
  }

  private static List<String> wrongPost(Shown post, List<Delivery> members) {
    List<String> wrong = new ArrayList<>();
    Set<Integer> known = new HashSet<>();
    members.forEach(it -> known.addAll(Vigils.named("Vigil " + lastThree(it))));
    if (!known.containsAll(Vigils.named(said(post)))) {
      wrong.add("nobody knows of it: %s but %s".formatted(post, members));
    }
    for (Delivery member : members) {
      if (post.at().isBefore(member.trigger().dueAt())) {
        wrong.add("early: %s %s".formatted(post, member));
      }
      if (member.state() == State.SENT && !post.at().isBefore(member.trigger().expiresAt())) {
        wrong.add("past: %s %s".formatted(post, member));
      }
    }
    return wrong;
  }

  /** Dates that are near although the place has not heard when they are. */
  private List<String> unheard(Place place, List<Delivery> deliveries) {
    var byEntry = deliveries.stream().collect(groupingBy(it -> it.trigger().entry()));
    List<String> unheard = new ArrayList<>();
    for (int vigil = 0; vigil < orders.known(); vigil++) {
      Instant start = orders.start(vigil);
      boolean due = start.minus(Scene.LEADS.getLast()).isBefore(calm);
      if (due && start.isAfter(scene.clock().instant())) {
        List<Delivery> told = byEntry.getOrDefault(Vigils.id(vigil), List.of());
        if (told.stream().noneMatch(it -> tells(it, start, place))) {
          unheard.add("not heard of %d at %s in %s: %s".formatted(vigil, start, place, told));
        }
      }
    }
    return unheard;
  }

  private boolean tells(Delivery delivery, Instant start, Place place) {
    var at = start.atZone(ZoneOffset.UTC);
    boolean said =
        delivery.state() == State.SENT
            || (delivery.state() == State.HELD && scene.isShowing(place));
    return said && delivery.trigger().version() == Standing.versionOf(new Timing.Timed(at, at));
  }

  private List<String> notSilent() {
    return orders.silences().stream()
        .flatMap(silence ->
            witness(scene.place(silence.place())).arrivals().stream()
                .filter(it -> it.place().equals(scene.place(silence.place())))
                .filter(it -> it.at().isAfter(silence.from()) && it.at().isBefore(silence.until()))
                .map(it -> "not silent: %s in %s".formatted(it, silence)))
        .toList();
  }

  private Witness witness(Place place) {
    return scene.isShowing(place) ? showing : dropping;
  }

  /** What it said at first, before any edit. */
  private static String said(Shown post) {
    return post.before().isEmpty() ? post.text() : post.before().getFirst();
  }

  private static String keyOf(Delivery delivery) {
    var key = delivery.attempts().post();
    return key == null ? "" : key.value();
  }

  private static String lastThree(Delivery delivery) {
    String id = delivery.trigger().entry().value();
    return id.substring(id.length() - 3);
  }
}
