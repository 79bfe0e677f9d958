package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Region;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Rule.Side;
import org.clarion.core.date.TermPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  @Test
  void everything_that_an_entry_can_hold_is_among_the_samples() {
    List<Object> parts = parts(Samples.everyKind()).toList();

    assertThat(parts.stream().map(Object::getClass).collect(toSet()))
        .containsAll(kinds(Body.class))
        .containsAll(kinds(Rule.class))
        .containsAll(kinds(Beat.class))
        .containsAll(kinds(Change.class));
    assertThat(parts)
        .contains((Object[]) Certainty.values())
        .contains((Object[]) LeapDay.values())
        .contains((Object[]) Ordinal.values())
        .contains((Object[]) TermPart.values())
        .contains((Object[]) Side.values());
  }

  @Test
  void every_kind_of_entry_comes_back_as_it_was() {
    for (Entry entry : Samples.everyKind()) {
      assertThat(EntryDocument.read(EntryDocument.write(entry))).isEqualTo(entry);
    }
  }

  @Test
  void the_description_of_a_pack_comes_back_as_it_was() {
    assertThat(PackInfoDocument.read(PackInfoDocument.write(Samples.INFO))).isEqualTo(Samples.INFO);
  }

  /** When this fails, groups' databases cannot be read any more: keep the old names as well. */
  @Test
  void entries_written_by_the_first_edition_can_be_read() throws IOException {
    assertThat(entries("entries-v1.jsonl")).isEqualTo(FirstEdition.entries());
  }

  /** As above: a document that was written once is read for ever. */
  @Test
  void entries_written_by_the_second_edition_can_be_read() throws IOException {
    assertThat(entries("entries-v2.jsonl")).isEqualTo(SecondEdition.entries());
  }

  @Test
  void entries_are_written_as_the_second_edition_wrote_them() throws IOException {
    assertThat(SecondEdition.entries().stream().map(EntryDocument::write).toList())
        .isEqualTo(resource("entries-v2.jsonl").lines().toList());
  }

  @Test
  void a_pack_described_by_the_first_edition_can_be_read() throws IOException {
    String document = resource("pack-v1.json").strip();

    assertThat(PackInfoDocument.read(document)).isEqualTo(Samples.INFO);
    assertThat(PackInfoDocument.write(Samples.INFO)).isEqualTo(document);
  }

  @Test
  void golden_questions_come_back_as_they_were() throws IOException {
    PackInfo info = Samples.golden();
    String document = resource("pack-v2.json").strip();

    assertThat(PackInfoDocument.read(document)).isEqualTo(info);
    assertThat(PackInfoDocument.write(info)).isEqualTo(document);
  }

  @Test
  void any_text_at_all_comes_back_as_it_was() {
    for (String text :
        List.of("", "a\0b", "\ud83d\ude42 ça – „ß“", "\ud83d", "\ude42x", "\u202e")) {
      Entry entry = Samples.answer("text", text);
      var info =
          new PackInfo(
              "p",
              "1",
              text,
              "en",
              List.of(),
              List.of(region(text)),
              List.of(),
              List.of(new GoldenQuestion(text, List.of())));

      assertThat(EntryDocument.read(EntryDocument.write(entry))).isEqualTo(entry);
      assertThat(PackInfoDocument.read(PackInfoDocument.write(info))).isEqualTo(info);
      assertThat(EntryDocument.write(entry)).matches("\\p{ASCII}*");
    }
  }

  @Test
  void a_kind_of_body_that_is_not_known_is_named() {
    String document =
        EntryDocument.write(Samples.answer("a", "")).replace("\"answer\"", "\"poem\"");

    assertThatThrownBy(() -> EntryDocument.read(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a type of body but was 'poem'");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          yearly-day, a type of rule
          once-timed, a type of single time
          month-days, a type of beat
          noted, a type of change
          days-before, a side of a term
          """)
  void a_word_that_is_not_known_is_named(String known, String kind) {
    String document =
        Samples.everyKind().stream()
            .map(EntryDocument::write)
            .filter(it -> it.contains('"' + known + '"'))
            .reduce((_, last) -> last)
            .orElseThrow()
            .replace('"' + known + '"', "\"full-moon\"");

    assertThatThrownBy(() -> EntryDocument.read(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected %s but was 'full-moon'", kind);
  }

  private static Region region(String title) {
    return new Region("r", title, List.of(title));
  }

  /** All records of a sealed family. */
  private static Set<Class<?>> kinds(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses())
            .flatMap(it -> kinds(it).stream())
            .collect(toSet())
        : Set.of(family);
  }

  /** Everything in it, and everything in that, and so on. */
  private static Stream<Object> parts(@Nullable Object whole) {
    return switch (whole) {
      case null -> Stream.empty();
      case Collection<?> items -> items.stream().flatMap(DocumentsTest::parts);
      case Record fields ->
          Stream.concat(
              Stream.of(fields),
              Arrays.stream(fields.getClass().getRecordComponents())
                  .flatMap(it -> parts(value(it, fields))));
      case Object value -> Stream.of(value);
    };
  }

  private static @Nullable Object value(RecordComponent component, Record fields) {
    try {
      return component.getAccessor().invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected to see into " + fields.getClass(), e);
    }
  }

  private static List<Entry> entries(String name) throws IOException {
    return resource(name).lines().map(EntryDocument::read).toList();
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = DocumentsTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
