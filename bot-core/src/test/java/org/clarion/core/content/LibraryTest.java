package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
  private static final TermCalendar SCHOOLS = new TermCalendar(List.of("wales"), List.of());
  private static final KeyDate WOMENS_DAY =
      KeyDate.of(new Rule.YearlyDay(MonthDay.of(3, 8)), Certainty.FIXED);

  private static final Entry SECOND = Entries.answer("second", "2");
  private static final Entry DAY = Entries.date("womens-day", WOMENS_DAY);
  private static final Entry FIRST = Entries.answer("first", "1");

  private final Library library = Entries.library(7, SECOND, DAY, FIRST);

  @Test
  void entries_are_found_by_their_id() {
    assertThat(library.find(FIRST.id())).contains(FIRST);
    assertThat(library.find(new EntryId("faq.third"))).isEmpty();
  }

  @Test
  void entries_stand_in_the_order_of_their_pack() {
    assertThat(library.all()).containsExactly(SECOND, DAY, FIRST);
    assertThat(library.of(Kind.ANSWER)).containsExactly(SECOND, FIRST);
    assertThat(library.of(Kind.GUIDE)).isEmpty();
  }

  @Test
  void refuses_two_entries_with_one_id() {
    assertThatThrownBy(() -> Entries.library(1, FIRST, Entries.answer("first", "other")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_empty_library_holds_nothing_at_revision_0() {
    assertThat(Library.empty().revision()).isZero();
    assertThat(Library.empty().all()).isEmpty();
    assertThat(Library.empty().source("page")).isEmpty();
  }

  @Test
  void a_library_does_not_change_with_the_list_it_was_made_of() {
    List<StoredEntry> entries = new ArrayList<>(List.of(new StoredEntry(FIRST, false)));
    Library made = Library.of(1, Entries.INFO, entries);
    entries.clear();

    assertThat(made.all()).containsExactly(FIRST);
  }

  @Test
  void the_sources_of_an_entry_come_main_one_first_without_those_that_are_gone() {
    var provenance =
        new Provenance(
            List.of("leaflet", "lost", "page"), "top", LocalDate.of(2027, 8, 31), Years.ALL);
    Entry entry =
        new Entry(
            new EntryId("guide.x"),
            "x",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            provenance,
            List.of(),
            "",
            new Body.Guide());

    assertThat(library.sourcesOf(entry)).extracting(Source::id).containsExactly("leaflet", "page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"north-west", "North West", "NORTH WEST", " nw ", "NorthWest"})
  void a_region_goes_by_id_title_and_aliases_in_any_case(String name) {
    assertThat(library.region(name)).map(Region::id).contains("north-west");
  }

  @Test
  void any_other_name_is_no_region() {
    assertThat(library.region("north")).isEmpty();
    assertThat(library.region("")).isEmpty();
  }

  @Test
  void an_entry_has_a_key_date_only_if_it_is_a_date() {
    assertThat(DAY.keyDate()).contains(WOMENS_DAY);
    assertThat(FIRST.keyDate()).isEmpty();
  }

  @Test
  void an_entry_has_school_years_only_if_it_is_a_term_calendar() {
    assertThat(Entries.entry("terms.x", "", new Body.Terms(SCHOOLS)).terms()).contains(SCHOOLS);
    assertThat(DAY.terms()).isEmpty();
  }

  @Test
  void the_id_of_an_entry_begins_as_its_kind_demands() {
    assertThatThrownBy(() -> Entries.entry("faq.x", "", new Body.Guide()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the id to begin with 'guide.' but was 'faq.x'");
  }

  @Test
  void every_body_is_of_its_own_kind() {
    assertThat(
            List.of(
                new Body.Answer(List.of()),
                new Body.Guide(),
                new Body.Campaign(false, List.of(), null, null, null, List.of()),
                new Body.Network("wales"),
                new Body.Contact(),
                new Body.OnDate(WOMENS_DAY),
                new Body.Terms(SCHOOLS)))
        .extracting(Body::kind)
        .containsExactly(Kind.values());
  }

  @ParameterizedTest
  @EnumSource
  void a_kind_is_found_by_how_its_ids_begin(Kind kind) {
    assertThat(Kind.of(kind.prefix())).contains(kind);
    assertThat(Kind.of(kind.name())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_label_is_found_by_its_word(Label label) {
    assertThat(Label.of(label.word())).contains(label);
    assertThat(Label.of(label.name())).isEmpty();
  }

  @Test
  void only_what_speaks_for_the_union_today_may_be_advice() {
    assertThat(Label.values())
        .filteredOn(Label::speaksForToday)
        .containsExactly(Label.OFFICIAL, Label.LOCAL);
  }

  @Test
  void a_source_says_how_far_it_speaks_for_the_union() {
    assertThatThrownBy(() -> new Source("page", "The page", List.of(), "not known", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a label for source 'page'");
  }

  @Test
  void a_slot_is_set_once_something_stands_in_it() {
    assertThat(new Slot("address", "Address", "", null).isSet()).isFalse();
    assertThat(new Slot("address", "Address", " \n", null).isSet()).isFalse();
    assertThat(new Slot("address", "Address", "x", null).isSet()).isTrue();
  }
}
