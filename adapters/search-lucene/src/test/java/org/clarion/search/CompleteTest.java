package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompleteTest {
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  private static final Library LIBRARY = SampleLibrary.whole();
  private static final LuceneAnswerSearch SEARCH = new LuceneAnswerSearch();

  private static List<String> complete(Set<Kind> kinds, String typed, int limit) {
    return SEARCH.complete(LIBRARY, kinds, typed, limit).stream().map(EntryId::value).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?"})
  void shows_the_first_of_the_library_before_anything_is_typed(String typed) {
    assertThat(complete(ALL, typed, 3))
        .containsExactly("faq.choose-one-issue", "faq.public-speaking", "faq.unsupportive-branch");
    assertThat(complete(Set.of(Kind.CAMPAIGN), typed, 2))
        .containsExactly("campaign.cuba", "campaign.palestine");
  }

  @Test
  void puts_titles_that_begin_so_before_names_and_names_before_words() {
    assertThat(complete(ALL, "refugee", 2))
        .containsExactly("date.refugee-week", "date.refugee-day");
    assertThat(complete(ALL, "pal", 3))
        .containsExactly(
            "campaign.palestine", "date.delegation-palestine", "date.delegations-autumn");
  }

  @Test
  void completes_every_word_that_was_begun() {
    assertThat(complete(ALL, "hol mem", 1)).containsExactly("date.holocaust-memorial-day");
    assertThat(complete(ALL, "wom da", 1)).containsExactly("date.womens-day");
  }

  @Test
  void completes_short_forms() {
    assertThat(complete(ALL, "iw", 1)).containsExactly("date.womens-day");
    assertThat(complete(ALL, "CSC", 1)).containsExactly("campaign.cuba");
  }

  @Test
  void forgives_a_slip() {
    assertThat(complete(ALL, "cubba", 1)).containsExactly("campaign.cuba");
    assertThat(complete(ALL, "sreberni", 2))
        .containsExactly("date.srebrenica-day", "date.srebrenica-week");
  }

  @Test
  void keeps_to_the_kinds_asked_for() {
    assertThat(complete(Set.of(Kind.CAMPAIGN), "cuba", 9)).containsExactly("campaign.cuba");
    assertThat(complete(Set.of(), "cuba", 9)).isEmpty();
  }

  @Test
  void gives_no_more_than_the_limit_and_nothing_twice() {
    assertThat(complete(ALL, "s", 25)).hasSizeLessThanOrEqualTo(25).doesNotHaveDuplicates();
    assertThat(complete(ALL, "s", 4)).hasSize(4);
    assertThat(complete(ALL, "s", 0)).isEmpty();
  }

  @Test
  void a_whole_question_is_headed_by_its_answer() {
    assertThat(complete(ALL, "i hate public speakin can i still do this", 5))
        .startsWith("faq.public-speaking");
    assertThat(complete(ALL, "how can we help cuba", 3)).startsWith("campaign.cuba");
    assertThat(complete(Set.of(Kind.DATE), "how can we help cuba", 3))
        .doesNotContain("campaign.cuba");
  }

  @Test
  void a_whole_question_is_headed_by_what_would_be_offered() {
    List<String> offered =
        SEARCH.find(LIBRARY, "solidarity award or training") instanceof Finding.Several(var some)
            ? some.stream().map(EntryId::value).toList()
            : List.of();

    assertThat(offered).hasSize(2);
    assertThat(complete(ALL, "solidarity award or training", 5))
        .startsWith(offered.toArray(String[]::new));
  }

  @Test
  void has_nothing_for_what_no_entry_is_called() {
    assertThat(complete(ALL, "zzz", 5)).isEmpty();
    assertThat(SEARCH.complete(Library.empty(), ALL, "cuba", 5)).isEmpty();
  }
}
