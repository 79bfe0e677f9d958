package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.clarion.core.content.Finding;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.message.EntryId;
import org.clarion.search.LuceneAnswerSearch;
import org.clarion.store.Store;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentWatchTest {
  private static final EntryId BUSY = new EntryId("faq.too-busy");

  private final Store store = Store.open(Store.Settings.memory());
  private final Queue<Runnable> begun = new ArrayDeque<>();
  private final LuceneAnswerSearch search = new LuceneAnswerSearch(begun::add);
  private final ContentWatch watch = new ContentWatch(this::library, search::prepare);

  @BeforeEach
  void bring_the_toolkit() {
    bring(TestGroup.toolkit());
    assertThat(watch.look()).isTrue();
    assertThat(begun).isEmpty();
  }

  @AfterEach
  void close() {
    watch.close();
    store.close();
  }

  @Test
  void has_the_search_made_ready_once_for_each_state_of_the_content() {
    store.contents().edit(Shelf.answer("Xylophones"));

    assertThat(watch.look()).isFalse();
    assertThat(begun).hasSize(1);
    assertThat(watch.look()).isFalse();
    assertThat(begun).hasSize(1);

    build();
    assertThat(watch.look()).isTrue();
    assertThat(begun).isEmpty();
  }

  @Test
  void what_is_asked_meanwhile_is_answered_from_the_state_before() {
    store.contents().edit(Shelf.answer("Xylophones"));
    watch.look();

    assertThat(find("xylophones")).isInstanceOf(Finding.None.class);
    assertThat(find("i am too busy for this")).isEqualTo(clear(BUSY));

    build();
    assertThat(find("xylophones")).isEqualTo(clear(Shelf.NEW));
    assertThat(find("i am too busy for this")).isEqualTo(clear(BUSY));
  }

  @Test
  void an_entry_that_is_gone_is_not_found_even_before_the_search_is_ready() {
    store.contents().edit(Shelf.answer("Xylophones"));
    watch.look();
    build();
    bring(Shelf.without(BUSY, TestGroup.toolkit()));

    assertThat(named("i am too busy for this")).doesNotContain(BUSY);
    watch.look();
    assertThat(named("i am too busy for this")).doesNotContain(BUSY);
    build();
    assertThat(named("i am too busy for this")).doesNotContain(BUSY);
    assertThat(find("xylophones")).isEqualTo(clear(Shelf.NEW));
  }

  @Test
  void goes_on_after_a_failure_until_the_search_is_ready() {
    List<Library> prepared = new ArrayList<>();
    try (ContentWatch shaky =
        new ContentWatch(
            this::library,
            it -> {
              prepared.add(it);
              if (prepared.size() == 1) {
                throw new IllegalStateException("Expected memory to build in");
              }
              return prepared.size() == 3;
            })) {
      shaky.start();
      Patience.until(() -> prepared.size() == 3, "attempts until it is ready");
      assertThat(prepared).containsOnly(library());
    }
  }

  @Test
  void closed_it_reads_nothing_more() {
    watch.close();
    store.contents().edit(Shelf.answer("Xylophones"));

    assertThat(watch.look()).isFalse();
  }

  private void build() {
    while (!begun.isEmpty()) {
      begun.remove().run();
    }
  }

  private Finding find(String question) {
    return switch (search.find(library(), question)) {
      case Finding.Clear(EntryId best, _) -> clear(best);
      case Finding other -> other;
    };
  }

  private static Finding clear(EntryId best) {
    return new Finding.Clear(best, List.of());
  }

  private List<EntryId> named(String question) {
    return switch (search.find(library(), question)) {
      case Finding.Clear(EntryId best, List<EntryId> others) -> {
        List<EntryId> all = new ArrayList<>(others);
        all.addFirst(best);
        yield all;
      }
      case Finding.Several(List<EntryId> candidates) -> candidates;
      case Finding.None(List<EntryId> nearest) -> nearest;
    };
  }

  private Library library() {
    return store.contents().current();
  }

  private void bring(Pack pack) {
    assertThat(store.contents().apply(ImportPlan.of(library(), pack, ImportPlan.Edited.KEEP)))
        .isTrue();
  }
}
