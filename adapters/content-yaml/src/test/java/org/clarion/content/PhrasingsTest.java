package org.clarion.content;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PlainWords;
import org.clarion.core.date.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many ways in which the built-in pack lets people ask for its entries. */
class PhrasingsTest {
  private static final int LENGTH_MAX = 80;
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern OF_THE_PAST =
      Pattern.compile(
          "20\\d\\d|\\b(?:old|history|nut|was|were|did|back then|before the neu)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pack PACK = Folder.pack(PackReader.builtIn());

  @ParameterizedTest
  @CsvSource({
    "ANSWER, 20",
    "GUIDE, 20",
    "CAMPAIGN, 12",
    "NETWORK, 12",
    "CONTACT, 12",
    "DATE, 6",
    "TERMS, 6",
  })
  void are_many_for_every_entry_beyond_its_names(Kind kind, int least) {
    assertThat(entries(kind))
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(plain(it.questions()).filter(not(names(it)::contains)))
                .as(it.id().value())
                .hasSizeGreaterThanOrEqualTo(least));
  }

  @Test
  void are_short_enough_to_be_typed_on_a_phone() {
    assertThat(PACK.entries().stream().flatMap(it -> it.questions().stream()))
        .allMatch(it -> it.length() <= LENGTH_MAX);
  }

  @Test
  void stand_for_one_entry_each_with_or_without_apostrophes() {
    assertThat(
            PACK.entries().stream()
                .flatMap(it -> asked(it).map(text -> new Asked(text, it)))
                .collect(groupingBy(Asked::text, mapping(it -> it.entry().id(), toSet())))
                .entrySet())
        .allSatisfy(it -> assertThat(it.getValue()).as(it.getKey()).hasSize(1));
  }

  @Test
  void speak_of_what_is_over_as_of_the_past() {
    assertThat(PACK.entries())
        .filteredOn(it -> it.kind() == Kind.CAMPAIGN || it.kind() == Kind.DATE)
        .filteredOn(it -> !it.provenance().years().equals(Years.ALL))
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(it.questions())
                .as(it.id().value())
                .allMatch(question -> OF_THE_PAST.matcher(question).find()));
  }

  /** Tags of dates and term calendars are topics, which people ask for reminders of. */
  @Test
  void are_not_repeated_by_tags() {
    assertThat(PACK.entries())
        .filteredOn(it -> it.kind() != Kind.DATE && it.kind() != Kind.TERMS)
        .allSatisfy(it ->
            assertThat(plain(it.tags()))
                .as(it.id().value())
                .noneMatch(tag ->
                    plain(it.questions())
                        .flatMap(PhrasingsTest::words)
                        .toList()
                        .containsAll(words(tag).toList())));
  }

  @Test
  void are_read_with_short_forms_of_one_word_each_and_of_one_meaning() {
    List<String> shortForms =
        PACK.info().abbreviations().stream().map(Abbreviation::shortForm).toList();

    assertThat(shortForms).allMatch(it -> words(PlainWords.of(it)).count() == 1);
    assertThat(plain(shortForms)).doesNotHaveDuplicates();
  }

  private record Asked(String text, Entry entry) {}

  private static List<Entry> entries(Kind kind) {
    return PACK.entries().stream().filter(it -> it.kind() == kind).toList();
  }

  private static Stream<String> asked(Entry entry) {
    return Stream.concat(names(entry).stream(), plain(entry.questions()));
  }

  private static Set<String> names(Entry entry) {
    return plain(Stream.concat(Stream.of(entry.title()), entry.names().stream()).toList())
        .collect(toSet());
  }

  private static Stream<String> plain(List<String> texts) {
    return texts.stream().map(it -> PlainWords.of(APOSTROPHE.matcher(it).replaceAll("")));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1));
  }
}
