package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {
  private static final Set<String> NAMES =
      Set.of("wales", "north", "north west", "yorkshire and humber");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wales, north west",
        "wales and north west",
        "wales north west",
        "wales,north west,",
        "wales; north west",
        "wales & north west",
        " wales ,  north west "
      })
  void reads_names_whatever_stands_between_them(String words) {
    assertThat(read(words).found()).containsExactly("wales", "north west");
    assertThat(read(words).unknown()).isEmpty();
  }

  @Test
  void takes_the_longest_name() {
    assertThat(read("north west").found()).containsExactly("north west");
    assertThat(read("north, west").unknown()).containsExactly("west");
    assertThat(read("yorkshire and humber and wales").found())
        .containsExactly("yorkshire and humber", "wales");
  }

  @Test
  void tells_what_names_nothing() {
    assertThat(read("wales, atlantis"))
        .isEqualTo(new NameList(Set.of("wales"), List.of("atlantis")));
    assertThat(read("")).isEqualTo(NameList.NONE);
  }

  @Test
  void takes_what_was_probably_meant_only_where_not_all_are_names() {
    NameList names = NameList.read("wales, walse", NameListTest::known, _ -> Optional.of("north"));

    assertThat(names.found()).containsExactly("wales", "north");
    assertThat(names.unknown()).isEmpty();
  }

  private static NameList read(String words) {
    return NameList.read(words, NameListTest::known, _ -> Optional.empty());
  }

  private static Optional<String> known(String name) {
    return NAMES.contains(name) ? Optional.of(name) : Optional.empty();
  }
}
