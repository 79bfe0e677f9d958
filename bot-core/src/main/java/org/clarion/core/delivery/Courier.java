package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Verdicts.Settlement;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries claimed posts to their platform and writes down what became of them.
 *
 * <p>Claim, start, send and settle are separate steps with no transaction held open across the
 * network. A crash between start and settle leaves a post of which nobody knows whether it arrived:
 * {@link Repeats} and {@link Verdicts} say what becomes of it.
 */
public final class Courier {
  /** As many posts as one pass takes at once. */
  public static final int BATCH_MAX = 40;

  static final Duration LEASE = Duration.ofSeconds(30);

  /** Whoever was held up for longer between marking a post and sending it does not send it. */
  static final Duration STALL_MAX = Duration.ofSeconds(5);

  /** After a platform that is not switched on, the next try. */
  static final Duration SWITCHED_OFF_WAIT = Duration.ofMinutes(5);

  /** After a post that could not be worded, which is a fault of ours, the next try. */
  static final Duration UNWORDED_WAIT = Duration.ofMinutes(5);

  /** Of the posts that a correction corrects, as many are edited. */
  static final int EDITED_MAX = 3;

  private static final Comparator<Post> SOONEST_FIRST =
      Comparator.comparing(it -> it.members().getFirst().trigger(), PostingRules.ORDER);

  private static final String SWITCHED_OFF = "the platform is not switched on";
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Outbox outbox;
  private final Ledger ledger;
  private final Map<PlatformName, Platform> platforms;
  private final Wording wording;
  private final Means means;
  private final Repeats repeats = new Repeats();
  private final Pacing pacing = new Pacing();
  private final NavigableSet<Instant> putOff = new ConcurrentSkipListSet<>();

  /**
   * What the courier needs of the process it runs in.
   *
   * @param clock the same for all that share an outbox; see {@link ClockGuard#checked}
   * @param lanes runs jobs, side by side or one after the other, and returns when all are done
   */
  public record Means(InstantSource clock, Pause pause, Consumer<List<Runnable>> lanes) {}

  public Courier(
      Outbox outbox,
      Ledger ledger,
      Map<PlatformName, Platform> platforms,
      Wording wording,
      Means means) {
    this.outbox = outbox;
    this.ledger = ledger;
    this.platforms = Map.copyOf(platforms);
    this.wording = wording;
    this.means = means;
  }

  /** Decides about posts whose sender vanished while it was sending. */
  public void recover(KeyDates dates) {
    Instant now = now();
    for (Post post : outbox.lapsed(now, now.plus(LEASE), BATCH_MAX)) {
      try {
        recover(post, dates, now);
      } catch (RuntimeException e) {
        LOG.error("post {} could not be taken over", post.members().getFirst().id(), e);
      }
    }
  }

  private void recover(Post post, KeyDates dates, Instant now) {
    Platform platform = platforms.get(post.place().platform());
    settle(post, platform == null ? repeatLater(now) : vanished(post, platform, dates, now), now);
  }

  private Settlement vanished(Post post, Platform platform, KeyDates dates, Instant now) {
    repeats.failed(platform.name(), now);
    return verdicts(dates).unanswered(post, platform.traits(), "its sender vanished", now);
  }

  private static Settlement repeatLater(Instant now) {
    return new Settlement(
        new Verdict.Repeat(now.plus(SWITCHED_OFF_WAIT), SWITCHED_OFF), new PlaceNews.None(), null);
  }

  /**
   * Sends what is waiting, at most one batch. One that fails is logged and does not stop the rest.
   *
   * @param dates the calendar that posts are worded from
   * @return how many posts were claimed; a full batch means that there may be more
   */
  public int deliver(KeyDates dates) {
    Instant now = now();
    List<Post> claimed = outbox.claim(now, now.plus(LEASE), BATCH_MAX);
    Map<Place, List<Post>> byPlace = new LinkedHashMap<>();
    claimed.stream()
        .sorted(SOONEST_FIRST)
        .forEach(it -> byPlace.computeIfAbsent(it.place(), _ -> new ArrayList<>()).add(it));
    // Side by side, but in one place one after the other, as the preview says.
    means
        .lanes()
        .accept(
            byPlace.values().stream()
                .map(it -> (Runnable) () -> it.forEach(post -> deliverOrLog(post, dates)))
                .toList());
    return claimed.size();
  }

