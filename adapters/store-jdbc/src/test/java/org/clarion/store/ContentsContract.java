package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clarion.core.content.ImportPlan.Edited.KEEP;
import static org.clarion.core.content.ImportPlan.Edited.REPLACE;
import static org.clarion.store.Samples.answer;
import static org.clarion.store.Samples.plan;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.StoredEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the group's content. */
abstract class ContentsContract extends StoreContract {
  private static final Duration SEEN_ELSEWHERE_MAX = Duration.ofSeconds(5);

  private Contents contents;

  @BeforeEach
  void takeContents() {
    contents = store.contents();
  }

  @Test
  void is_empty_before_the_first_import() {
    assertThat(contents.current()).isEqualTo(Library.empty());
  }

  @Test
  void holds_every_kind_of_entry_in_the_order_of_the_pack() {
    contents.apply(plan(contents.current(), Samples.everyKind()));

    assertThat(contents.current())
        .isEqualTo(Library.of(1, Samples.INFO, stored(1, Samples.everyKind())));
  }

  @Test
  void is_the_same_after_a_restart() {
    contents.apply(plan(contents.current(), Samples.everyKind()));
    Library before = contents.current();

    restart();

    assertThat(store.contents().current()).isEqualTo(before);
  }

  @Test
  void is_read_again_only_when_it_has_changed() {
    contents.apply(plan(contents.current(), answer("a", "one")));
    Library before = contents.current();

    clock.pass(Duration.ofHours(1));

    assertThat(contents.current()).isSameAs(before);
  }

  @Test
  void replaces_adds_removes_and_reorders_as_the_plan_says() {
    contents.apply(plan(contents.current(), answer("a", "1"), answer("b", "1"), answer("c", "1")));

    contents.apply(plan(contents.current(), answer("d", "2"), answer("c", "1"), answer("a", "2")));

    assertThat(contents.current())
        .isEqualTo(
            Library.of(
                2,
                Samples.INFO,
                List.of(
                    new StoredEntry(answer("d", "2"), false, 2),
                    new StoredEntry(answer("c", "1"), false, 1),
                    new StoredEntry(answer("a", "2"), false, 2))));
  }

  @Test
  void writes_only_the_entries_that_differ() {
    contents.apply(plan(contents.current(), answer("a", "1"), answer("b", "1")));
    contents.apply(plan(contents.current(), answer("a", "2"), answer("b", "1")));

    assertThat(rows("select id, revision from entry order by position"))
        .containsExactly("faq.a|2", "faq.b|1");
  }

  @Test
  void is_no_newer_when_an_import_changes_nothing() {
    contents.apply(plan(contents.current(), answer("a", "1")));

    assertThat(contents.apply(plan(contents.current(), answer("a", "1")))).isTrue();
    assertThat(contents.current().revision()).isEqualTo(1);
  }

  @Test
  void an_entry_that_only_moves_in_the_order_is_no_newer() {
    contents.apply(plan(contents.current(), answer("a", "1"), answer("b", "1")));
    contents.apply(plan(contents.current(), answer("c", "2"), answer("b", "1"), answer("a", "1")));

    assertThat(contents.current().entries())
        .containsExactly(
            new StoredEntry(answer("c", "2"), false, 2),
            new StoredEntry(answer("b", "1"), false, 1),
            new StoredEntry(answer("a", "1"), false, 1));
  }

