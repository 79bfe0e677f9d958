package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.Finding;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Library;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class GoldenTest {
  private static final EntryId CUBA = new EntryId("campaign.cuba");
  private static final EntryId SPEAKING = new EntryId("faq.public-speaking");
  private static final String ODD = "the bearded island thingy";
  private static final String REFUSED = "what does the cuba campaign cost";

  private static Finding find(String question, GoldenQuestion... golden) {
    return new LuceneAnswerSearch().find(with(golden), question);
  }

  private static Library with(GoldenQuestion... golden) {
    Library plain = SampleLibrary.whole();
    List<StoredEntry> entries = plain.all().stream().map(it -> new StoredEntry(it, false)).toList();
    return Library.of(7, plain.info().withGolden(Stream.of(golden).toList()), entries);
  }

  private static GoldenQuestion answered(String question, EntryId... answers) {
    return new GoldenQuestion(question, List.of(answers));
  }

  private static GoldenQuestion declined(String question) {
    return new GoldenQuestion(question, List.of());
  }

  @Test
  void are_asked_for_the_first_of_their_answers() {
    assertThat(find(ODD)).isInstanceOf(Finding.None.class);

    assertThat(find(ODD, answered(ODD, CUBA, SPEAKING)))
        .isInstanceOfSatisfying(Finding.Clear.class, it -> assertThat(it.best()).isEqualTo(CUBA));
  }

  @Test
  void teach_no_spelling() {
    GoldenQuestion misspelt = answered("no oen cmes to my campagn stall", SPEAKING);

    assertThat(find("campagn for cuba", misspelt)).isEqualTo(find("campaign for cuba", misspelt));
  }

  @Test
  void are_declined_where_there_is_no_answer_whatever_else_they_are_like() {
    assertThat(find(REFUSED)).isNotInstanceOf(Finding.None.class);

    assertThat(find(REFUSED, declined(REFUSED))).isInstanceOf(Finding.None.class);
    assertThat(find("the cost of the cuba campaign", declined(REFUSED)))
        .isInstanceOf(Finding.None.class);
  }

  @Test
  void tell_which_particulars_of_a_thing_may_be_asked_for_by_its_name() {
    Library library =
        with(
            answered("so what is that in cuba", CUBA),
            answered("who helps cuba with what", CUBA),
            answered("where can i help cuba", CUBA));

    assertThat(sureness(library, "so what about the cuba campaign")).isEqualTo(1);
    assertThat(sureness(library, "and who is the cuba campaign")).isEqualTo(1);
    assertThat(sureness(library, "how much is the cuba campaign")).isLessThan(1);
  }

  private static double sureness(Library library, String question) {
    return new LuceneAnswerSearch().rank(library, question, 1).getFirst().sureness();
  }

  @Test
  void leave_other_questions_on_the_same_thing_alone() {
    assertThat(find("cuba campaign", declined(REFUSED))).isEqualTo(find("cuba campaign"));
  }
}
