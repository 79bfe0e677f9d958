package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.clarion.core.content.Library;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Inbox.Handling;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.ReminderSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with what came in: have its effect once, and note that it did. */
abstract class InboxContract extends StoreContract {
  static final PlatformName CHAT = new PlatformName("chat");
  static final Place HALL = new Place(CHAT, "north", "hall");
  static final Instant NOON = Instant.parse("2027-02-22T12:00:00Z");

  private static final PlatformName OTHER = new PlatformName("other");
  private static final long UPDATE = 9_007_199_254_740_993L;

  private Inbox inbox;

  @BeforeEach
  void takeInbox() {
    inbox = store.inbox();
  }

  @Test
  void a_deed_is_done_once_and_told_again_without_effect_until_it_is_answered() {
    assertThat(inbox.once(CHAT, UPDATE, this::turnOn, NOON)).isEqualTo(new Handling.First<>(true));
    assertThat(store.subscriptions().onSince(HALL, REMINDERS)).contains(NOON);
    store.subscriptions().turnOff(HALL, REMINDERS, NOON);

    assertThat(inbox.once(CHAT, UPDATE, this::turnOn, NOON)).isEqualTo(new Handling.Again<>(true));
    assertThat(store.subscriptions().onSince(HALL, REMINDERS)).isEmpty();

    inbox.answered(CHAT, UPDATE, NOON);
    assertThat(inbox.once(CHAT, UPDATE, this::unasked, NOON)).isEqualTo(new Handling.Answered<>());
  }

  @Test
  void what_was_noted_outlives_the_process() {
    inbox.once(CHAT, 1, this::turnOn, NOON);
    inbox.once(CHAT, 2, this::turnOn, NOON);
    inbox.answered(CHAT, 2, NOON);
    restart();

    assertThat(store.inbox().once(CHAT, 1, () -> 5, NOON)).isEqualTo(new Handling.Again<>(5));
    assertThat(store.inbox().once(CHAT, 2, this::unasked, NOON))
        .isEqualTo(new Handling.Answered<>());
  }

  @Test
  void what_came_in_is_told_apart_by_platform_and_number() {
    inbox.once(CHAT, UPDATE, () -> 1, NOON);
    inbox.answered(CHAT, UPDATE, NOON);

    assertThat(inbox.once(CHAT, UPDATE + 1, () -> 2, NOON)).isEqualTo(new Handling.First<>(2));
    assertThat(inbox.once(OTHER, UPDATE, () -> 3, NOON)).isEqualTo(new Handling.First<>(3));
    assertThat(inbox.isAnswered(CHAT, UPDATE)).isTrue();
    assertThat(inbox.isAnswered(CHAT, UPDATE + 1)).isFalse();
    assertThat(inbox.isAnswered(OTHER, UPDATE)).isFalse();
  }

  @Test
  void what_was_answered_without_a_deed_needs_none_and_was_answered_the_first_time() {
    inbox.answered(CHAT, UPDATE, NOON);
    inbox.answered(CHAT, UPDATE, NOON.plusSeconds(1));

    assertThat(inbox.once(CHAT, UPDATE, this::unasked, NOON)).isEqualTo(new Handling.Answered<>());
    assertThat(
            rows(
                "select count(*) from inbox where noted_at = answered_at and answered_at is not"
                    + " null"))
        .containsExactly("1");
  }

