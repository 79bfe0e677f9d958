package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clarion.core.content.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormTest {
  @TempDir Path home;

  private Folder folder;

  @BeforeEach
  void pack() {
    folder = Folder.withPack(home);
  }

  @Nested
  class Its_id {
    private final Form form = new EntryIdForm(Kind.DATE);

    @ParameterizedTest
    @ValueSource(strings = {"date.one", "date.strike-2023-02-01", "date.2"})
    void is_its_kind_and_a_name(String id) {
      assertThat(Checks.faults(form, id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "date.", "date.One", "date.one.two", "date one", "Date.one"})
    void has_one_form(String id) {
      assertThat(Checks.faults(form, id))
          .containsExactly(
              "file.yaml:1:1: expected an id such as \"date.an-example\" but was \"" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"faq.one", "dates.one"})
    void begins_with_the_kind_of_its_file(String id) {
      assertThat(Checks.faults(form, id))
          .containsExactly(
              "file.yaml:1:1: expected an id that begins with \"date.\" but was \"" + id + "\"");
    }

    @Test
    void is_a_text() {
      assertThat(Checks.faults(form, "[date.one]"))
          .containsExactly("file.yaml:1:1: expected text for \"key\" but was a list");
    }
  }

  @Test
  void is_not_related_to_itself() {
    folder.put(
        "guides.yaml",
        "entries:\n"
            + Folder.entry("guide.one", "text: A guide.")
                .replace("related: []", "related: [guide.one]"));

    assertThat(folder.faults())
        .containsExactly("guides.yaml:6:15: expected another entry but \"guide.one\" is this one");
  }

  @Test
  void is_checked_although_its_id_is_missing() {
    folder.put(
        "guides.yaml",
        "entries:\n"
            + Folder.entry("guide.one", "text: ''")
                .replace("- id: guide.one\n    title", "- title"));

    assertThat(folder.faults())
        .containsExactly(
            "guides.yaml:2:5: expected the key \"id\" in a guide but there is none",
            "guides.yaml:9:11: expected text for \"text\" but was nothing");
  }

  @Test
  void of_a_date_does_not_end_before_its_first_year() {
    folder.putDate(
        "when: {every: 8 March}", "certainty: fixed", "first-year: 2024", "last-year: 2023");

    assertThat(folder.faults())
        .containsExactly(
            "dates.yaml:13:16: expected an end at or after the beginning but was \"2024 to 2023\"");
  }

  @Test
  void of_a_contact_has_a_place_for_an_address() {
    folder.put(
        "contacts.yaml",
        "entries:\n" + Folder.entry("contact.one", "text: Somebody.", "slots: []"));

    assertThat(folder.faults())
        .containsExactly(
            "contacts.yaml:11:12: expected a slot \"address\" in a contact but there is none");
  }

  @Test
  void of_a_contact_does_not_miss_an_address_that_is_misspelt() {
    folder.put(
        "contacts.yaml",
        "entries:\n"
            + Folder.entry(
                "contact.one",
                "text: Somebody.",
                "slots: [{id: The Address, title: Address, value: ''}]"));

    assertThat(folder.faults())
        .containsExactly(
            "contacts.yaml:11:18: expected an id of lower-case letters, digits and hyphens but was"
                + " \"The Address\"");
  }

  @Test
  void has_no_two_slots_of_one_id() {
    folder.putAnswer(
        "slots:", "  - {id: a, title: A, value: ''}", "  - {id: a, title: B, value: ''}");

    assertThat(folder.faults())
        .containsExactly(
            "answers.yaml:12:14: expected an id of its own but \"a\" already stands at"
                + " answers.yaml:11");
  }
}
