package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCheckTest {
  private static final String SOUND =
      "Pack fees, edition 1, is sound: 2 answers, 0 guides, 0 campaigns, 0 networks, 0 contacts,"
          + " 0 dates, 0 term calendars.";

  private final Path folder;
  @AutoClose private final CommandLineRun clarion;

  ContentCheckTest(@TempDir Path folder) {
    this.folder = folder;
    clarion = new CommandLineRun(folder);
  }

  @Test
  void a_pack_without_golden_questions_passes_and_is_told_of_them() {
    assertThat(check("")).isZero();
    assertThat(clarion.out().lines())
        .containsExactly(
            SOUND,
            "It has no golden questions, so nobody knows how well it answers."
                + " To add some: clarion content check --help");
  }

  @Test
  void a_pack_that_answers_its_golden_questions_passes() {
    assertThat(
            check(
                """
                golden:
                  - ask: how do i join
                    answer: faq.join
                  - ask: thank you
                    answer: none
                """))
        .isZero();
    assertThat(clarion.out().lines())
        .containsExactly(
            SOUND,
            "Golden questions: 1 of 1 find their answer first (100.0 %; 95 % must).",
            "Golden questions: 0 of 1 to be declined are answered (0.0 %; 1 % may be).");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void names_what_fails_with_what_came_instead_and_who_takes_whose_questions() {
    assertThat(
            check(
                """
                golden:
                  - ask: how do i join
                    answer: faq.join
                  - ask: can i become a member
                    answer: faq.fees
                  - ask: thank you
                    answer: [faq.fees, faq.join]
                  - ask: how much are the fees
                    answer: none
                """))
        .isEqualTo(1);
    assertThat(clarion.out().lines())
        .containsExactly(
            SOUND,
            "golden.yaml: \"can i become a member\" should find faq.fees but finds faq.join",
            "golden.yaml: \"thank you\" should find faq.fees or faq.join but is declined",
            "golden.yaml: \"how much are the fees\" should be declined but finds faq.fees",
            "faq.join takes 1 of the questions of faq.fees: \"can i become a member\"",
            "Golden questions: 1 of 3 find their answer first (33.3 %; 95 % must).",
            "Golden questions: 1 of 1 to be declined are answered (100.0 %; 1 % may be).");
  }

  @Test
  void faults_come_first_and_nothing_is_asked() {
    assertThat(check("golden:\n  - {ask: how do i join, answer: faq.jion}\n")).isEqualTo(1);
    assertThat(clarion.out())
        .isEqualTo(
            """
            golden.yaml:2:34: expected the id of an entry in this pack but was "faq.jion"; did you\
             mean "faq.join"?
            Faults: 1.
            """);
  }

  @Test
  void help_shows_golden_questions_and_when_a_pack_fails() {
    assertThat(clarion.run("content", "check", "--help")).isZero();
    assertThat(clarion.out().lines())
        .contains("    - ask: do i have to speak in public", "      answer: none")
        .contains("Ends with status 1 when there are faults, when less than 95 % of the golden");
    Limits known = PackTrial.KNOWN;
    Limits unseen = PackTrial.UNSEEN;
    assertThat(clarion.out().replaceAll("\\s+", " "))
        .contains(
            "when less than %d %% of the golden questions find their answer first, or when more"
                    .formatted(known.foundPercentMin())
                + " than %d %% of those that must be declined are answered."
                    .formatted(known.answeredPercentMax()),
            "Of %d or more, at least %d %% must then find their answer first, and of %1$d or more"
                    .formatted(unseen.questionsMin(), unseen.foundPercentMin())
                + " to be declined at most %d %% may be answered; else it ends with status 1, too."
                    .formatted(unseen.answeredPercentMax()));
  }

  private int check(String golden) {
    return clarion.run("content", "check", FeesPack.write(clarion, golden));
  }
}
