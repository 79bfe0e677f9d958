package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clarion.search.Phrasing.Field;
import org.junit.jupiter.api.Test;

class EntryVectorsTest {
  private static Phrasing phrasing(int entry, int... ids) {
    return new Phrasing(
        entry, Field.ASKED, new Bag(ids, new int[ids.length], new int[4], new float[0]));
  }

  private static List<String> read(EntryVectors vectors) {
    List<String> read = new ArrayList<>();
    vectors.forEach(
        (entry, feature, weight) -> read.add("%d:%d=%.1f".formatted(entry, feature, weight)));
    return read;
  }

  @Test
  void adds_up_the_phrasings_of_each_entry() {
    EntryVectors vectors =
        new EntryVectors(
            List.of(phrasing(0, 2, 5), phrasing(0, 1, 5), phrasing(1, 5)),
            List.of(new float[] {1, 2}, new float[] {3, 4}, new float[] {0.5f}),
            2);

    assertThat(read(vectors)).containsExactly("0:1=3.0", "0:2=1.0", "0:5=6.0", "1:5=0.5");
  }

  @Test
  void an_entry_without_phrasings_has_no_features() {
    EntryVectors vectors = new EntryVectors(List.of(phrasing(1, 7)), List.of(new float[] {1}), 3);

    assertThat(read(vectors)).containsExactly("1:7=1.0");
  }

  @Test
  void may_be_gone_through_again() {
    EntryVectors vectors = new EntryVectors(List.of(phrasing(0, 3)), List.of(new float[] {2}), 1);

    assertThat(read(vectors)).isEqualTo(read(vectors)).containsExactly("0:3=2.0");
  }
}