  @Test
  void a_plan_whose_entries_know_no_revision_changes_nothing_either() {
    contents.apply(plan(contents.current(), Samples.everyKind()));
    Library before = contents.current();
    var plan =
        new ImportPlan(
            1,
            Samples.INFO,
            false,
            stored(0, Samples.everyKind()),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(contents.apply(plan)).isTrue();
    assertThat(contents.current()).isEqualTo(before);
  }

  @Test
  void an_entry_that_becomes_the_packs_again_is_newer_though_it_says_the_same() {
    contents.apply(plan(contents.current(), answer("a", "1")));
    contents.edit(answer("a", "1"));

    contents.apply(
        ImportPlan.of(
            contents.current(),
            new Pack(Samples.INFO, List.of(answer("a", "1")), List.of()),
            REPLACE));

    assertThat(contents.current().entries())
        .containsExactly(new StoredEntry(answer("a", "1"), false, 3));
  }

  @Test
  void entries_in_the_words_of_the_first_edition_are_no_older_for_it() throws IOException {
    contents.apply(plan(contents.current(), FirstEdition.entries()));
    List<String> documents = DocumentsTest.resource("entries-v1.jsonl").lines().toList();
    database(db -> {
      var batch = db.prepareBatch("update entry set document = :text where position = :position");
      for (int i = 0; i < documents.size(); i++) {
        batch.bind("text", documents.get(i)).bind("position", i).add();
      }
      return batch.execute();
    });
    restart();

    store.contents().apply(plan(store.contents().current(), FirstEdition.entries()));

    assertThat(store.contents().current())
        .isEqualTo(Library.of(1, Samples.INFO, stored(1, FirstEdition.entries())));
    assertThat(rows("select document from entry order by position")).isEqualTo(documents);
  }

  @Test
  void refuses_a_plan_that_was_made_before_the_last_change() {
    ImportPlan early = plan(contents.current(), answer("a", "1"));
    ImportPlan late = plan(contents.current(), answer("b", "1"));

    assertThat(contents.apply(early)).isTrue();
    assertThat(contents.apply(late)).isFalse();
    assertThat(contents.current().all()).containsExactly(answer("a", "1"));
  }

  @Test
  void shows_an_edit_at_once_and_marks_it_as_the_groups_own() {
    contents.apply(plan(contents.current(), answer("a", "1"), answer("b", "1")));
    contents.current();

    assertThat(contents.edit(answer("a", "ours"))).isEqualTo(2);
    assertThat(contents.current().entries())
        .containsExactly(
            new StoredEntry(answer("a", "ours"), true, 2),
            new StoredEntry(answer("b", "1"), false, 1));
  }

  @Test
  void puts_a_new_entry_behind_the_others() {
    contents.apply(plan(contents.current(), answer("b", "1")));

    contents.edit(answer("a", "ours"));

    assertThat(contents.current().all()).containsExactly(answer("b", "1"), answer("a", "ours"));
  }

  @Test
  void takes_an_entry_before_anything_was_imported() {
    contents.edit(answer("a", "ours"));

    assertThat(contents.current())
        .isEqualTo(
            Library.of(
                1, Library.empty().info(), List.of(new StoredEntry(answer("a", "ours"), true, 1))));
  }

  @Test
  void keeps_the_golden_questions_of_a_pack() {
    contents.apply(plan(contents.current(), answer("a", "1")));
    var pack = new Pack(Samples.golden(), List.of(answer("a", "1")), List.of());

    contents.apply(ImportPlan.of(contents.current(), pack, KEEP));

    assertThat(contents.current())
        .isEqualTo(
            Library.of(2, Samples.golden(), List.of(new StoredEntry(answer("a", "1"), false, 1))));
  }

  @Test
  void an_import_leaves_the_groups_own_edition_alone() {
    contents.apply(plan(contents.current(), answer("a", "1"), answer("b", "1")));
    contents.edit(answer("a", "ours"));

    contents.apply(plan(contents.current(), answer("a", "2"), answer("b", "2")));

    assertThat(contents.current().entries())
        .containsExactly(
            new StoredEntry(answer("a", "ours"), true, 2),
            new StoredEntry(answer("b", "2"), false, 3));
  }

  @Test
  void a_change_made_by_another_process_shows_within_five_seconds() {
    contents.current();
    openAnother().contents().edit(answer("a", "theirs"));

    assertThat(contents.current()).isEqualTo(Library.empty());
    clock.pass(SEEN_ELSEWHERE_MAX);
    assertThat(contents.current().all()).containsExactly(answer("a", "theirs"));
  }

  @Test
  void is_never_seen_in_the_middle_of_a_change() throws Exception {
    Contents other = openAnother().contents();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer = threads.submit(() -> importEditions(100));
      while (!writer.isDone()) {
        clock.pass(SEEN_ELSEWHERE_MAX);
        Library seen = other.current();
        assertThat(seen.all()).isEqualTo(edition(seen.revision()));
      }
      writer.get();
    }
    assertThat(contents.current().all()).isEqualTo(edition(100));
  }

  @Test
  void of_many_imports_made_from_the_same_state_one_is_applied() throws Exception {
    Library before = contents.current();
    Contents other = openAnother().contents();
    List<Callable<Boolean>> imports = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ImportPlan plan = plan(before, answer("number-" + i, "1"));
      imports.add(() -> (plan.hashCode() % 2 == 0 ? contents : other).apply(plan));
    }

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(imports).stream().filter(Future::resultNow)).hasSize(1);
    }
    assertThat(openAnother().contents().current().all()).hasSize(1);
  }

  @Test
  void any_text_at_all_comes_back_as_it_was() {
    Entry entry = answer("a", "zero \0, half \ud83d, whole \ud83d\ude42, ça – „ß“");

    contents.edit(entry);
    restart();

    assertThat(store.contents().current().all()).containsExactly(entry);
  }

  @Test
  void names_the_entry_whose_document_is_damaged() {
    contents.edit(answer("a", "1"));
    database(db -> db.execute("update entry set document = '{'"));

    assertThatThrownBy(contents::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected the document of 'faq.a' to be whole");
  }

  @Test
  void remembers_the_digest_of_the_pack_with_the_plan() {
    assertThat(store.importedDigest()).isEmpty();

    store.apply(plan(contents.current(), answer("a", "1")), "d1");
    restart();

    assertThat(store.importedDigest()).contains("d1");
    assertThat(store.contents().current().all()).containsExactly(answer("a", "1"));
  }

  @Test
  void remembers_no_digest_of_a_plan_that_was_refused() {
    ImportPlan plan = plan(contents.current(), answer("a", "1"));
    contents.edit(answer("b", "1"));

    assertThat(store.apply(plan, "d1")).isFalse();
    assertThat(store.importedDigest()).isEmpty();
  }

  @Test
  void remembers_only_the_last_digest() {
    store.rememberImport("d1");
    store.rememberImport("d2");

    assertThat(store.importedDigest()).contains("d2");
  }

  private void importEditions(int count) {
    for (int number = 1; number <= count; number++) {
      assertThat(contents.apply(plan(contents.current(), edition(number)))).isTrue();
    }
  }

  /** Thirty entries that all say which edition they are of; none before the first. */
  private static List<Entry> edition(long number) {
    return IntStream.range(0, number == 0 ? 0 : 30)
        .mapToObj(it -> answer("number-" + it, "edition " + number))
        .toList();
  }

  private static List<StoredEntry> stored(long revision, List<Entry> entries) {
    return entries.stream().map(it -> new StoredEntry(it, false, revision)).toList();
  }
}
