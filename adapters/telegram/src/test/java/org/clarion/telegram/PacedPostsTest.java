package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts and answers as fast as they go: Telegram itself never has to say that it is too fast. */
class PacedPostsTest {
  private static final int POSTS = 300;
  private static final int ROUNDS_MAX = 2_000;

  private final PostingRig rig = new PostingRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void the_topics_of_a_forum_share_its_minute_and_no_limit_is_met() {
    long forum = rig.loopback.addForum("Union");
    Deque<Place> waiting = new ArrayDeque<>();
    for (int i = 0; i < 4; i++) {
      Place topic = PostingRig.topic(forum, rig.loopback.addTopic(forum, "Topic " + i));
      for (int post = 0; post < 15; post++) {
        waiting.add(topic);
      }
    }
    postAll(waiting);

    assertThat(rig.loopback.posted(forum)).hasSize(60);
    assertThat(rig.loopback.overLimit()).isZero();
    assertThat(rig.clock.passed()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
  }

  @Test
  void hundreds_of_groups_take_as_long_as_twenty_a_second_do() {
    Deque<Place> waiting = new ArrayDeque<>();
    for (int i = 0; i < POSTS; i++) {
      waiting.add(Target.of(rig.loopback.addSupergroup("Group " + i)).place());
    }
    postAll(waiting);

    assertThat(rig.loopback.posted()).hasSize(POSTS);
    assertThat(rig.loopback.overLimit()).isZero();
    assertThat(rig.clock.passed()).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(16));
  }

  @Test
  void posts_go_out_between_answers() {
    long busy = rig.loopback.addPerson("Ana");
    long group = rig.loopback.addSupergroup("Union");
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      receipts.add(rig.answer(busy, "answer " + i));
      receipts.add(rig.send(group, "post " + i));
    }

    assertThat(receipts.subList(0, 40)).allMatch(Receipt.Delivered.class::isInstance);
    assertThat(rig.texts(busy)).hasSize(30);
    assertThat(rig.loopback.overLimit()).isZero();
  }

  /** As the core does: what has to wait is tried again when it was said to be of use. */
  private void postAll(Deque<Place> waiting) {
    for (int round = 0; !waiting.isEmpty() && round < ROUNDS_MAX; round++) {
      Place place = waiting.removeFirst();
      Receipt receipt = rig.send(place, "post " + round);
      if (receipt instanceof Receipt.NotSent(Duration left, _)) {
        rig.clock.rest(left);
        waiting.addLast(place);
      }
    }
    assertThat(waiting).isEmpty();
  }
}
