package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.faq;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class EntryMarksTest {
  private static final EntryId TEA = new EntryId("faq.tea");
  private static final EntryId MILK = new EntryId("faq.milk");
  private static final EntryId GONE = new EntryId("faq.gone");
  private static final Library LIBRARY = SmallPack.library(faq("tea", "Tea"), faq("milk", "Milk"));

  @Test
  void are_read_as_the_entries_they_mark_in_their_order() {
    assertThat(EntryMarks.read(EntryMarks.of(List.of(MILK, TEA)), LIBRARY))
        .containsExactly(MILK, TEA);
    assertThat(EntryMarks.read(EntryMarks.of(List.of(TEA)), LIBRARY)).containsExactly(TEA);
  }

  @Test
  void of_what_is_gone_mark_nothing() {
    assertThat(EntryMarks.read(EntryMarks.of(List.of(GONE, TEA)), LIBRARY)).containsExactly(TEA);
  }

  @Test
  void are_never_taken_for_a_name() {
    assertThat(EntryMarks.read("faq.tea", LIBRARY)).isEmpty();
    assertThat(EntryMarks.read("", LIBRARY)).isEmpty();
    assertThat(EntryMarks.read("~", LIBRARY)).isEmpty();
    assertThat(EntryMarks.read("~..x", LIBRARY)).isEmpty();
  }

  @Test
  void of_three_entries_fit_into_a_button_whatever_their_ids() {
    String longest = "x".repeat(32);
    List<EntryId> three =
        IntStream.range(0, 3).mapToObj(it -> new EntryId("faq." + longest.substring(it))).toList();

    assertThat(Call.of("wrong", "answer", EntryMarks.of(three)).fitsButton()).isTrue();
  }

  @Test
  void tell_all_entries_of_the_toolkit_apart() {
    try (TestGroup group = Toolkit.group()) {
      Set<String> marks = new HashSet<>();
      List<Entry> all = group.library().all();
      all.forEach(it -> marks.add(EntryMarks.of(List.of(it.id()))));

      assertThat(marks).hasSameSizeAs(all);
    }
  }
}