  /**
   * When the next of what was put off may be tried, or null.
   *
   * @param begun when the last pass began, which has tried what could be by then
   */
  @Nullable Instant soonest(Instant begun) {
    putOff.headSet(begun, true).clear();
    return putOff.stream().findFirst().orElse(null);
  }

  private void deliverOrLog(Post post, KeyDates dates) {
    try {
      deliver(post, dates);
    } catch (InterruptedException _) {
      // Nothing was sent; the lease runs out.
      Thread.currentThread().interrupt();
    } catch (UncheckedTime _) {
      LOG.warn("post {} waits until the clock has been checked", post.members().getFirst().id());
    } catch (RuntimeException e) {
      // The others must not wait for one that fails; its lease runs out and it comes round again.
      LOG.error("post {} failed", post.members().getFirst().id(), e);
    }
  }

  private void deliver(Post post, KeyDates dates) throws InterruptedException {
    Platform platform = platforms.get(post.place().platform());
    Instant now = now();
    if (platform == null) {
      settle(post, again(now.plus(SWITCHED_OFF_WAIT), SWITCHED_OFF), now);
    } else if (post.ambiguous() == 0) {
      send(post, platform, dates, false);
    } else {
      switch (repeats.before(post, platform, now)) {
        case Repeats.Step.Again _ -> send(post, platform, dates, false);
        case Repeats.Step.Anew _ -> send(post, platform, dates, true);
        case Repeats.Step.Found(String id) ->
            settle(
                post, new Settlement(new Verdict.Sent(id), new PlaceNews.Reachable(), null), now);
        case Repeats.Step.Wait(Instant until) -> settle(post, again(until, "no answer yet"), now);
        case Repeats.Step.GiveUp _ -> settle(post, verdicts(dates).giveUp(post), now);
      }
    }
  }

  private void send(Post post, Platform platform, KeyDates dates, boolean fresh)
      throws InterruptedException {
    List<Post> earlier = earlier(post);
    Instant turn = pacing.reserve(post.place(), platform.traits(), now());
    if (!await(turn)) {
      settle(post, again(turn, "the place has had its share"), now());
      return;
    }
    if (isFirstTry(post)) {
      edit(earlier, platform, dates);
    }
    Instant marked = now();
    var start = new Outbox.Start(dates, fresh, marked.plus(LEASE));
    var started = outbox.start(post, start, marked);
    if (started.isPresent()) {
      send(started.get(), earlier, platform, dates);
    } else {
      pacing.giveBack(post.place(), turn);
    }
  }

  private void send(Post post, List<Post> earlier, Platform platform, KeyDates dates) {
    Instant now = now();
    var message = worded(post, earlier, dates, now);
    if (message.isEmpty()) {
      return;
    }
    if (isLate(post, now)) {
      // It looks as if it had been sent; whoever recovers it will think so too.
      LOG.warn("post {} was held up for too long", post.members().getFirst().id());
      return;
    }
    Receipt receipt = post(post, earlier, message.get(), platform);
    Instant after = nowOr(now);
    if (receipt instanceof Receipt.Unknown) {
      repeats.failed(platform.name(), after);
    }
    settle(post, verdicts(dates).after(post, receipt, platform.traits(), after), after);
  }

  /** What it says; when it says nothing or cannot be worded, that is written down and all. */
  private Optional<Message> worded(Post post, List<Post> earlier, KeyDates dates, Instant now) {
    Optional<Message> message;
    try {
      message = wording.of(post, earlier, dates, now);
    } catch (RuntimeException e) {
      LOG.error("post {} cannot be worded", post.members().getFirst().id(), e);
      settle(post, again(now.plus(UNWORDED_WAIT), "it cannot be worded"), now);
      return Optional.empty();
    }
    if (message.isEmpty()) {
      var skipped = new Verdict.Skipped(Reason.NOTHING_TO_SAY);
      settle(post, new Settlement(skipped, new PlaceNews.None(), null), now);
    }
    return message;
  }

