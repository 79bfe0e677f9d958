package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Region;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void every_kind_of_body_and_rule_is_among_the_samples() {
    assertThat(kinds(Samples.BODIES)).isEqualTo(Set.of(Body.class.getPermittedSubclasses()));
    assertThat(kinds(Samples.RULES)).isEqualTo(Set.of(Rule.class.getPermittedSubclasses()));
  }

  @Test
  void every_kind_of_entry_comes_back_as_it_was() {
    for (Entry entry : Samples.everyKind()) {
      assertThat(EntryDocument.read(EntryDocument.write(entry))).isEqualTo(entry);
    }
  }

  @Test
  void every_certainty_comes_back_as_it_was() {
    for (Certainty certainty : Certainty.values()) {
      Entry entry = date(KeyDate.of(Samples.RULES.getFirst(), certainty));

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
    List<Entry> entries = resource("entries-v1.jsonl").lines().map(EntryDocument::read).toList();

    assertThat(entries).isEqualTo(Samples.everyKind());
  }

  @Test
  void entries_are_written_as_the_first_edition_wrote_them() throws IOException {
    assertThat(Samples.everyKind().stream().map(EntryDocument::write).toList())
        .isEqualTo(resource("entries-v1.jsonl").lines().toList());
  }

  @Test
  void a_pack_described_by_the_first_edition_can_be_read() throws IOException {
    String document = resource("pack-v1.json").strip();

    assertThat(PackInfoDocument.read(document)).isEqualTo(Samples.INFO);
    assertThat(PackInfoDocument.write(Samples.INFO)).isEqualTo(document);
  }

  @Test
  void any_text_at_all_comes_back_as_it_was() {
    for (String text :
        List.of("", "a\0b", "\ud83d\ude42 ça – „ß“", "\ud83d", "\ude42x", "\u202e")) {
      Entry entry = Samples.answer("text", text);
      var info = new PackInfo("p", "1", text, "en", List.of(), List.of(region(text)), List.of());

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

  @Test
  void a_kind_of_rule_that_is_not_known_is_named() {
    String document =
        EntryDocument.write(date(KeyDate.of(Samples.RULES.getFirst(), Certainty.FIXED)))
            .replace("\"yearly-day\"", "\"full-moon\"");

    assertThatThrownBy(() -> EntryDocument.read(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a type of rule but was 'full-moon'");
  }

  private static Entry date(KeyDate keyDate) {
    return Samples.entry("date.sample", "", new Body.OnDate(keyDate));
  }

  private static Region region(String title) {
    return new Region("r", title, List.of(title));
  }

  private static Set<Class<?>> kinds(List<?> samples) {
    return samples.stream().map(Object::getClass).collect(toSet());
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = DocumentsTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
