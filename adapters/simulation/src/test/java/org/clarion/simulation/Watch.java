package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;

/** Looks at everything that is posted and shown, and says what must not be. */
final class Watch {
  /**
   * So long may pass between the decision to post and the post: the sender's own limit and more.
   */
  private static final long DECIDED = Duration.ofSeconds(6).toNanos();

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Nobody takes a post over that was begun more recently. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final int PER_SECOND_MAX = 50;
  private static final int PER_PLACE_AND_MINUTE_MAX = 20;

  private final World world;
  private final Map<PlatformName, Deque<Long>> recent = new HashMap<>();
  private final Map<Chat.Room, Deque<Long>> recentInRoom = new HashMap<>();
  private final Map<What, Integer> seen = new HashMap<>();
  private final Map<Week, Set<DeliveryKey>> weeks = new HashMap<>();
  private final Map<DeliveryKey, Instant> begun = new HashMap<>();
  final Map<Chat.Room, Set<Topic>> off = new HashMap<>();
  final Map<Chat.Room, Long> settingsChangedAt = new HashMap<>();

  long reports;
  long repeats;
  long held;
  long corrections;

  /** One thing that one place is told. */
  private record What(Chat.Room room, Kind kind, String identity) {
    static What of(Chat.Room room, Trigger it) {
      return new What(
          room, it.kind(), it.entry() + "/" + it.occurrence() + "/" + it.lead() + it.version());
    }
  }

  private record Week(Chat.Room room, Instant start) {}

  Watch(World world) {
    this.world = world;
  }

  /** A post is marked as being sent, whether or not it comes to that. */
  void marked(Post post) {
    if (post.ambiguous() == 0) {
      begun.put(post.key(), world.now());
    } else {
      begun.putIfAbsent(post.key(), world.now());
    }
  }

  /** A post begins. */
  void starts(Chat.Room room, Said said, DeliveryKey key, boolean isRefused) {
    Instant now = world.now();
    limits(room);
    for (Trigger member : said.members()) {
      if (now.isBefore(member.dueAt())) {
        world.violated("EARLY", room.number + " " + member);
      }
      if (!now.isBefore(member.expiresAt())) {
        world.violated("I1 PAST", room.number + " " + member);
      }
    }
    if (off.getOrDefault(room, Set.of()).contains(said.kind().topic())) {
      world.violated("I5 UNSUBSCRIBED", room.number + " " + said);
    }
    if (said.isRepeat()
        && !room.chat.traits.dropsRepeats()
        && room.chat.outages.holds(world.clockwork.now())
        && room.chat.outages.holds(world.clockwork.now() - MINUTE)) {
      world.violated("REPEAT SPENT DURING AN OUTAGE", room.number + " " + said);
    }
    if (!isRefused) {
      begun.putIfAbsent(key, now);
    }
    asWanted(room, said, now);
  }

  private void asWanted(Chat.Room room, Said said, Instant now) {
    long decided = world.clockwork.now() - DECIDED;
    Subscription wanted = world.storage.subscriptions().find(room.place).orElse(null);
    if (wanted == null || settingsChangedAt.getOrDefault(room, Long.MIN_VALUE / 2) > decided) {
      return;
    }
    var quiet = wanted.settings().quiet();
    if (PostingRules.isCapped(said.kind())
        && quiet.holds(now, World.ZONE)
        && quiet.holds(now.minusNanos(DECIDED), World.ZONE)) {
      world.violated("QUIET", room.number + " " + said);
    }
    if (world.contentChangedAt > decided || said.kind() == Kind.REPORT) {
      return;
    }
    for (Trigger member : said.members()) {
      int version =
          new Truth(world.dates)
              .of(member.entry(), member.occurrence(), wanted.settings().interest())
              .version();
      if (version != member.version()) {
        world.violated("UNTRUE", room.number + " " + member);
      }
    }
  }

  private void limits(Chat.Room room) {
    long now = world.clockwork.now();
    var all = recent.computeIfAbsent(room.chat.name, _ -> new ArrayDeque<>());
    if (count(all, now, SECOND) > PER_SECOND_MAX) {
      world.violated("I6 LIMIT", "of " + room.chat.name.value());
    }
    var here = recentInRoom.computeIfAbsent(room, _ -> new ArrayDeque<>());
    if (count(here, now, MINUTE) > PER_PLACE_AND_MINUTE_MAX) {
      world.violated("I6 LIMIT", "of place " + room.number);
    }
  }

  private static int count(Deque<Long> times, long now, long within) {
    times.add(now);
    while (times.element() <= now - within) {
      times.remove();
    }
    return times.size();
  }

  /** A post is seen. */
  void shown(Chat.Shown shown) {
    Said said = shown.said();
    world.trace("shown " + shown.room().number + " " + shown.key().value() + " " + brief(said));
    reports += said.kind() == Kind.REPORT ? 1 : 0;
    repeats += said.isRepeat() ? 1 : 0;
    corrections += said.kind() == Kind.CORRECTION ? 1 : 0;
    for (Trigger member : said.members()) {
      int times = seen.merge(What.of(shown.room(), member), 1, Integer::sum);
      int allowed = shown.room().chat.traits.dropsRepeats() ? 1 : 2;
      if (times > allowed) {
        world.violated("I2 I3 TWICE", shown.room().number + " " + times + " x " + member);
      } else if (times == 2 && !mayRepeat(said)) {
        world.violated("I3 UNMARKED REPEAT", shown.room().number + " " + member);
      }
    }
    if (PostingRules.isCapped(said.kind())) {
      cap(shown);
    }
  }

  private static boolean mayRepeat(Said said) {
    return said.isRepeat() && (said.kind() == Kind.REMINDER || said.kind() == Kind.CORRECTION);
  }

  private void cap(Chat.Shown shown) {
    Instant from = begun.getOrDefault(shown.key(), shown.at());
    var week = new Week(shown.room(), new PostingRules(World.ZONE).weekStart(from));
    Set<DeliveryKey> keys = weeks.computeIfAbsent(week, _ -> new HashSet<>());
    keys.add(shown.key());
    int cap =
        world
            .storage
            .subscriptions()
            .find(shown.room().place)
            .map(it -> it.settings().postsPerWeekMax())
            .orElse(0);
    boolean isNew =
        settingsChangedAt.getOrDefault(shown.room(), Long.MIN_VALUE / 2)
            > world.at(from.minusSeconds(10));
    if (cap > 0 && keys.size() > cap && !isNew) {
      world.violated("CAP", shown.room().number + " " + keys.size() + " posts in the week");
    }
  }

  /** An answer that came could not be written down, because another sender has the post. */
  void lost(Post post, Verdict verdict) {
    Instant marked = post.members().getFirst().attempts().lastSendAt();
    boolean isInTime = marked != null && world.wall().isBefore(marked.plus(LEASE));
    if (verdict instanceof Verdict.Sent
        && isInTime
        && !world.clockWrong.holds(world.clockwork.now())) {
      world.violated("TAKEN OVER TOO SOON", post.key().value());
    }
  }

  static String brief(Said said) {
    StringBuilder text = new StringBuilder(said.kind().name());
    said.members()
        .forEach(it ->
            text.append(' ')
                .append(it.entry())
                .append('/')
                .append(it.occurrence())
                .append('/')
                .append(it.lead())
                .append('/')
                .append(it.version()));
    return text.append(said.isRepeat() ? " repeat" : "").toString();
  }

  /** Whether a place was shown this. */
  boolean wasShown(Chat.Room room, Trigger trigger) {
    return seen.containsKey(What.of(room, trigger));
  }

  void atEnd() {
    new Reckoning(world).run();
  }
}
