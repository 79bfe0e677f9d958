package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Library LIBRARY = SampleLibrary.whole();
  private static final LuceneAnswerSearch SEARCH = new LuceneAnswerSearch();

  static Stream<String> inputs() {
    return Stream.of(
        "",
        " \t\r\n ",
        "?",
        "🎉🎉🎉",
        "👩🏽‍🏫 cuba 🇨🇺",
        "h̷̢̛e̶l̵p̸ ̷w̶o̸m̴e̵n̶",
        "\uD83D",
        "cuba \uDC00\uD800 palestine",
        "\u0000\u0001\u001b[31m",
        "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
        "title:cuba AND (tags:* OR [a TO z])",
        "cuba~2 \"womens day\"^9 /.*/",
        "'; drop table entries; --",
        "%s %d {0} ${x} \\u0041",
        "a".repeat(4_000),
        "srebrenca ".repeat(400),
        "qzx wvk jjq zzt ".repeat(250),
        "🎉".repeat(2_000),
        "é".repeat(4_000),
        "ﷺ".repeat(4_000),
        "ａｂｃ ﬁ ½ Ⅷ ①",
        "1 2 3 4 5 6 7 8 9 10");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void any_input_gets_an_answer_in_bounded_time(String input) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertThat(SEARCH.find(LIBRARY, input)).isNotNull();
          for (Kind kind : Kind.values()) {
            assertThat(SEARCH.findNamed(LIBRARY, kind, input)).isNotNull();
          }
          assertThat(SEARCH.complete(LIBRARY, EnumSet.allOf(Kind.class), input, 25))
              .hasSizeLessThanOrEqualTo(25);
        });
  }

  @Test
  void random_text_never_breaks_it_and_no_list_is_too_long() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int length = random.nextInt(60);
      StringBuilder text = new StringBuilder();
      random.ints(length, 0, 0x500).forEach(it -> text.append((char) it));

      List<EntryId> ids = ids(SEARCH.find(LIBRARY, text.toString()));
      assertThat(ids).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    }
  }

  private static List<EntryId> ids(Finding finding) {
    return switch (finding) {
      case Finding.Clear(EntryId best, List<EntryId> others) ->
          Stream.concat(Stream.of(best), others.stream()).toList();
      case Finding.Several(List<EntryId> candidates) -> candidates;
      case Finding.None(List<EntryId> nearest) -> nearest;
    };
  }

  @Test
  void looks_at_the_first_512_characters_only() {
    String filler = " ".repeat(512 - "when is cuba".length());

    assertThat(SEARCH.find(LIBRARY, "when is cuba" + filler + "pizza pizza pizza"))
        .isEqualTo(SEARCH.find(LIBRARY, "when is cuba"));
    assertThat(SEARCH.find(LIBRARY, " ".repeat(512) + "cuba"))
        .isEqualTo(new Finding.None(List.of()));
  }

  @Test
  void accents_and_decorations_do_not_matter() {
    assertThat(SEARCH.find(LIBRARY, "ＣＵＢＡ")).isEqualTo(SEARCH.find(LIBRARY, "cuba"));
    assertThat(SEARCH.find(LIBRARY, "cúbà?!")).isEqualTo(SEARCH.find(LIBRARY, "cuba"));
    assertThat(SEARCH.find(LIBRARY, "🇨🇺 cuba ✊")).isEqualTo(SEARCH.find(LIBRARY, "cuba"));
  }

  @Test
  void the_same_question_gets_the_same_finding_from_a_search_of_its_own() {
    for (String question : List.of("day", "strike", "when is the week", "cuba palestine", "pay")) {
      assertThat(new LuceneAnswerSearch().find(SampleLibrary.whole(), question))
          .isEqualTo(SEARCH.find(LIBRARY, question));
    }
  }

  @Test
  void equal_entries_are_ordered_by_id_wherever_they_stand() {
    String one = "campaign.a | March | | | | Text of it.\n";
    String other = "campaign.b | March | | | | Text of it.\n";
    Finding expected =
        new Finding.Several(List.of(new EntryId("campaign.a"), new EntryId("campaign.b")));

    assertThat(SEARCH.find(SampleLibrary.of(5, one + other), "march")).isEqualTo(expected);
    assertThat(SEARCH.find(SampleLibrary.of(6, other + one), "march")).isEqualTo(expected);
  }

  @Test
  void sees_a_changed_library_and_does_not_mistake_another_of_the_same_revision() {
    String text = "campaign.x | Xylophones | | | | Text.\n";
    Library first = SampleLibrary.of(1, text);
    Library second = SampleLibrary.of(2, text.replace("Xylophones", "Yodelling"));
    Library rival = SampleLibrary.of(1, text.replace("Xylophones", "Zithers"));

    for (int round = 0; round < 2; round++) {
      assertThat(isClear(first, "xylophones")).isTrue();
      assertThat(isClear(second, "xylophones")).isFalse();
      assertThat(isClear(second, "yodelling")).isTrue();
      assertThat(isClear(rival, "xylophones")).isFalse();
      assertThat(isClear(rival, "zithers")).isTrue();
    }
  }

  private static boolean isClear(Library library, String question) {
    return SEARCH.find(library, question) instanceof Finding.Clear;
  }

  @Test
  void many_may_ask_at_once() throws InterruptedException, ExecutionException {
    List<String> questions = List.of("cuba", "womans day", "holocost memorial day", "no idea");
    List<Finding> alone = questions.stream().map(it -> SEARCH.find(LIBRARY, it)).toList();
    LuceneAnswerSearch shared = new LuceneAnswerSearch();

    Set<List<Finding>> together = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Finding>> task =
          () -> questions.stream().map(it -> shared.find(LIBRARY, it)).toList();
      for (Future<List<Finding>> it : threads.invokeAll(Collections.nCopies(40, task))) {
        together.add(it.get());
      }
    }

    assertThat(together).containsExactly(alone);
  }
}
