package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.ImportPlan.Edited;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  private static final Entry A = Entries.answer("a", "as it was");
  private static final Entry A_LATER = Entries.answer("a", "as it is now");
  private static final Entry B = Entries.answer("b", "b");

  @Test
  void everything_comes_into_an_empty_library() {
    ImportPlan plan = ImportPlan.of(Library.empty(), pack(A, B), Edited.KEEP);

    assertThat(plan)
        .isEqualTo(
            new ImportPlan(
                0, Entries.INFO, true, stored(A, B), ids("faq.a", "faq.b"), ids(), ids(), ids()));
    assertThat(plan.changesNothing()).isFalse();
  }

  @Test
  void the_same_pack_changes_nothing() {
    ImportPlan plan = ImportPlan.of(Entries.library(3, A, B), pack(A, B), Edited.KEEP);

    assertThat(plan)
        .isEqualTo(
            new ImportPlan(3, Entries.INFO, false, stored(A, B), ids(), ids(), ids(), ids()));
    assertThat(plan.changesNothing()).isTrue();
  }

  @Test
  void another_order_is_a_change() {
    ImportPlan plan = ImportPlan.of(Entries.library(3, A, B), pack(B, A), Edited.KEEP);

    assertThat(plan)
        .isEqualTo(new ImportPlan(3, Entries.INFO, true, stored(B, A), ids(), ids(), ids(), ids()));
    assertThat(plan.changesNothing()).isFalse();
  }

  @Test
  void replacing_what_was_edited_makes_it_the_packs_own_again() {
    ImportPlan plan = ImportPlan.of(edited(A), pack(A), Edited.REPLACE);

    assertThat(plan.after()).isEqualTo(stored(A));
    assertThat(plan.changed()).isEqualTo(ids("faq.a"));
  }

  @Test
  void an_entry_that_differs_is_replaced() {
    ImportPlan plan = ImportPlan.of(Entries.library(3, A, B), pack(A_LATER, B), Edited.KEEP);

    assertThat(plan)
        .isEqualTo(
            new ImportPlan(
                3, Entries.INFO, false, stored(A_LATER, B), ids(), ids("faq.a"), ids(), ids()));
    assertThat(plan.changesNothing()).isFalse();
  }

  @Test
  void an_entry_that_the_pack_no_longer_has_goes() {
    ImportPlan plan = ImportPlan.of(Entries.library(3, A, B), pack(B), Edited.KEEP);

    assertThat(plan)
        .isEqualTo(
            new ImportPlan(3, Entries.INFO, false, stored(B), ids(), ids(), ids("faq.a"), ids()));
    assertThat(plan.changesNothing()).isFalse();
  }

  @Test
  void what_the_group_edited_stays_and_is_named() {
    ImportPlan plan = ImportPlan.of(edited(A), pack(A_LATER, B), Edited.KEEP);

    assertThat(plan)
        .isEqualTo(
            new ImportPlan(
                5,
                Entries.INFO,
                false,
                List.of(new StoredEntry(A, true), new StoredEntry(B, false)),
                ids("faq.b"),
                ids(),
                ids(),
                ids("faq.a")));
  }

  @Test
  void what_the_group_edited_is_replaced_on_request() {
    ImportPlan plan = ImportPlan.of(edited(A), pack(A_LATER), Edited.REPLACE);

    assertThat(plan)
        .isEqualTo(
            new ImportPlan(
                5, Entries.INFO, false, stored(A_LATER), ids(), ids("faq.a"), ids(), ids()));
  }

  @Test
  void what_the_group_wrote_itself_stays_behind_the_entries_of_the_pack() {
    ImportPlan plan = ImportPlan.of(edited(A), pack(B), Edited.KEEP);

    assertThat(plan.after()).containsExactly(new StoredEntry(B, false), new StoredEntry(A, true));
    assertThat(plan.kept()).isEqualTo(ids("faq.a"));
    assertThat(plan.removed()).isEmpty();
  }

  @Test
  void what_the_group_wrote_itself_goes_on_request() {
    ImportPlan plan = ImportPlan.of(edited(A), pack(B), Edited.REPLACE);

    assertThat(plan.after()).isEqualTo(stored(B));
    assertThat(plan.removed()).isEqualTo(ids("faq.a"));
    assertThat(plan.kept()).isEmpty();
  }

  @Test
  void an_edit_that_the_pack_agrees_with_is_neither_kept_nor_changed() {
    ImportPlan plan = ImportPlan.of(edited(A), pack(A), Edited.KEEP);

    assertThat(plan.after()).containsExactly(new StoredEntry(A, true));
    assertThat(plan.changesNothing()).isTrue();
    assertThat(plan.kept()).isEmpty();
  }

  @Test
  void keeping_edits_alone_changes_nothing() {
    assertThat(ImportPlan.of(edited(A), pack(A_LATER), Edited.KEEP).changesNothing()).isTrue();
  }

  @Test
  void an_export_brings_its_edits_with_it() {
    var export = new Pack(Entries.INFO, List.of(A, B), List.of("faq.b"));
    ImportPlan plan = ImportPlan.of(Library.empty(), export, Edited.KEEP);

    assertThat(plan.after()).containsExactly(new StoredEntry(A, false), new StoredEntry(B, true));
  }

  @Test
  void another_description_of_the_pack_is_a_change() {
    var info = new PackInfo("test", "2", "", "en", List.of(), List.of(), List.of());
    var pack = new Pack(info, List.of(A), List.of());
    ImportPlan plan = ImportPlan.of(Entries.library(3, A), pack, Edited.KEEP);

    assertThat(plan)
        .isEqualTo(new ImportPlan(3, info, true, stored(A), ids(), ids(), ids(), ids()));
    assertThat(plan.changesNothing()).isFalse();
  }

  @Test
  void another_golden_question_is_a_change() {
    var info =
        new PackInfo(
            Entries.INFO.id(),
            Entries.INFO.edition(),
            Entries.INFO.title(),
            Entries.INFO.language(),
            Entries.INFO.sources(),
            Entries.INFO.regions(),
            Entries.INFO.abbreviations(),
            List.of(new GoldenQuestion("who pays", List.of(A.id()))));
    var pack = new Pack(info, List.of(A), List.of());
    ImportPlan plan = ImportPlan.of(Entries.library(3, A), pack, Edited.KEEP);

    assertThat(plan)
        .isEqualTo(new ImportPlan(3, info, true, stored(A), ids(), ids(), ids(), ids()));
  }

  @Test
  void the_order_of_the_pack_is_the_order_of_the_library() {
    assertThat(ImportPlan.of(Entries.library(3, A, B), pack(B, A), Edited.KEEP).after())
        .isEqualTo(stored(B, A));
  }

  private static Pack pack(Entry... entries) {
    return new Pack(Entries.INFO, List.of(entries), List.of());
  }

  private static Library edited(Entry entry) {
    return Library.of(5, Entries.INFO, List.of(new StoredEntry(entry, true)));
  }

  private static List<StoredEntry> stored(Entry... entries) {
    return Stream.of(entries).map(it -> new StoredEntry(it, false)).toList();
  }

  private static List<EntryId> ids(String... ids) {
    return Stream.of(ids).map(EntryId::new).toList();
  }
}
