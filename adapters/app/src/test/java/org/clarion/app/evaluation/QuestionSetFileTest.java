package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.app.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionSetFileTest {
  private static final String WHOLE =
      """
      {"name": "ours", "entries": [
        {"id": "JOIN!", "kind": "faq", "texts": ["How do I join?", "sign up"], "tags": ["member"],
         "answer": "Come along."},
        {"id": "b", "texts": ["What are the fees?"]}],
       "queries": [{"q": "how to sign up", "ids": ["JOIN!", "b"]}, {"q": "weather", "ids": []},
                   {"q": "no ids"}]}
      """;

  @TempDir private Path folder;

  @Test
  void reads_entries_and_questions() throws IOException {
    assertThat(QuestionSetFile.read(file(WHOLE)))
        .isEqualTo(
            new QuestionSet(
                "ours",
                List.of(
                    new Item(
                        "JOIN!",
                        List.of("How do I join?", "sign up"),
                        List.of("member"),
                        "Come along."),
                    new Item("b", List.of("What are the fees?"), List.of(), "")),
                List.of(
                    new Query("how to sign up", List.of("JOIN!", "b")),
                    new Query("weather", List.of()),
                    new Query("no ids", List.of()))));
  }

  @Test
  void reads_questions_about_entries_that_are_known_already() throws IOException {
    assertThat(
            QuestionSetFile.read(
                file("{\"queries\": [{\"q\": \"who\", \"ids\": [\"faq.a\"]}]}"), Set.of("faq.a")))
        .isEqualTo(
            new QuestionSet("set.json", List.of(), List.of(new Query("who", List.of("faq.a")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1                                       | it is not JSON at line 2, column 1
          []                                       | expected an object with "entries" and "queries"
          {"queries": []}                          | expected a list "entries" in the file
          {"entries": []}                          | expected a list "queries" in the file
          {"entries": [], "queries": []}           | expected at least one of "queries"
          {"entries": [3], "queries": []}          | expected a list "texts" in entry 1
          {"entries": [{"id": "a", "texts": []}]}  | expected at least one of "texts" in entry 1
          {"entries": [{"texts": ["x"]}]}          | expected text for "id" in entry 1
          {"entries": [{"id": "a", "texts": [" "]}]} | expected text for "texts" in entry 1
          {"entries": [], "queries": ["x"]}        | expected text for "q" in query 1
          {"entries": [], "queries": [{"q": "x", "ids": "a"}]} | expected a list "ids" in query 1
          {"entries": [], "entries": []}           | it is not JSON at line 1, column 26
          """)
  void says_what_is_wrong_and_where_to_see_how_it_should_be(String text, String fault)
      throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> QuestionSetFile.read(file))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "The file %s is no set of questions: %s\nHow one looks: clarion evaluate --help",
            file, fault);
  }

  @Test
  void no_two_entries_have_one_id() throws IOException {
    says_what_is_wrong_and_where_to_see_how_it_should_be(
        WHOLE.replace("\"b\", \"texts\"", "\"JOIN!\", \"texts\""),
        "two entries have the id \"JOIN!\"");
  }

  @Test
  void questions_are_about_entries_that_are_there() throws IOException {
    says_what_is_wrong_and_where_to_see_how_it_should_be(
        WHOLE.replace("[\"JOIN!\", ", "[\"JION!\", "),
        "query 1 has the id \"JION!\", which no entry has; did you mean \"JOIN!\"?");
    says_what_is_wrong_and_where_to_see_how_it_should_be(
        WHOLE.replace("\"ids\": []", "\"ids\": [\"elsewhere\"]"),
        "query 2 has the id \"elsewhere\", which no entry has");
  }

  @Test
  void says_which_file_cannot_be_read() {
    Path missing = folder.resolve("missing.json");

    assertThatThrownBy(() -> QuestionSetFile.read(missing))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "The file %s cannot be read. Check its name and who may read it; it is one such as"
                + " clarion evaluate --help shows.",
            missing);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("set.json"), text + "\n");
  }
}
