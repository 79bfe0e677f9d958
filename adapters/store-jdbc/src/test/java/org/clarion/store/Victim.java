package org.clarion.store;

import static org.clarion.core.reminder.Topic.REMINDERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.date.Recurrences;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Rhythm;
import org.clarion.store.Store.Settings;

/**
 * A process that works until it is killed, and says of every step that the store has confirmed it.
 */
final class Victim {
  static final int ENTRIES = 300;

  /** What H2 calls the store's file in its folder. */
  static final String FILE = "clarion.mv.db";

  private static final int PLACES = 20;

  /** More than it handles in one life. */
  private static final long UPDATES_MAX = 1_000_000;

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Instant DUE = Instant.parse("2027-03-01T09:00:00Z");

  private Victim() {}

  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.open(Settings.folder(Path.of(arguments[0])))) {
      say("ready");
      switch (arguments[1]) {
        case "import" -> importEditions(store.contents());
        case "tidy" -> tidy(store, Path.of(arguments[0]).resolve(FILE));
        case "handle" -> handle(store, arguments[2]);
        case "remind" -> remind(store, arguments[2]);
        default -> System.in.read();
      }
    }
  }

  /** Content that is large enough to be killed in, and all of it of one edition. */
  static List<Entry> edition(long number) {
    String text = ("edition " + number + " ").repeat(200);
    List<Entry> entries = new ArrayList<>(ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      entries.add(Samples.answer("number-" + i, text));
    }
    return entries;
  }

  private static void importEditions(Contents contents) {
    while (true) {
      say("imported " + importNext(contents));
    }
  }

  private static long importNext(Contents contents) {
    Library current = contents.current();
    long next = current.revision() + 1;
    if (!contents.apply(Samples.plan(current, edition(next)))) {
      throw new IllegalStateException("Expected nobody else to change the content");
    }
    return next;
  }

  private static void tidy(Store store, Path file) throws IOException {
    while (true) {
      say("grown " + grow(store, file).revision());
      store.inbox().forget(DUE);
      say("imported " + importNext(store.contents()));
    }
  }

  /** Imports until the file is so large that it will be written anew. */
  static Library grow(Store store, Path file) throws IOException {
    while (Files.size(file) < H2Database.TIDY_BYTES_MIN) {
      importNext(store.contents());
    }
    return store.contents().current();
  }

  private static void handle(Store store, String round) {
    var platform = new PlatformName("console");
    for (long update = Long.parseLong(round) * UPDATES_MAX; ; update++) {
      var place = new Place(platform, "group", Long.toString(update));
      store
          .inbox()
          .once(platform, update, () -> store.subscriptions().turnOn(place, REMINDERS, DUE), DUE);
      say("handled " + update);
    }
  }

  private static void remind(Store store, String round) {
    for (int i = 0; i < PLACES; i++) {
      var place = new Place(new PlatformName("console"), "round-" + round, "room-" + i);
      store.subscriptions().turnOn(place, REMINDERS, DUE);
      say("on " + place.channel());
    }
    Outbox outbox = store.outbox();
    for (int day = 0; ; day++) {
      var id = new EntryId("date.round-" + round + "-" + day);
      store.contents().edit(OutboxStory.date(id, TODAY));
      Library library = store.contents().current();
      KeyDates dates = KeyDates.of(library, ZoneOffset.UTC, null, Recurrences.NONE);
      outbox.plan(new Outbox.Plan(dates, Planner.plan(dates, Rhythm.DEFAULT, DUE)), DUE);
      outbox.fanOut(dates, DUE);
      deliver(outbox, dates);
    }
  }

  private static void deliver(Outbox outbox, KeyDates dates) {
    Instant leaseUntil = DUE.plus(Duration.ofMinutes(1));
    for (Post post : outbox.claim(DUE, leaseUntil, PLACES)) {
      outbox
          .start(post, new Outbox.Start(dates, false, leaseUntil), DUE)
          .ifPresent(started -> {
            say("started " + started.members().getFirst().id());
            outbox.settle(started, new Verdict.Sent("m"), new PlaceNews.Reachable(), null, DUE);
            say("sent " + started.members().getFirst().id());
          });
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
