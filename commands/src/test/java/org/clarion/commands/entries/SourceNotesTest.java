package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.faq;

import java.time.LocalDate;
import java.util.List;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.Library;
import org.clarion.core.reply.Phrase;
import org.junit.jupiter.api.Test;

class SourceNotesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

  @Test
  void names_the_main_source_with_its_part_and_then_the_others() {
    assertThat(notes(faq("tea", "Tea").from("handbook", "leaflet", "flyer")))
        .containsExactly(
            "Source: The handbook, “page 7” (official, published: June 2025).",
            "Also from: A leaflet (local, published: May 2024).",
            "Also from: A flyer (local and partisan and historical, published: 1999).",
            "To be checked again by Tuesday 31 August 2027.");
  }

  @Test
  void leaves_out_a_source_that_the_pack_does_not_know() {
    assertThat(notes(faq("tea", "Tea").from("lost", "leaflet")))
        .containsExactly(
            "Source: A leaflet, “page 7” (local, published: May 2024).",
            "To be checked again by Tuesday 31 August 2027.");
  }

  @Test
  void warns_of_an_entry_that_is_overdue_for_a_check_from_the_day_after() {
    assertThat(notes(faq("tea", "Tea").checkBy(TODAY)))
        .endsWith("To be checked again by Monday 1 February 2027.");
    assertThat(notes(faq("tea", "Tea").checkBy(TODAY.minusDays(1))))
        .endsWith("This was due for a check by Sunday 31 January 2027. Ask before you rely on it.");
  }

  @Test
  void warns_of_nothing_when_the_entry_holds_for_today() {
    assertThat(warnings(faq("tea", "Tea").from("handbook", "blog"))).isEmpty();
    assertThat(warnings(faq("tea", "Tea").from("leaflet"))).isEmpty();
    assertThat(warnings(faq("tea", "Tea").about(2026, 2027))).isEmpty();
  }

  @Test
  void warns_that_an_entry_about_years_gone_by_is_over() {
    assertThat(warnings(faq("tea", "Tea").about(2022, 2022)))
        .containsExactly("This is about 2022 and is over. It is kept for the record.");
    assertThat(warnings(faq("tea", "Tea").about(2022, 2026)))
        .containsExactly("This is about 2022 to 2026 and is over. It is kept for the record.");
  }

  @Test
  void warns_that_a_partisan_or_historical_main_source_is_no_advice() {
    assertThat(warnings(faq("tea", "Tea").from("blog", "handbook").about(2023, 2023)))
        .containsExactly(
            "This is about 2023 and is over. It is kept for the record.",
            "The source is partisan and historical, so take nothing here as advice.");
  }

  private static List<String> notes(Draft entry) {
    Library library = SmallPack.library(entry);
    return said(SourceNotes.notes(library, library.all().getFirst(), TODAY));
  }

  private static List<String> warnings(Draft entry) {
    Library library = SmallPack.library(entry);
    return said(SourceNotes.warnings(library, library.all().getFirst(), TODAY));
  }

  private static List<String> said(List<Phrase> phrases) {
    return phrases.stream().map(Toolkit.ENGLISH::plain).toList();
  }
}
