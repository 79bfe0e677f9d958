package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindTest {
  private static final Library LIBRARY = SampleLibrary.whole();
  private static final LuceneAnswerSearch SEARCH = new LuceneAnswerSearch();

  private static Finding find(String question) {
    return SEARCH.find(LIBRARY, question);
  }

  /** The id of a clear answer; what came instead otherwise. */
  private static String answer(String question) {
    return switch (find(question)) {
      case Finding.Clear(EntryId best, List<EntryId> _) -> best.value();
      case Finding.Several(List<EntryId> candidates) -> "one of " + candidates;
      case Finding.None _ -> "nothing";
    };
  }

  private static List<String> offered(String question) {
    return find(question) instanceof Finding.Several(List<EntryId> candidates)
        ? candidates.stream().map(EntryId::value).toList()
        : List.of(answer(question));
  }

  @ParameterizedTest
  @CsvSource({
    "When is International Women's Day?, date.womens-day",
    "what is an iso, faq.what-is-an-iso",
    "CUBA, campaign.cuba",
    "  palestine!!  , campaign.palestine",
    "international women’s day, date.womens-day",
    "burnt out, guide.burnout",
    "no time, faq.too-busy",
  })
  void is_clear_about_a_title_a_name_or_a_question_of_the_content(String question, String id) {
    assertThat(answer(question)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "when is womens day, date.womens-day",
    "womans day, date.womens-day",
    "4 pillars, faq.pillars",
    "how can we help cuba, campaign.cuba",
    "no time for this, faq.too-busy",
    "my branch doesnt care, faq.unsupportive-branch",
    "what happened in the strikes of 2023, campaign.pay-2023",
    "i have to decide which issue to pick, faq.choose-one-issue",
  })
  void understands_how_people_put_it(String question, String id) {
    assertThat(answer(question)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "holocost memorial day, date.holocaust-memorial-day",
    "i hate public speakin can i still do this, faq.public-speaking",
    "palastine, campaign.palestine",
    "srebrenca week, date.srebrenica-week",
    "refugeeweek, date.refugee-week",
    "womensday, date.womens-day",
    "avoidng burnuot, guide.burnout",
  })
  void repairs_slips_of_the_keyboard(String question, String id) {
    assertThat(answer(question)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "is one issue enough or should i choose more causes, faq.choose-one-issue",
    "chosing one isssue, faq.choose-one-issue",
    "do i really need to speak in public, faq.public-speaking",
    "im to shy for speches, faq.public-speaking",
    "the district isn't interested and nobody cares, faq.unsupportive-branch",
    "my brnach is not intrested, faq.unsupportive-branch",
    "i am overstretched and very busy, faq.too-busy",
    "overstreched, faq.too-busy",
  })
  void understands_the_worries_of_beginners_with_and_without_slips(String question, String id) {
    assertThat(offered(question)).first().isEqualTo(id);
  }

  @Test
  void a_typed_name_may_stand_in_a_sentence() {
    assertThat(answer("so what about the london network then")).isEqualTo("network.london");
  }

  @ParameterizedTest
  @CsvSource({
    "iwd, date.womens-day",
    "when is IWD, date.womens-day",
    "hmd, date.holocaust-memorial-day",
    "OF, faq.organising-forum",
    "international solidarity officer, faq.what-is-an-iso",
  })
  void knows_short_forms_and_what_they_stand_for(String question, String id) {
    assertThat(answer(question)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"of", "of all", "WHO IS THE MAYOR OF PARIS"})
  void takes_an_ordinary_word_for_a_short_form_only_when_it_stands_out(String question) {
    assertThat(answer(question)).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i appeal my pay progression",
        "best pizza near me",
        "what's the weather",
        "can i refuse to cross a picket line",
        "how do i reset my password",
        "how do i make lasagne",
        "when is mothers day",
        "asdfghjkl",
        "Как дела?",
        "今日の天気は",
      })
  void does_not_know_what_the_content_does_not_hold(String question) {
    assertThat(answer(question)).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "when do we get paid, campaign.pay-2023",
    "who won the election, date.democracy",
    "what is the theme of international women's day, date.womens-day",
  })
  void offers_what_is_only_near_and_does_not_answer_with_it(String question, String id) {
    assertThat(find(question)).isInstanceOf(Finding.Several.class);
    assertThat(offered(question)).first().isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody round here is interested, faq.unsupportive-branch",
    "talking to an audience terrifies me, faq.public-speaking",
  })
  void finds_entries_by_words_that_they_do_not_have(String question, String id) {
    assertThat(offered(question)).first().isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i become a teacher",
        "is there a prize for losing weight",
        "what is the capital of peru",
        "who should i vote for",
      })
  void never_gives_a_near_miss_as_the_answer(String question) {
    assertThat(find(question)).isNotInstanceOf(Finding.Clear.class);
  }

  @Test
  void offers_all_that_a_name_in_part_may_mean() {
    assertThat(offered("delegation"))
        .containsExactlyInAnyOrder("date.delegation-palestine", "date.delegations-autumn");
    assertThat(offered("srebrenica"))
        .containsExactlyInAnyOrder("date.srebrenica-day", "date.srebrenica-week");
    assertThat(offered("refugees"))
        .containsExactlyInAnyOrder("date.refugee-day", "date.refugee-week");
  }

  @Test
  void decides_between_two_when_the_sentence_leans_to_one() {
    assertThat(answer("what is happening for refugees that week")).isEqualTo("date.refugee-week");
  }

  @Test
  void offers_an_entry_for_each_half_of_a_question() {
    assertThat(offered("solidarity award or training"))
        .containsExactlyInAnyOrder("faq.sinnott-award", "faq.training");
  }

  @Test
  void lists_the_next_best_beside_a_clear_answer() {
    assertThat(find("when is refugee week"))
        .isInstanceOfSatisfying(
            Finding.Clear.class,
            it -> {
              assertThat(it.best()).isEqualTo(new EntryId("date.refugee-week"));
              assertThat(it.others()).hasSizeLessThanOrEqualTo(4).doesNotContain(it.best());
              assertThat(it.others().getFirst()).isEqualTo(new EntryId("date.refugee-day"));
            });
  }

  @Test
  void names_the_nearest_entries_where_there_is_no_answer() {
    assertThat(find("what is the tax on my pay slip"))
        .isInstanceOfSatisfying(
            Finding.None.class,
            it -> assertThat(it.nearest()).first().isEqualTo(new EntryId("campaign.pay-2023")));
  }

  @Test
  void finds_past_entries_too() {
    assertThat(answer("2023 strike dates")).isEqualTo("campaign.pay-2023");
    assertThat(answer("two day strike march 2023")).isEqualTo("date.strike-2023-03");
  }

  @Test
  void finds_nothing_in_an_empty_library() {
    assertThat(SEARCH.find(Library.empty(), "cuba")).isEqualTo(new Finding.None(List.of()));
  }

  @Test
  void copes_with_entries_that_say_next_to_nothing() {
    Library mute = SampleLibrary.of(4, "faq.a | It | | | |\nfaq.b | Is | | | |\n");

    assertThat(SEARCH.find(mute, "cuba")).isEqualTo(new Finding.None(List.of()));
    assertThat(SEARCH.find(mute, "it"))
        .isEqualTo(new Finding.Clear(new EntryId("faq.a"), List.of()));
  }

  @Test
  void is_clear_about_the_only_entry_there_is() {
    Library one =
        SampleLibrary.of(
            3, "campaign.cuba | Cuba | | What can I do for Cuba?; cuba blockade | Havana | Text.");

    assertThat(SEARCH.find(one, "what about the blockade of cuba"))
        .isEqualTo(new Finding.Clear(new EntryId("campaign.cuba"), List.of()));
  }
}
