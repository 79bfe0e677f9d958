package org.clarion.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseKeyTest {
  private static final Value ONE = new Value.Count(1);
  private static final Value MAY = new Value.Text("May");

  @Test
  void values_fill_the_gaps_in_their_order() {
    PhraseKey item = PhraseKey.of("next.item", "title", "moment");

    assertThat(item.with(MAY, ONE))
        .isEqualTo(new Phrase(item, Map.of("title", MAY, "moment", ONE)));
  }

  @Test
  void a_sentence_without_gaps_takes_no_value() {
    assertThat(PhraseKey.of("next.none").with().values()).isEmpty();
  }

  @Test
  void refuses_more_or_fewer_values_than_gaps() {
    PhraseKey item = PhraseKey.of("next.item", "title", "moment");

    assertThatThrownBy(() -> item.with(MAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Phrase 'next.item' takes 2 values [title, moment] but was given 1");
    assertThatThrownBy(() -> item.with(MAY, MAY, MAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Phrase 'next.item' takes 2 values [title, moment] but was given 3");
  }

  @Test
  void a_counted_sentence_takes_its_number_first() {
    PhraseKey found = PhraseKey.counted("dates.found", "count", "period");

    assertThat(found.placeholders()).containsExactly("count", "period");
    assertThat(found.with(ONE, MAY).values()).containsEntry("count", ONE);
    assertThatThrownBy(() -> found.with(MAY, ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Phrase 'dates.found' takes a number first but was given Text[text=May]");
  }

  @Test
  void refuses_a_counted_sentence_without_a_gap() {
    assertThatThrownBy(() -> new PhraseKey("dates.found", List.of(), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a gap for the number in the counted phrase 'dates.found'");
  }
}
