package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankTest {
  private static final Library LIBRARY = SampleLibrary.whole();
  private static final LuceneAnswerSearch SEARCH = new LuceneAnswerSearch();

  static Stream<String> questions() {
    return Stream.of(
        "",
        "cuba",
        "delegation",
        "when is refugee week",
        "i hate public speakin can i still do this",
        "what is the capital of peru",
        "solidarity award or training",
        "who should i vote for",
        "how do i become a teacher",
        "no time at all",
        "strike",
        "of",
        "what is the progression of pay",
        "asdfghjkl");
  }

  private static List<Scored> rank(String question) {
    return SEARCH.rank(LIBRARY, question, 10);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void puts_the_surest_first_and_names_nothing_twice(String question) {
    assertThat(rank(question))
        .hasSizeLessThanOrEqualTo(10)
        .isSortedAccordingTo(Comparator.comparingDouble(Scored::sureness).reversed())
        .allSatisfy(it -> assertThat(it.sureness()).isBetween(0.0, 1.0))
        .extracting(Scored::entry)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void what_is_found_follows_from_the_ranking_alone(String question) {
    List<Scored> ranked = rank(question);
    double first = ranked.isEmpty() ? 0 : ranked.getFirst().sureness();
    boolean isShared = ranked.size() > 1 && ranked.get(1).sureness() == first;

    switch (SEARCH.find(LIBRARY, question)) {
      case Finding.Clear(EntryId best, List<EntryId> _) -> {
        assertThat(best).isEqualTo(ranked.getFirst().entry());
        assertThat(first).isGreaterThanOrEqualTo(LuceneAnswerSearch.ANSWERED_FROM);
        assertThat(isShared).isFalse();
      }
      case Finding.Several(List<EntryId> candidates) -> {
        assertThat(candidates.getFirst()).isEqualTo(ranked.getFirst().entry());
        assertThat(first).isGreaterThanOrEqualTo(LuceneAnswerSearch.OFFERED_FROM);
        assertThat(first < LuceneAnswerSearch.ANSWERED_FROM || isShared).isTrue();
      }
      case Finding.None _ -> assertThat(first).isLessThan(LuceneAnswerSearch.OFFERED_FROM);
    }
  }

  @Test
  void is_certain_of_a_name_and_of_a_question_of_the_content() {
    assertThat(rank("Srebrenica Day").getFirst())
        .isEqualTo(new Scored(new EntryId("date.srebrenica-day"), 1));
    assertThat(rank("no backing from my branch").getFirst())
        .isEqualTo(new Scored(new EntryId("faq.unsupportive-branch"), 1));
  }

  @Test
  void is_not_sure_of_one_of_several_that_a_name_in_part_may_mean() {
    assertThat(rank("delegation").getFirst().sureness())
        .isBetween(
            LuceneAnswerSearch.OFFERED_FROM, Math.nextDown(LuceneAnswerSearch.ANSWERED_FROM));
  }

  @Test
  void keeps_to_the_limit_and_never_gives_more_than_a_hundred() {
    assertThat(SEARCH.rank(LIBRARY, "cuba", 1)).hasSize(1);
    assertThat(SEARCH.rank(LIBRARY, "cuba", 0)).isEmpty();
    assertThat(SEARCH.rank(LIBRARY, "cuba", 1_000)).hasSize(LIBRARY.entries().size());
    assertThat(SEARCH.rank(many(300), "numbers", 1_000)).hasSize(100);
  }

  private static Library many(int entries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      text.append(
          "faq.e%03d | About %d | | which numbers are in %d? | | Text.\n".formatted(i, i, i));
    }
    return SampleLibrary.of(1, text.toString());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_smaller_limit_gives_the_beginning_of_a_greater_one(String question) {
    List<Scored> first = SEARCH.rank(LIBRARY, question, 100).stream().limit(3).toList();

    assertThat(SEARCH.rank(LIBRARY, question, 3)).isEqualTo(first);
    assertThat(SEARCH.judge(LIBRARY, question, 3).entries()).isEqualTo(first);
    assertThat(SEARCH.judge(LIBRARY, question, 3).finding())
        .isEqualTo(SEARCH.find(LIBRARY, question));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void says_the_same_in_a_search_of_its_own_after_other_questions(String question) {
    LuceneAnswerSearch other = new LuceneAnswerSearch();
    questions().forEach(it -> other.find(SampleLibrary.whole(), it + " holocost"));

    assertThat(other.rank(SampleLibrary.whole(), question, 10)).isEqualTo(rank(question));
  }

  @Test
  void says_the_same_in_another_thread() throws InterruptedException {
    LuceneAnswerSearch other = new LuceneAnswerSearch();
    Thread builder = Thread.ofPlatform().start(() -> other.prepare(SampleLibrary.whole()));
    builder.join();

    questions().forEach(it -> assertThat(other.rank(LIBRARY, it, 10)).isEqualTo(rank(it)));
  }

  @Test
  void still_ranks_where_there_is_too_much_to_learn_from() {
    Library large = many(3_000);

    assertThat(SEARCH.rank(large, "which numbers are in 1234", 3).getFirst().entry())
        .isEqualTo(new EntryId("faq.e1234"));
    assertThat(SEARCH.find(large, "how do i cook rice")).isInstanceOf(Finding.None.class);
  }

  @Test
  void knows_what_people_call_the_region_of_a_network() {
    assertThat(rank("is there a network in lancashire").getFirst().entry())
        .isEqualTo(new EntryId("network.north-west"));
  }

  @Test
  void understands_the_language_of_a_chat_and_other_words_for_the_same() {
    assertThat(rank("wot can u do 4 cuba").getFirst().entry())
        .isEqualTo(new EntryId("campaign.cuba"));
    assertThat(rank("whats the prize called").getFirst().entry())
        .isEqualTo(new EntryId("faq.sinnott-award"));
    assertThat(rank("im exhausted").getFirst().entry()).isEqualTo(new EntryId("guide.burnout"));
  }
}
