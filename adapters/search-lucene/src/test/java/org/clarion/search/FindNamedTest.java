package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindNamedTest {
  private static final Library LIBRARY = SampleLibrary.whole();
  private static final LuceneAnswerSearch SEARCH = new LuceneAnswerSearch();

  private static Finding find(Kind kind, String name) {
    return SEARCH.findNamed(LIBRARY, kind, name);
  }

  private static String found(Kind kind, String name) {
    return switch (find(kind, name)) {
      case Finding.Clear(EntryId best, List<EntryId> _) -> best.value();
      case Finding.Several(List<EntryId> candidates) -> candidates.toString();
      case Finding.None _ -> "nothing";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "CAMPAIGN, Cuba, campaign.cuba",
    "CAMPAIGN, csc, campaign.cuba",
    "DATE, iwd, date.womens-day",
    "DATE, International Women's Day, date.womens-day",
    "ANSWER, four pillars, faq.pillars",
  })
  void finds_an_entry_by_any_of_its_names(Kind kind, String name, String id) {
    assertThat(found(kind, name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "CAMPAIGN, cub, campaign.cuba",
    "CAMPAIGN, pal, campaign.palestine",
    "CAMPAIGN, strike, campaign.pay-2023",
    "CAMPAIGN, the havana one, campaign.cuba",
    "DATE, holocost, date.holocaust-memorial-day",
    "DATE, hol, date.holocaust-memorial-day",
    "DATE, womans, date.womens-day",
    "GUIDE, burn out, guide.burnout",
    "CONTACT, team, contact.international-team",
  })
  void finds_an_entry_by_a_word_its_beginning_or_a_slip(Kind kind, String name, String id) {
    assertThat(found(kind, name)).isEqualTo(id);
  }

  @Test
  void gives_all_that_fit_equally_well() {
    assertThat(found(Kind.DATE, "strike"))
        .isEqualTo("[date.strike-2023-02-01, date.strike-2023-03]");
    assertThat(found(Kind.DATE, "refugee")).isEqualTo("[date.refugee-day, date.refugee-week]");
    assertThat(found(Kind.DATE, "srebrenica"))
        .isEqualTo("[date.srebrenica-day, date.srebrenica-week]");
    assertThat(found(Kind.DATE, "delegation"))
        .isEqualTo("[date.delegation-palestine, date.delegations-autumn]");
  }

  @Test
  void looks_at_one_kind_only() {
    assertThat(found(Kind.CAMPAIGN, "womens day")).isEqualTo("nothing");
    assertThat(found(Kind.DATE, "London network")).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"peru", "pizza", "xyz", "", "  ", "🎉", "the", "climate change"})
  void finds_nothing_where_nothing_is_near(String name) {
    assertThat(found(Kind.CAMPAIGN, name)).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "ldn, network.london",
    "Greater London, network.london",
    "nw, network.north-west",
    "lancashire, network.north-west",
    "lodnon, network.london",
    "manchester, network.north-west",
    "wales, nothing",
    "kent, nothing",
    "cymru, nothing",
  })
  void finds_a_network_by_what_its_region_is_called(String name, String id) {
    assertThat(found(Kind.NETWORK, name)).isEqualTo(id);
  }

  @Test
  void lists_what_fits_less_well_beside_a_clear_one() {
    assertThat(find(Kind.DATE, "strike march 2023"))
        .isEqualTo(
            new Finding.Clear(
                new EntryId("date.strike-2023-03"),
                List.of(new EntryId("date.strike-2023-02-01"))));
    assertThat(find(Kind.DATE, "palestine delegation"))
        .isEqualTo(new Finding.Clear(new EntryId("date.delegation-palestine"), List.of()));
  }

  @Test
  void gives_the_best_few_where_many_fit() {
    assertThat(find(Kind.DATE, "d"))
        .isInstanceOfSatisfying(
            Finding.Several.class, it -> assertThat(it.candidates()).hasSize(5));
  }

  @Test
  void finds_nothing_in_an_empty_library() {
    assertThat(SEARCH.findNamed(Library.empty(), Kind.DATE, "iwd"))
        .isEqualTo(new Finding.None(List.of()));
  }
}
