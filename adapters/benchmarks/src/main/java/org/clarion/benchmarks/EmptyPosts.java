package org.clarion.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Courier;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.store.Store;

/** Posts of ours, one to each place, that are confirmed as soon as they are started. */
final class EmptyPosts implements Contender {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final KeyDates dates;
  private final int posts;
  private int day = -1;

  /**
   * @param posts as many as there are places
   * @param rounds as often as it is run
   */
  EmptyPosts(Store store, int posts, int rounds) {
    this.outbox = store.outbox();
    this.posts = posts;
    Outbox.Plan plan = new OnceDates(store.contents()).add(rounds).plan();
    this.dates = plan.dates();
    outbox.plan(plan, OnceDates.start());
  }

  @Override
  public void prepare() {
    day++;
    outbox.fanOut(dates, OnceDates.due(day));
  }

  @Override
  public Duration run(int threads) throws InterruptedException {
    Instant now = OnceDates.due(day);
    int carried = 0;
    long start = System.nanoTime();
    try (var lanes = Executors.newFixedThreadPool(threads)) {
      List<Post> claimed = outbox.claim(now, now.plus(LEASE), Courier.BATCH_MAX);
      while (!claimed.isEmpty()) {
        List<Callable<Void>> jobs = claimed.stream().map(it -> job(it, now)).toList();
        for (Future<Void> job : lanes.invokeAll(jobs)) {
          job.get();
        }
        carried += claimed.size();
        claimed = outbox.claim(now, now.plus(LEASE), Courier.BATCH_MAX);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected every post to be carried", e);
    }
    if (carried != posts) {
      throw new IllegalStateException("Expected %d posts but were %d".formatted(posts, carried));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Callable<Void> job(Post post, Instant now) {
    return () -> {
      carry(post, now);
      return null;
    };
  }

  private void carry(Post post, Instant now) {
    var start = new Outbox.Start(dates, false, now.plus(LEASE));
    Post started = outbox.start(post, start, now).orElseThrow();
    var sent = new Verdict.Sent(started.key().value());
    if (!outbox.settle(started, sent, new PlaceNews.Reachable(), null, now)) {
      throw new IllegalStateException("Expected nobody to take over a post");
    }
  }
}
