package org.clarion.store;

import static org.clarion.core.reminder.Topic.REMINDERS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Outbox;
import org.clarion.core.reminder.Trigger;
import org.clarion.store.Store.Settings;

/**
 * A process that works until it is killed, and says of every step that the store has confirmed it.
 */
final class Victim {
  static final int ENTRIES = 300;

  private static final int PLACES = 20;
  private static final Instant DUE = Instant.parse("2027-03-01T09:00:00Z");

  private Victim() {}

  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.open(Settings.folder(Path.of(arguments[0])))) {
      say("ready");
      switch (arguments[1]) {
        case "import" -> importEditions(store.contents());
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
    for (long next = contents.current().revision() + 1; ; next++) {
      if (contents.apply(Samples.plan(contents.current(), edition(next)))) {
        say("imported " + next);
      }
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
      var entry = new EntryId("date.round-" + round + "-" + day);
      outbox.schedule(
          List.of(new Trigger(entry, "once", "0d", 1, DUE, DUE.plus(Duration.ofDays(1)))));
      outbox.fanOut(DUE);
      for (Delivery delivery : outbox.claim(DUE, Duration.ofMinutes(1), PLACES)) {
        if (outbox.start(delivery, DUE)) {
          say("started " + delivery.id());
          outbox.finish(delivery, new Receipt.Delivered("m"), DUE);
          say("sent " + delivery.id());
        }
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
