package org.clarion.core.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.EntryId;

/**
 * Says what one place will get and when, if nothing changes until then: by the same rules as the
 * pipeline, without a store.
 */
public final class Forecast {
  /** As many posts as anybody reads. */
  public static final int POSTS_MAX = 5_000;

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::at).thenComparing(Waiting::trigger, PostingRules.ORDER);

  private final PostingRules rules;
  private final Subscription place;
  private final Map<Instant, Integer> postsByWeek = new HashMap<>();
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(ORDER);
  private final Map<Occasion, NavigableSet<Instant>> dueTimes = new HashMap<>();
  private final List<Foreseen> foreseen = new ArrayList<>();

  /** All that is said for one purpose of one occurrence. */
  private record Occasion(Kind kind, EntryId entry, String occurrence) {
    static Occasion of(Trigger trigger) {
      return new Occasion(trigger.kind(), trigger.entry(), trigger.occurrence());
    }
  }

  /**
   * Something that is due and waits for its moment.
   *
   * @param at when it is to be posted
   */
  public record Waiting(Trigger trigger, Instant at) {}

  /**
   * One post to come.
   *
   * @param members what it says, soonest event first
   */
  public record Foreseen(Instant at, Kind kind, List<Trigger> members) {
    public Foreseen {
      members = List.copyOf(members);
    }
  }

  private Forecast(Subscription place, KeyDates dates) {
    this.rules = new PostingRules(dates.almanac().zone());
    this.place = place;
  }

  /**
   * The posts of one place, in order.
   *
   * @param triggers all that is planned, from {@link Planner}
   * @param open what has fallen due already and waits
   */
  public static List<Foreseen> of(
      Subscription place, KeyDates dates, List<Trigger> triggers, Open open, Window window) {
    var forecast = new Forecast(place, dates);
    forecast.postsByWeek.put(forecast.rules.weekStart(window.after()), open.postedThisWeek());
    open.waiting().forEach(forecast::add);
    triggers.stream()
        .filter(it -> window.holds(it.dueAt()))
        .filter(it -> PostingRules.wants(place, it, dates))
        .map(it -> new Waiting(it, forecast.rules.wantedAt(it, place.settings())))
        .forEach(forecast::add);
    forecast.run(window.until());
    return forecast.foreseen;
  }

  /**
   * What it looks at.
   *
   * @param after nothing that fell due before it, or at it, is made up for
   * @param until nothing later
   */
  public record Window(Instant after, Instant until) {
    boolean holds(Instant moment) {
      return moment.isAfter(after) && !moment.isAfter(until);
    }
  }

  /**
   * What a place has already when the forecast begins.
   *
   * @param postedThisWeek how many posts it has had in the week of the beginning
   */
  public record Open(List<Waiting> waiting, int postedThisWeek) {
    /** Nothing waits and nothing was posted. */
    public static final Open NOTHING = new Open(List.of(), 0);

    public Open {
      waiting = List.copyOf(waiting);
    }
  }

  private void add(Waiting one) {
    waiting.add(one);
    dueTimes
        .computeIfAbsent(Occasion.of(one.trigger()), _ -> new TreeSet<>())
        .add(one.trigger().dueAt());
  }

  private void run(Instant to) {
    while (!waiting.isEmpty()
        && !waiting.element().at().isAfter(to)
        && foreseen.size() < POSTS_MAX) {
      Instant at = waiting.element().at();
      together(at).forEach(it -> post(it, at));
    }
  }

  /** Takes all that is to be posted at one moment, one list a post, without what has no point. */
  private List<List<Trigger>> together(Instant at) {
    List<List<Trigger>> posts = new ArrayList<>();
    Map<Kind, List<Trigger>> unfinished = new EnumMap<>(Kind.class);
    while (!waiting.isEmpty() && waiting.element().at().equals(at)) {
      Trigger next = waiting.remove().trigger();
      if (next.expiresAt().isAfter(at) && !isSuperseded(next, at)) {
        List<Trigger> post = unfinished.get(next.kind());
        if (post == null || post.size() == PostingRules.membersMax(next.kind())) {
          post = new ArrayList<>();
          unfinished.put(next.kind(), post);
          posts.add(post);
        }
        post.add(next);
      }
    }
    return posts;
  }

  private void post(List<Trigger> members, Instant at) {
    Kind kind = members.getFirst().kind();
    Instant week = rules.weekStart(at);
    int posted = postsByWeek.getOrDefault(week, 0);
    var later = rules.later(place.settings(), kind, members.getFirst().expiresAt(), posted, at);
    if (later.isPresent()) {
      members.forEach(it -> waiting.add(new Waiting(it, later.get())));
      return;
    }
    if (PostingRules.isCapped(kind)) {
      postsByWeek.merge(week, 1, Integer::sum);
    }
    foreseen.add(new Foreseen(at, kind, members));
  }

  /** Whether a later lead time of the same occurrence has fallen due as well. */
  private boolean isSuperseded(Trigger trigger, Instant at) {
    Instant next =
        dueTimes
            .getOrDefault(Occasion.of(trigger), Collections.emptyNavigableSet())
            .higher(trigger.dueAt());
    return next != null && !next.isAfter(at);
  }
}
