package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Judge;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.State;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.jspecify.annotations.Nullable;

/** The outbox in memory: finds and guards rows, and asks the core what is to become of them. */
record MemoryOutbox(MemoryStore store, Duration skew) implements Outbox {
  private static final Comparator<Row> SOONEST_FIRST =
      Comparator.comparing((Row it) -> it.trigger.expiresAt()).thenComparingLong(it -> it.id);

  /** What goes out as one message. */
  private record Company(Place place, Kind kind, @Nullable DeliveryKey begun) {
    static Company of(Row row) {
      return new Company(row.place.place, row.trigger.kind(), row.post);
    }
  }

  @Override
  public Glance glance(Instant now) {
    return new Glance(!store.isDue(now) && !isAnyWork(now), store.revision);
  }

  private boolean isAnyWork(Instant now) {
    for (Row row : store.open.values()) {
      if (isWork(row, now)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWork(Row row, Instant now) {
    return row.state == State.PLANNED
        ? row.isClaimable(now) || !row.trigger.expiresAt().isAfter(now)
        : isLapsed(row, now);
  }

  private boolean isLapsed(Row row, Instant now) {
    return !row.leaseUntil.isAfter(now.plus(skew));
  }

  @Override
  public boolean plan(Plan plan, Instant now) {
    return new Planning(store).plan(plan, now);
  }

  @Override
  public int fanOut(KeyDates dates, Instant now) {
    return new Planning(store).fanOut(dates, now);
  }

  @Override
  public int tidy(Instant now) {
    int given = 0;
    for (Row row : store.openRows()) {
      if (row.state == State.CLAIMED && isLapsed(row, now)) {
        row.giveBack(now);
        row.fence += store.plant == Plant.NO_FENCE ? 0 : 1;
        given++;
      }
      if (row.state == State.PLANNED && !row.trigger.expiresAt().isAfter(now)) {
        row.settle(State.SKIPPED, Reason.EXPIRED.word(), now);
        store.settled(row);
      } else if (isOpenSince(row, now) && store.isSuperseded(row)) {
        row.settle(State.SKIPPED, Reason.SUPERSEDED.word(), now);
        store.settled(row);
      }
    }
    return given;
  }

  /** Whether it waits, has been due since the moment at least, and cannot be there already. */
  private static boolean isOpenSince(Row row, Instant moment) {
    return row.state == State.PLANNED && !row.notBefore.isAfter(moment) && row.ambiguous == 0;
  }

  @Override
  public List<Post> lapsed(Instant now, Instant leaseUntil, int limit) {
    List<Row> lapsed =
        store.openRows().stream()
            .filter(it -> it.state == State.SENDING && isLapsed(it, now))
            .sorted(SOONEST_FIRST)
            .toList();
    return take(together(lapsed).stream().limit(limit).toList(), State.SENDING, leaseUntil);
  }

  @Override
  public List<Post> claim(Instant now, Instant leaseUntil, int limit) {
    List<Row> free =
        store.open.values().stream()
            .filter(it -> it.isClaimable(now))
            .sorted(SOONEST_FIRST)
            .toList();
    Set<PlaceRow> places =
        free.stream().map(it -> it.place).distinct().limit(limit).collect(Collectors.toSet());
    List<List<Row>> posts = new ArrayList<>();
    Set<PlaceRow> probed = new HashSet<>();
    for (List<Row> post :
        together(free.stream().filter(it -> places.contains(it.place)).toList())) {
      PlaceRow place = post.getFirst().place;
      // One post is enough to see whether a place can be posted to again.
      if (posts.size() < limit && (place.suspectSince == null || probed.add(place))) {
        posts.add(post);
      }
    }
    probed.forEach(it -> it.nextProbeAt = leaseUntil);
    return take(posts, State.CLAIMED, leaseUntil);
  }

  /** The posts that rows make, in the order in which the first of each comes. */
  private static List<List<Row>> together(List<Row> rows) {
    Map<Company, List<Row>> companies = new LinkedHashMap<>();
    rows.forEach(it -> companies.computeIfAbsent(Company.of(it), _ -> new ArrayList<>()).add(it));
    List<List<Row>> posts = new ArrayList<>();
    companies.forEach((company, all) -> {
      all.sort(Comparator.comparing(it -> it.trigger, PostingRules.ORDER));
      int size = company.begun() == null ? PostingRules.membersMax(company.kind()) : all.size();
      for (int from = 0; from < all.size(); from += size) {
        posts.add(all.subList(from, Math.min(from + size, all.size())));
      }
    });
    return posts;
  }

  private List<Post> take(List<List<Row>> posts, State state, Instant leaseUntil) {
    posts.forEach(rows -> rows.forEach(it -> take(it, state, leaseUntil)));
    return posts.stream().map(MemoryOutbox::post).toList();
  }

  private void take(Row row, State state, Instant leaseUntil) {
    row.state = state;
    row.leaseUntil = leaseUntil.plus(skew);
    row.fence += store.plant == Plant.NO_FENCE ? 0 : 1;
  }

  private static Post post(List<Row> rows) {
    return Post.of(rows.stream().map(Row::delivery).toList(), rows.getFirst().place.settings);
  }

  private List<Row> owned(Post post) {
    return post.members().stream()
        .map(it -> Map.entry(it, store.rows.get(it.id())))
        .filter(it -> isOwned(it.getKey(), it.getValue()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean isOwned(Delivery member, @Nullable Row row) {
    if (store.plant == Plant.NO_FENCE) {
      store.open.put(row.id, row);
      return true;
    }
    return row != null
        && row.fence == member.attempts().fence()
        && (row.state == State.CLAIMED || row.state == State.SENDING);
  }

  @Override
  public Optional<Post> start(Post post, Start start, Instant now) {
    List<Row> mine =
        owned(post).stream()
            .filter(it ->
                store.plant == Plant.NO_FENCE || (it.state == State.CLAIMED && !isLapsed(it, now)))
            .toList();
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    if (start.dates().library().revision() != store.contentRevision.getAsLong()
        && store.plant != Plant.CONTENT_NOT_CHECKED) {
      mine.forEach(it -> it.giveBack(now));
      return Optional.empty();
    }
    PlaceRow place = mine.getFirst().place;
    var facts =
        new Judge.Facts(
            place.subscription(),
            store.posted(place, store.rules.weekStart(now)),
            mine.stream().filter(store::isSuperseded).map(it -> it.id).collect(Collectors.toSet()));
    var judgement = judge(start.dates(), post(mine), facts, now);
    judgement.dropped().forEach((id, why) -> store.skip(store.rows.get(id), why, now));
    for (Delivery waiting : judgement.waiting()) {
      Row row = store.rows.get(waiting.id());
      row.giveBack(judgement.later());
      row.wantedAt = judgement.later();
    }
    return judgement.go().isEmpty()
        ? Optional.empty()
        : Optional.of(begin(post, judgement.go(), start, now));
  }

  private Judge.Judgement judge(KeyDates dates, Post post, Judge.Facts facts, Instant now) {
    var judged = new Judge(dates).of(post, facts, now);
    Map<Plant, Reason> ignored =
        Map.of(
            Plant.UNSUBSCRIBED_NOT_CHECKED, Reason.UNSUBSCRIBED,
            Plant.EXPIRY_NOT_CHECKED, Reason.EXPIRED);
    return ignored.containsKey(store.plant)
            && judged.dropped().containsValue(ignored.get(store.plant))
        ? new Judge.Judgement(post.members(), Map.of(), List.of(), null)
        : judged;
  }

  private Post begin(Post claimed, List<Delivery> go, Start start, Instant now) {
    List<Row> rows = go.stream().map(it -> store.rows.get(it.id())).toList();
    DeliveryKey key = claimed.key();
    for (Row row : rows) {
      row.state = marked();
      row.leaseUntil = start.leaseUntil().plus(skew);
      row.post = key;
      row.tries++;
      row.firstSendAt = row.firstSendAt == null || start.fresh() ? now : row.firstSendAt;
      row.lastSendAt = now;
      if (row.state == State.SENT) {
        row.messageId = key.value();
        row.settledAt = now;
        store.settled(row);
      }
    }
    return post(rows);
  }

  private State marked() {
    if (store.plant == Plant.MARK_AFTER_SENDING) {
      return State.CLAIMED;
    }
    return store.plant == Plant.MARK_BEFORE_SENDING ? State.SENT : State.SENDING;
  }

  @Override
  public boolean settle(
      Post post, Verdict verdict, PlaceNews news, @Nullable Report report, Instant now) {
    List<Row> mine = owned(post);
    if (mine.isEmpty()) {
      return store.plant == Plant.MARK_BEFORE_SENDING;
    }
    PlaceRow place = mine.getFirst().place;
    mine.forEach(it -> settle(it, verdict, now));
    if (report != null) {
      store.reports.add(report, now);
    }
    note(place, news, post, now);
    return true;
  }

  private void settle(Row row, Verdict verdict, Instant now) {
    switch (verdict) {
      case Verdict.Sent(String messageId) -> {
        row.messageId = messageId;
        row.settle(State.SENT, null, now);
      }
      case Verdict.Again(Instant notBefore, String reason) -> {
        row.reason = reason;
        row.giveBack(notBefore);
      }
      case Verdict.Repeat(Instant notBefore, String reason) -> {
        row.reason = reason;
        row.ambiguous++;
        row.giveBack(notBefore);
      }
      case Verdict.Held(Reason reason, boolean ambiguous) -> {
        row.ambiguous += ambiguous ? 1 : 0;
        row.settle(State.HELD, reason.word(), now);
      }
      case Verdict.Skipped(Reason reason) -> row.settle(State.SKIPPED, reason.word(), now);
    }
    if (row.state.isSettled()) {
      store.settled(row);
    }
  }

  private void note(PlaceRow place, PlaceNews news, Post attempt, Instant now) {
    switch (news) {
      case PlaceNews.None _ -> {}
      case PlaceNews.Reachable _ -> place.isWell();
      case PlaceNews.Unreachable(String reason) -> {
        if (place.fails(reason, attempt, store.otherSuspects(place), now)) {
          store.reports.add(new Report.Unreachable(attempt.place(), reason), now);
        }
      }
      case PlaceNews.Migrated(Place to) -> {
        if (!store.places.containsKey(to)) {
          store.places.remove(place.place);
          place.place = to;
          place.isWell();
          store.places.put(to, place);
        }
      }
    }
  }
}