  private static Receipt post(Post post, List<Post> earlier, Message message, Platform platform) {
    return earlier.isEmpty()
        ? platform.send(post.place(), message, post.key())
        : platform.answer(post.place(), messageId(earlier.getFirst()), message, post.key());
  }

  private static boolean isLate(Post post, Instant now) {
    Instant marked = post.members().getFirst().attempts().lastSendAt();
    return marked != null && Duration.between(marked, now).abs().compareTo(STALL_MAX) > 0;
  }

  private List<Post> earlier(Post post) {
    if (post.kind() != Kind.CORRECTION) {
      return List.of();
    }
    var trigger = post.members().getFirst().trigger();
    return ledger.posted(post.place(), trigger.entry(), trigger.occurrence());
  }

  private static boolean isFirstTry(Post post) {
    return post.members().stream().allMatch(it -> it.attempts().tries() == 0);
  }

  /** Editing twice does no harm, and a correction goes out whether it worked or not. */
  private void edit(List<Post> earlier, Platform platform, KeyDates dates)
      throws InterruptedException {
    for (Post post : earlier.subList(0, Math.min(EDITED_MAX, earlier.size()))) {
      var message = wording.edited(post, dates, now());
      // Not out of the place's share: a correction must not wait for the edits of others.
      if (message.isPresent() && await(pacing.reserve(platform, now()))) {
        platform.edit(post.place(), messageId(post), message.get());
      }
    }
  }

  /** Waits for a turn that is near; false, at once, for one that is not. */
  private boolean await(Instant turn) throws InterruptedException {
    Duration wait = Duration.between(now(), turn);
    if (wait.compareTo(Pacing.WAIT_MAX) > 0) {
      return false;
    }
    if (wait.isPositive()) {
      means.pause().rest(wait);
    }
    return true;
  }

  private static String messageId(Post posted) {
    String id = posted.members().getFirst().attempts().messageId();
    if (id == null) {
      throw new IllegalStateException(
          "Expected a post that was confirmed but was " + posted.members().getFirst().id());
    }
    return id;
  }

  private void settle(Post post, Settlement settlement, Instant now) {
    if (settlement.verdict() instanceof Verdict.Again(Instant notBefore, _)) {
      putOff.add(notBefore);
    }
    boolean written =
        outbox.settle(post, settlement.verdict(), settlement.news(), settlement.report(), now);
    LOG.info(
        "post {} of {} to {}: {}{}",
        post.members().getFirst().id(),
        post.members().size(),
        post.place().platform().value(),
        describe(settlement),
        written ? "" : " (taken over by another sender)");
  }

  private static Settlement again(Instant notBefore, String reason) {
    return new Settlement(new Verdict.Again(notBefore, reason), new PlaceNews.None(), null);
  }

  private static String describe(Settlement settlement) {
    String verdict =
        switch (settlement.verdict()) {
          case Verdict.Sent _ -> "sent";
          case Verdict.Again(Instant notBefore, String reason) ->
              "again from %s: %s".formatted(notBefore, reason);
          case Verdict.Repeat(Instant notBefore, String reason) ->
              "repeated from %s: %s".formatted(notBefore, reason);
          case Verdict.Held(Reason reason, _) -> "held: " + reason.word();
          case Verdict.Skipped(Reason reason) -> "skipped: " + reason.word();
        };
    return settlement.news() instanceof PlaceNews.Unreachable(String reason)
        ? verdict + "; the place cannot be posted to: " + reason
        : verdict;
  }

  private static Verdicts verdicts(KeyDates dates) {
    return new Verdicts(dates.almanac().zone());
  }

  private Instant now() {
    return means.clock().instant();
  }

  /** What has happened has to be written down whatever has become of the clock meanwhile. */
  private Instant nowOr(Instant before) {
    try {
      return now();
    } catch (UncheckedTime _) {
      return before;
    }
  }
}
