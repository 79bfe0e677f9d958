package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with golden questions is told by the pack {@code broken/muddled-golden}. */
class GoldenQuestionsTest {
  private static final int QUESTIONS_MAX = 2_000;

  private static final EntryId ONE = new EntryId("faq.one");
  private static final EntryId TWO = new EntryId("faq.two");

  private static final String KEPT =
      """
      golden:
        - ask: Who pays, and why?
          answer: faq.one
        - ask: where to
          answer: [faq.two, faq.one]
        - ask: "what: is the weather like"
          answer: none
      """;

  @TempDir Path home;

  private Folder folder;

  @BeforeEach
  void pack() {
    folder =
        Folder.withPack(home)
            .put(
                "answers.yaml",
                "entries:\n"
                    + Folder.entry("faq.one", "text: Yes.")
                    + Folder.entry("faq.two", "text: No."));
  }

  @Test
  void a_pack_can_do_without_any() {
    assertThat(golden()).isEmpty();
  }

  @Test
  void have_one_answer_or_any_of_several_or_none() {
    folder.put("golden.yaml", KEPT);

    assertThat(golden())
        .containsExactly(
            new GoldenQuestion("Who pays, and why?", List.of(ONE)),
            new GoldenQuestion("where to", List.of(TWO, ONE)),
            new GoldenQuestion("what: is the weather like", List.of()));
  }

  @Test
  void may_have_a_list_of_one_answer_or_of_none() {
    folder.put(
        "golden.yaml",
        """
        golden:
          - {ask: who pays, answer: [faq.one]}
          - {ask: what is the weather like, answer: [none]}
        """);

    assertThat(golden())
        .containsExactly(
            new GoldenQuestion("who pays", List.of(ONE)),
            new GoldenQuestion("what is the weather like", List.of()));
  }

  @Test
  void are_written_as_they_are_kept() {
    folder.put("golden.yaml", KEPT);

    PackWriter.write(folder.pack(), home.resolve("copy"));

    assertThat(new Folder(home.resolve("copy")).texts()).containsEntry("golden.yaml", KEPT);
    assertThat(new Folder(home.resolve("copy")).pack()).isEqualTo(folder.pack());
  }

  @Test
  void go_from_a_folder_when_the_pack_has_none_any_more() throws IOException {
    folder.put("golden.yaml", KEPT);

    Path other = Files.createDirectory(home.resolve("other"));
    PackWriter.write(Folder.withPack(other).pack(), home);

    assertThat(folder.texts()).containsOnlyKeys("other", "pack.yaml");
  }

  @Test
  void may_be_phrasings_of_entries_too() {
    folder
        .put(
            "answers.yaml",
            "entries:\n"
                + Folder.entry("faq.one", "text: Yes.")
                    .replace("questions: []", "questions: [Who pays?]"))
        .put("golden.yaml", "golden:\n  - {ask: who pays, answer: faq.one}\n");

    assertThat(golden()).containsExactly(new GoldenQuestion("who pays", List.of(ONE)));
  }

  @Test
  void are_not_more_than_can_be_asked() {
    folder.put("golden.yaml", questions(QUESTIONS_MAX));
    assertThat(golden()).hasSize(QUESTIONS_MAX);

    folder.put("golden.yaml", questions(QUESTIONS_MAX + 1));
    assertThat(folder.faults())
        .containsExactly(
            "golden.yaml:2:3: expected at most 2000 items in \"golden\" but there are 2001");
  }

  @Test
  void are_a_list_under_one_key() {
    folder.put("golden.yaml", "- ask: who pays\n  answer: none\n");
    assertThat(folder.faults())
        .containsExactly(
            "golden.yaml:1:1: expected a file of golden questions with keys and values but was a"
                + " list");

    folder.put("golden.yaml", "gold: []\n");
    assertThat(folder.faults())
        .containsExactly(
            "golden.yaml:1:1: expected a key of a file of golden questions but was \"gold\"; did"
                + " you mean \"golden\"?");
  }

  @Test
  void are_not_blamed_for_an_entry_that_cannot_be_read() {
    folder.put("answers.yaml", "entries: [\n").put("golden.yaml", KEPT);

    assertThat(folder.faults()).allSatisfy(it -> assertThat(it).startsWith("answers.yaml:"));
  }

  @Test
  void that_cannot_be_read_blame_nothing_else() {
    folder.put("golden.yaml", "golden: [\n");

    assertThat(folder.faults()).allSatisfy(it -> assertThat(it).startsWith("golden.yaml:"));
  }

  private List<GoldenQuestion> golden() {
    return folder.pack().info().golden();
  }

  private static String questions(int number) {
    return IntStream.range(0, number)
        .mapToObj(it -> "  - {ask: question " + it + ", answer: none}\n")
        .collect(Collectors.joining("", "golden:\n", ""));
  }
}
