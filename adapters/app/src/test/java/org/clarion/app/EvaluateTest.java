package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  private static final String ENTRIES =
      """
      "entries": [
        {"id": "join", "texts": ["How do I join?", "sign me up"], "answer": "Come along."},
        {"id": "fees", "texts": ["How much are the fees?"]}],
      """;

  private static final String OURS =
      """
      {"name": "ours", %s "queries": [
        {"q": "how do i join", "ids": ["join"]},
        {"q": "how much are the fees", "ids": ["fees"]},
        {"q": "zebra crossing", "ids": []}]}
      """
          .formatted(ENTRIES);

  private static final String GOLDEN =
      """
      golden:
        - ask: how do i join
          answer: faq.join
        - ask: becoming a member, how
          answer: [faq.join, faq.fees]
        - ask: how much are the fees
          answer: faq.fees
        - ask: zebra crossing
          answer: none
      """;

  private static final String FIGURES =
      """
      {"set":"ours","entries":2,"answerable":2,"unanswerable":1,"firstHit":100.0,\
      "firstThree":100.0,"answeredRight":100.0,"offered":0.0,"declined":0.0,\
      "confidentlyWrong":0.0,"falseAnswers":0.0,"auroc":1.0,"rightAtTenPercentFalse":100.0,\
      "medianUs":0,"p99Us":0,"indexMs":0,"misses":0}\
      """;

  private final Path folder;
  @AutoClose private final CommandLineRun clarion;

  EvaluateTest(@TempDir Path folder) {
    this.folder = folder;
    clarion = new CommandLineRun(folder);
  }

  @Test
  void says_how_well_the_questions_of_a_set_are_answered() {
    assertThat(clarion.run("evaluate", clarion.file("ours.json", OURS))).isZero();
    assertThat(clarion.timeless())
        .isEqualTo(
            """
            ours: 2 entries, 2 questions with an answer, 1 without
            first hit              100.0 %
            in the first three     100.0 %
            answered right         100.0 %
            offered                  0.0 %
            declined                 0.0 %
            confidently wrong        0.0 %
            false answers            0.0 %
            AUROC                  1.000
            right at 10 % false    100.0 %
            time to answer N ms (median), N ms (99 in 100)
            time to get ready N ms
            """);
    assertThat(clarion.err()).isEmpty();
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void a_set_without_questions_to_decline_has_no_figures_of_them() {
    Path file = clarion.file("ours.json", OURS.replace("\"ids\": []", "\"ids\": [\"join\"]"));
    assertThat(clarion.run("evaluate", "--misses", 0, file)).isZero();
    assertThat(clarion.out().lines().filter(it -> it.matches("(false|AUROC|right at).*")))
        .containsExactly(
            "false answers              -",
            "AUROC                      -",
            "right at 10 % false        -");
  }

  @Test
  void lists_as_many_misses_as_are_wanted() {
    Path file =
        clarion.file(
            "ours.json",
            OURS.replace("\"q\": \"zebra crossing\"", "\"q\": \"How do I join?\"")
                .replace("how much are the fees\"", "quokka\""));
    clarion.run("evaluate", file);
    assertThat(misses())
        .containsExactly(
            "Misses: 2. The first 2:",
            "\"quokka\" wants fees: declined",
            "\"How do I join?\" wants nothing: answered with join");
    clarion.run("evaluate", "--misses", "1", file);
    assertThat(misses())
        .containsExactly("Misses: 2. The first 1:", "\"quokka\" wants fees: declined");
    clarion.run("evaluate", "--misses", "0", file);
    assertThat(clarion.out()).hasLineCount(12);
  }

  @Test
  void shows_several_sets_side_by_side() {
    Path ours = clarion.file("ours.json", OURS);
    Path theirs = clarion.file("theirs.json", OURS.replace("ours", "theirs"));
    assertThat(clarion.run("evaluate", ours, theirs)).isZero();
    assertThat(clarion.out().lines().map(it -> it.replaceAll("( +[0-9.]+){3}$", "")))
        .containsExactly(
            "set                      first three right offer  decl wrong false auroc  at10   ms"
                + " p99 ms index",
            "ours                     100.0 100.0 100.0   0.0   0.0   0.0   0.0 100.0 100.0",
            "theirs                   100.0 100.0 100.0   0.0   0.0   0.0   0.0 100.0 100.0",
            "mean                     100.0 100.0 100.0   0.0   0.0   0.0   0.0 100.0 100.0");
  }

  @Test
  void prints_the_figures_for_another_program_one_line_a_set() {
    Path ours = clarion.file("ours.json", OURS);
    assertThat(clarion.run("evaluate", "--json", ours, ours)).isZero();
    assertThat(clarion.out().lines().map(it -> it.replaceAll("(Us|Ms)\":\\d+", "$1\":0")))
        .containsExactly(FIGURES, FIGURES);
  }

  @Test
  void writes_what_was_found_for_every_question_in_order() throws IOException {
    Path ours = clarion.file("ours.json", OURS);
    Path rows = folder.resolve("new/rows.json");
    assertThat(clarion.run("evaluate", ours, "--out", rows)).isZero();
    assertThat(Files.readString(rows).replaceAll("[0-9.]+(E-[0-9]+)?", "N"))
        .matches(
            "\\{\"system\":\"clarion\",\"set\":\"ours\",\"indexMs\":N,\"threshold\":N,\"rows\":\\["
                + "\\{\"h\":\\[\\[\"join\",N](,\\[\"fees\",N])?],\"us\":N},"
                + "\\{\"h\":\\[\\[\"fees\",N](,\\[\"join\",N])?],\"us\":N},"
                + "\\{\"h\":\\[.*],\"us\":N}]}\n");
    clarion.run("evaluate", ours, ours, "--out", rows);
    assertThat(Files.readString(rows).replaceAll("\"rows\":.*", ""))
        .matches("\\[\\{\"system\".*,\n\\{\"system\".*\n");
  }

  @Test
  void asks_the_content_its_own_golden_questions_as_a_person_would() {
    clarion.with("CLARION_CONTENT", FeesPack.write(clarion, GOLDEN));
    assertThat(clarion.run("evaluate", "--content")).isZero();
    assertThat(clarion.timeless())
        .isEqualTo(
            """
            Of the questions, 2 stand in the content as phrasings.
            fees: 2 entries, 3 questions with an answer, 1 without
            first hit              100.0 %
            in the first three     100.0 %
            answered right         100.0 %
            offered                  0.0 %
            declined                 0.0 %
            confidently wrong        0.0 %
            false answers            0.0 %
            time to answer N ms (median), N ms (99 in 100)
            time to get ready N ms
            """);
  }

  @Test
  void asks_each_part_of_a_content_that_has_not_seen_it() {
    clarion.with("CLARION_CONTENT", FeesPack.write(clarion, GOLDEN));
    assertThat(clarion.run("evaluate", "--content", "--folds", 2, "--json")).isZero();
    assertThat(clarion.out().lines().map(it -> it.replaceAll(",\"firstHit.*", "")))
        .containsExactly(
            "{\"set\":\"fees\",\"entries\":2,\"answerable\":3,\"unanswerable\":1",
            "{\"set\":\"fees, 2-fold\",\"entries\":2,\"answerable\":3,\"unanswerable\":1");
    String once = clarion.out().replaceAll("(Us|Ms)\":\\d+", "$1\":0");
    clarion.run("evaluate", "--content", "--folds", 2, "--json");
    assertThat(clarion.out().replaceAll("(Us|Ms)\":\\d+", "$1\":0")).isEqualTo(once);
  }

  @Test
  void asks_the_content_the_questions_of_a_file() {
    clarion.with("CLARION_CONTENT", FeesPack.write(clarion, ""));
    Path file =
        clarion.file(
            "theirs.json",
            """
            {"queries": [{"q": "how do i join", "ids": ["faq.join"]},
                         {"q": "How do I join?", "ids": ["faq.fees"]}]}
            """);
    assertThat(clarion.run("evaluate", "--content", file)).isZero();
    assertThat(clarion.out().lines().skip(11))
        .containsExactly(
            "Misses: 1. The first 1:", "\"How do I join?\" wants faq.fees: answered with faq.join");
  }

  @Test
  void changes_nothing_in_the_content() {
    clarion.with("CLARION_CONTENT", FeesPack.write(clarion, GOLDEN));
    clarion.run("content", "export", folder.resolve("before"));
    clarion.run("evaluate", "--content", "--folds", 2);
    clarion.run("content", "import", "--dry-run", folder.resolve("before"));
    assertThat(clarion.out().lines().toList().getLast()).isEqualTo("Nothing to change.");
  }

  @Test
  void says_what_to_try_when_there_is_nothing_to_ask() {
    clarion.with("CLARION_CONTENT", FeesPack.write(clarion, ""));
    assertThat(clarion.run("evaluate", "--content")).isEqualTo(1);
    assertThat(clarion.err())
        .isEqualTo(
            "The content has no golden questions to ask. Give a FILE of questions, or write"
                + " golden.yaml into a pack (see clarion content check --help) and import it.\n");
  }

  @Test
  void a_question_about_an_entry_that_is_not_there_is_told() {
    clarion.with("CLARION_CONTENT", FeesPack.write(clarion, ""));
    Path file =
        clarion.file("q.json", "{\"queries\": [{\"q\": \"who\", \"ids\": [\"faq.jion\"]}]}");
    assertThat(clarion.run("evaluate", "--content", file)).isEqualTo(1);
    assertThat(clarion.err())
        .isEqualTo(
            "The file %s is no set of questions: query 1 has the id \"faq.jion\", which no entry"
                    .formatted(file)
                + " has; did you mean \"faq.join\"?\nHow one looks: clarion evaluate --help\n");
  }

  @Test
  void what_is_not_understood_ends_with_2() {
    assertThat(clarion.run("evaluate")).isEqualTo(2);
    assertThat(firstOfErr())
        .isEqualTo(
            "Give a FILE of questions, or --content to ask your own content. See clarion evaluate"
                + " --help.");
    assertThat(clarion.run("evaluate", "--content", "a.json", "b.json")).isEqualTo(2);
    assertThat(firstOfErr()).isEqualTo("expected at most one FILE beside --content");
    assertThat(clarion.run("evaluate", "--folds", 5, "a.json")).isEqualTo(2);
    assertThat(firstOfErr()).isEqualTo("expected --content beside --folds, and 2 to 20 folds");
    assertThat(clarion.run("evaluate", "--folds", 1, "--content")).isEqualTo(2);
    assertThat(clarion.run("evaluate", "--misses", -1, "a.json")).isEqualTo(2);
    assertThat(firstOfErr()).isEqualTo("expected a number of misses, 0 for none");
  }

  @Test
  void a_slip_in_the_last_file_is_told_before_any_is_asked() {
    Path ours = clarion.file("ours.json", OURS);
    Path gone = folder.resolve("gone.json");
    assertThat(clarion.run("evaluate", ours, gone)).isEqualTo(1);
    assertThat(clarion.out()).isEmpty();
    assertThat(clarion.err())
        .isEqualTo(
            "The file %s cannot be read. Check its name and who may read it; it is one such as"
                    .formatted(gone)
                + " clarion evaluate --help shows.\n");
  }

  @Test
  void shows_how_far_it_is_in_a_terminal_alone() {
    Path ours = clarion.file("ours.json", OURS);
    clarion.inTerminal().run("evaluate", ours);
    assertThat(clarion.err())
        .isEqualTo("\rAsked 1 of 3\rAsked 2 of 3\rAsked 3 of 3\r" + " ".repeat(40) + "\r");
  }

  @Test
  void help_shows_what_a_file_looks_like() {
    assertThat(clarion.run("evaluate", "--help")).isZero();
    assertThat(clarion.out())
        .contains("\"queries\": [{\"q\":", "clarion evaluate --content --folds 5");
  }

  /** Without scores, and without what is nearest to what was declined. */
  private Stream<String> misses() {
    return clarion
        .out()
        .lines()
        .skip(12)
        .map(it -> it.replaceAll(" \\(\\d\\.\\d\\d\\)$|, nearest .*", ""));
  }

  private String firstOfErr() {
    return clarion.err().lines().findFirst().orElseThrow();
  }
}
