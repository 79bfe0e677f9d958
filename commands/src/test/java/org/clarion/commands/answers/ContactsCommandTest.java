package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.contact;

import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class ContactsCommandTest {
  private static final Draft GROCER =
      contact("grocer", "Your grocer").slot("Address", "12 High Street", "contact.baker");
  private static final Draft BAKER =
      contact("baker", "Your baker")
          .says("Bakes at night.")
          .slot("Address", "", "contact.grocer")
          .slot("Telephone", "", null);

  @Test
  void shows_what_is_filled_in_and_whom_to_ask_for_what_is_not() {
    check(
        "/contacts",
        """
        Contacts
        - Your grocer
        Address: 12 High Street
        - Your baker
        Address: not filled in yet. Until then, ask: Your grocer.
        Telephone: not filled in yet. An organiser can add it.\
        """,
        GROCER,
        BAKER);
  }

  @Test
  void shows_one_contact_by_name_and_by_button() {
    String baker =
        """
        Your baker
        Bakes at night.
        Address: not filled in yet. Until then, ask: Your grocer.
        Telephone: not filled in yet. An organiser can add it.\
        """
            + SMALL_PRINT;
    check("/contacts baker", baker, GROCER, BAKER);
    try (TestGroup group = Toolkit.knowing(GROCER, BAKER)) {
      assertThat(group.buttons("/contacts")).containsExactly("Your grocer", "Your baker");
      assertThat(group.presses("Your baker", group.message("/contacts")).plain()).isEqualTo(baker);
    }
  }

  @Test
  void says_that_there_are_none() {
    check("/contacts", "No contacts have been added yet. Ask one of your organisers.");
  }

  @Test
  void completes_the_name_of_a_contact() {
    try (TestGroup group = Toolkit.knowing(GROCER, BAKER)) {
      Invocation typing = group.invocation(Call.of("contacts", "name", "bak"));

      assertThat(group.bot().complete(typing, "name"))
          .containsExactly(new Completion("Your baker", "baker"));
    }
  }

  private static void check(String line, String answer, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }
}
