package org.clarion.core.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Delivery.Attempts;
import org.jspecify.annotations.Nullable;

/** An outbox that hands out what it was given and writes down what it is told, in words. */
class RecordingOutbox implements Outbox {
  /** What it was told, in order: {@code claim}, {@code start 1}, {@code settle 1 Sent[...]}. */
  final List<String> told = new CopyOnWriteArrayList<>();

  final List<Plan> plans = new ArrayList<>();
  final List<Start> starts = new CopyOnWriteArrayList<>();
  final List<PlaceNews> news = new CopyOnWriteArrayList<>();
  final List<Report> reports = new CopyOnWriteArrayList<>();
  final Queue<Post> waiting = new ArrayDeque<>();
  final Queue<Post> lapsed = new ArrayDeque<>();

  /** How many triggers the next passes find due. */
  final Queue<Integer> due = new ArrayDeque<>();

  /** First members of posts that may no longer be started. */
  final Set<Long> unwanted = new HashSet<>();

  /** First members of posts that another sender takes over while they are being sent. */
  final Set<Long> takenOver = new HashSet<>();

  /** First members of posts whose outcome cannot be written down. */
  final Set<Long> broken = new HashSet<>();

  /** What happens between marking a post and sending it. */
  Runnable afterStart = () -> {};

  boolean isIdle;
  boolean isPlannedByALaterOne;
  long subscriptions;

  @Override
  public Glance glance(Instant now) {
    return new Glance(isIdle, subscriptions);
  }

  @Override
  public boolean plan(Plan plan, Instant now) {
    told.add("plan");
    plans.add(plan);
    return !isPlannedByALaterOne;
  }

  @Override
  public int fanOut(KeyDates dates, Instant now) {
    told.add("fan out");
    return due.isEmpty() ? 0 : due.remove();
  }

  @Override
  public int tidy(Instant now) {
    told.add("tidy");
    return 0;
  }

  @Override
  public List<Post> lapsed(Instant now, Instant leaseUntil, int limit) {
    told.add("lapsed");
    return take(lapsed, limit);
  }

  @Override
  public List<Post> claim(Instant now, Instant leaseUntil, int limit) {
    told.add("claim");
    return take(waiting, limit);
  }

  @Override
  public Optional<Post> start(Post post, Start start, Instant now) {
    told.add("start " + id(post));
    starts.add(start);
    afterStart.run();
    return unwanted.contains(id(post))
        ? Optional.empty()
        : Optional.of(
            post.with(post.members().stream().map(it -> started(it, start, now)).toList()));
  }

  @Override
  public boolean settle(
      Post post, Verdict verdict, PlaceNews placeNews, @Nullable Report report, Instant now) {
    if (broken.contains(id(post))) {
      throw new IllegalStateException("The database does not answer");
    }
    told.add("settle " + id(post) + " " + verdict);
    news.add(placeNews);
    if (report != null) {
      reports.add(report);
    }
    return !takenOver.contains(id(post));
  }

  private static Delivery started(Delivery one, Start start, Instant now) {
    Attempts before = one.attempts();
    Instant first = start.fresh() ? null : before.firstSendAt();
    return Deliveries.with(
        one,
        State.SENDING,
        new Attempts(
            before.fence(),
            before.tries() + 1,
            before.ambiguous(),
            first == null ? now : first,
            now,
            one.key(),
            null,
            null));
  }

  private static List<Post> take(Queue<Post> from, int limit) {
    List<Post> taken = new ArrayList<>();
    while (taken.size() < limit && !from.isEmpty()) {
      taken.add(from.remove());
    }
    return taken;
  }

  private static long id(Post post) {
    return post.members().getFirst().id();
  }
}
