package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Pack;
import org.clarion.core.content.Slot;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the built-in toolkit sends those whom it cannot help itself. */
class WhereToGoTest {
  private final Pack pack = Folder.pack(PackReader.builtIn());

  @Test
  void asks_somebody_else_where_the_address_of_a_contact_is_missing() {
    assertThat(entry("contact.international-team").slots())
        .containsExactly(
            new Slot(
                "address",
                "Address of the international team",
                "",
                new EntryId("contact.district-secretary")));
  }

  @Test
  void sends_nobody_in_a_circle() {
    for (Entry entry : pack.entries()) {
      List<String> asked = new ArrayList<>(List.of(entry.id().value()));
      EntryId next = ask(entry);
      while (next != null) {
        assertThat(asked).as("whom to ask").doesNotContain(next.value());
        asked.add(next.value());
        next = ask(entry(next.value()));
      }
    }
  }

  @Test
  void says_whom_to_ask_for_all_but_what_people_near_home_have_to_know() {
    assertThat(
            pack.entries().stream()
                .filter(it -> it.slots().stream().anyMatch(slot -> slot.ask() == null)))
        .extracting(it -> it.id().value())
        .containsExactly("faq.become-an-iso", "contact.district-secretary");
  }

  @Test
  void names_the_four_priority_campaigns_and_leads_to_each() {
    assertThat(entry("faq.priority-campaigns").related())
        .extracting(EntryId::value)
        .contains(
            "campaign.cuba", "campaign.palestine", "campaign.quality-education", "campaign.rights");
  }

  private Entry entry(String id) {
    return pack.entries().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Whom an entry refers to where it has nothing itself; nobody when it has. */
  private static @Nullable EntryId ask(Entry entry) {
    return entry.slots().stream()
        .map(Slot::ask)
        .filter(Objects::nonNull)
        .distinct()
        .reduce((_, _) -> {
          throw new AssertionError("Expected one to ask for %s".formatted(entry.id()));
        })
        .orElse(null);
  }
}