  @Test
  void a_deed_that_throws_leaves_nothing_whatever_it_did_before() {
    Library before = store.contents().current();

    assertThatThrownBy(() -> inbox.once(CHAT, UPDATE, this::doAllAndFail, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("failed");

    assertThat(rows("select 1 from inbox union all select 2 from place")).isEmpty();
    assertThat(rows("select 1 from report union all select 2 from entry")).isEmpty();
    assertThat(store.contents().current()).isEqualTo(before);
    assertThat(inbox.once(CHAT, UPDATE, this::turnOn, NOON)).isEqualTo(new Handling.First<>(true));
  }

  @Test
  void content_that_a_deed_changes_is_seen_by_it_at_once_and_by_others_when_it_is_over() {
    var handling =
        inbox.once(
            CHAT,
            UPDATE,
            () -> {
              store.contents().edit(Samples.answer("one", "in the deed"));
              return store.contents().current();
            },
            NOON);

    assertThat(handling).isEqualTo(new Handling.First<>(store.contents().current()));
    assertThat(store.contents().current().all())
        .containsExactly(Samples.answer("one", "in the deed"));
  }

  @Test
  void nothing_is_remembered_of_content_whose_change_was_undone() {
    store.contents().edit(Samples.answer("one", "before"));
    inbox.once(CHAT, UPDATE, () -> 1, NOON);

    inbox.once(
        CHAT,
        UPDATE,
        () -> {
          store.contents().edit(Samples.answer("one", "undone"));
          return store.contents().current().all();
        },
        NOON);
    assertThat(store.contents().current().all()).containsExactly(Samples.answer("one", "before"));

    // Of the same number as the one that was undone.
    store.contents().edit(Samples.answer("one", "after"));
    assertThat(store.contents().current().all()).containsExactly(Samples.answer("one", "after"));
  }

  @Test
  void whoever_reads_the_content_meanwhile_keeps_no_deed_waiting() throws Exception {
    store.contents().edit(Samples.answer("one", "text"));
    store.contents().current();
    clock.pass(JdbcContents.AGE_MAX.plusSeconds(1));
    var outside = new FutureTask<>(store.contents()::current);
    var reader = new Thread(outside);

    Handling<Library> handling =
        inbox.once(
            CHAT,
            UPDATE,
            () -> {
              reader.start();
              // With H2 until it waits for the only connection, which is held here.
              while (!outside.isDone() && reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
              }
              return store.contents().current();
            },
            NOON);

    assertThat(handling).isEqualTo(new Handling.First<>(outside.get()));
  }

  @Test
  void posts_are_not_sent_from_within_a_deed() {
    assertThatThrownBy(() ->
            inbox.once(
                CHAT, UPDATE, () -> store.outbox().claim(NOON, NOON.plusSeconds(1), 1), NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected no transaction around this one but there is");
    assertThatThrownBy(
            () -> inbox.once(CHAT, UPDATE, () -> inbox.once(CHAT, 1, () -> 1, NOON), NOON))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void of_several_who_handle_the_same_at_once_one_does_it() throws Exception {
    List<Store> handlers = List.of(store, twin(), store, twin());
    try (ExecutorService threads = Executors.newFixedThreadPool(handlers.size())) {
      for (long update = 1; update <= 10; update++) {
        long number = update;
        var ready = new CountDownLatch(handlers.size());
        List<Future<Boolean>> handled =
            handlers.stream()
                .map(it ->
                    threads.submit(() -> {
                      ready.countDown();
                      ready.await();
                      return it.inbox().once(CHAT, number, () -> edit(it, number), NOON)
                          instanceof Handling.First;
                    }))
                .toList();
        int first = 0;
        for (Future<Boolean> each : handled) {
          first += each.get() ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
      }
    }
    assertThat(rows("select revision from content")).containsExactly("10");
  }

  @Test
  void is_forgotten_by_when_it_came_in() {
    inbox.once(CHAT, 1, () -> 1, NOON);
    inbox.once(CHAT, 2, () -> 1, NOON.plus(Duration.ofDays(1)));
    inbox.answered(CHAT, 1, NOON.plus(Duration.ofDays(2)));

    assertThat(inbox.forget(NOON)).isZero();
    assertThat(inbox.forget(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(rows("select update_id from inbox")).containsExactly("2");
  }

  /** Where the database can be shared, another process on it. */
  Store twin() {
    return store;
  }

  private boolean turnOn() {
    return store.subscriptions().turnOn(HALL, REMINDERS, NOON);
  }

  private static boolean edit(Store store, long number) {
    store.contents().edit(Samples.answer("one", "text " + number));
    return true;
  }

  private boolean doAllAndFail() {
    turnOn();
    store.subscriptions().change(HALL, ReminderSettings.DEFAULT.withPostsPerWeekMax(3), NOON);
    store.ledger().report(new Report.Unreachable(HALL, "gone"), NOON);
    edit(store, 1);
    assertThat(store.contents().current().all()).hasSize(1);
    store.subscriptions().moved(CHAT, "north", "south", NOON);
    throw new IllegalStateException("failed");
  }

  private boolean unasked() {
    throw new AssertionError("Expected the deed not to be done");
  }
}
