package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private final Inspection inspection = new Inspection();
  private int line;

  @ParameterizedTest
  @ValueSource(
      strings = {"When is it?", "when is it", "WHEN  IS IT?!", "When is it …", " when-is, it"})
  void are_the_same_however_they_are_spelt(String again) {
    assertThat(faults("When is it?", again))
        .containsExactly(
            "answers.yaml:2:1: expected a question of its own but \"%s\" already stands at %s"
                .formatted(again, "answers.yaml:1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"When was it?", "Whenisit?", "When is it 2?", "Pryd mae?", "?"})
  void differ_in_their_words(String other) {
    assertThat(faults("When is it?", other)).isEmpty();
  }

  @Test
  void without_words_stand_for_themselves() {
    assertThat(faults("?", "!", "??")).isEmpty();
    assertThat(faults("?")).hasSize(1);
  }

  @Test
  void are_not_the_same_when_one_place_is_read_twice() {
    var question = new Piece.Text(new Spot("answers.yaml", 1, 1), "When is it?");

    inspection.questions().add(question);
    inspection.questions().add(question);

    assertThat(inspection.faults()).isEmpty();
  }

  private List<String> faults(String... questions) {
    for (String question : questions) {
      line++;
      inspection.questions().add(new Piece.Text(new Spot("answers.yaml", line, 1), question));
    }
    return Checks.texts(inspection);
  }
}
