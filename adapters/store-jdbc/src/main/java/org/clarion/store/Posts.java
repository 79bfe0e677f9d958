package org.clarion.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Deliveries put together to posts. */
final class Posts {
  private Posts() {}

  /** What goes out together: a post that was begun, or what is of one kind in one place. */
  private record Together(long placeId, Kind kind, @Nullable DeliveryKey begun) {
    static Together of(DeliveryRow row) {
      Delivery delivery = row.delivery();
      return new Together(row.placeId(), delivery.trigger().kind(), delivery.attempts().post());
    }
  }

  /** A post and the number of its place. */
  record Placed(long placeId, Post post) {}

  /**
   * The posts that deliveries make: what was begun under a key stays together, the others go
   * together by place and kind, as many as there may be in a post.
   *
   * @return in the order in which the first of each comes
   */
  static List<Post> of(Handle db, List<DeliveryRow> rows) {
    return placed(db, rows).stream().map(Placed::post).toList();
  }

  /** Like {@link #of}, each post with its place. */
  static List<Placed> placed(Handle db, List<DeliveryRow> rows) {
    Map<Together, List<Delivery>> groups = new LinkedHashMap<>();
    for (DeliveryRow row : rows) {
      groups.computeIfAbsent(Together.of(row), _ -> new ArrayList<>()).add(row.delivery());
    }
    Map<Long, Subscription> places =
        SubscriptionRows.of(db, rows.stream().map(DeliveryRow::placeId).distinct().toList());
    List<Placed> posts = new ArrayList<>();
    groups.forEach((together, members) -> {
      Subscription place = places.get(together.placeId());
      ReminderSettings settings = place == null ? ReminderSettings.DEFAULT : place.settings();
      chunks(together, members)
          .forEach(it -> posts.add(new Placed(together.placeId(), Post.of(it, settings))));
    });
    return posts;
  }

  /** The ids of all members, in the order in which rows are always locked. */
  static List<Long> ids(Collection<Post> posts) {
    return posts.stream().flatMap(it -> it.members().stream()).map(Delivery::id).sorted().toList();
  }

  private static List<List<Delivery>> chunks(Together together, List<Delivery> members) {
    if (together.begun() != null) {
      return List.of(members);
    }
    List<Delivery> inOrder =
        members.stream()
            .sorted((one, other) -> PostingRules.ORDER.compare(one.trigger(), other.trigger()))
            .toList();
    int size = PostingRules.membersMax(together.kind());
    List<List<Delivery>> chunks = new ArrayList<>();
    for (int from = 0; from < inOrder.size(); from += size) {
      chunks.add(inOrder.subList(from, Math.min(from + size, inOrder.size())));
    }
    return chunks;
  }
}
