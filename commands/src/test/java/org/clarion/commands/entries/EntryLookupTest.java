package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.contact;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.SmallPack.guide;

import java.util.Arrays;
import java.util.List;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class EntryLookupTest {
  private static final PhraseKey UNKNOWN = PhraseKey.of("ask.unknown");
  private static final Draft TEA = faq("tea", "All about tea");
  private static final Draft COFFEE = faq("coffee", "Coffee instead");
  private static final Draft COCOA = faq("cocoa", "Cocoa at night");
  private static final Draft BREWING = guide("brewing", "Brewing");

  @Test
  void shows_what_goes_by_the_name_in_any_case() {
    assertThat(shown(Kind.ANSWER, "tea")).isEqualTo("All about tea" + SMALL_PRINT);
    assertThat(shown(Kind.ANSWER, "TEA")).isEqualTo("All about tea" + SMALL_PRINT);
  }

  @Test
  void shows_only_what_is_of_the_kind() {
    assertThat(shown(Kind.GUIDE, "tea")).startsWith("I do not know “tea”.");
    assertThat(shown(Kind.GUIDE, "brewing")).isEqualTo("Brewing" + SMALL_PRINT);
  }

  @Test
  void shows_what_the_search_is_sure_of() {
    assertThat(answered(new Finding.Clear(TEA.entry().id(), ids("faq.coffee"))))
        .isEqualTo("All about tea" + SMALL_PRINT);
  }

  @Test
  void asks_which_of_several_is_meant() {
    assertThat(answered(new Finding.Several(ids("faq.coffee", "faq.tea"))))
        .isEqualTo("Which of these do you mean?\n- Coffee instead\n- All about tea");
  }

  @Test
  void asks_whether_the_only_one_is_meant() {
    assertThat(answered(new Finding.Several(ids("faq.tea"))))
        .isEqualTo("Do you mean this?\n- All about tea");
  }

  @Test
  void offers_the_two_nearest_of_what_is_no_answer() {
    assertThat(answered(new Finding.None(ids("faq.coffee", "faq.tea", "faq.cocoa"))))
        .isEqualTo(
            """
            I don't know the answer to that. It is not in what I was given.
            Ask one of your organisers.
            The nearest I have:
            - Coffee instead
            - All about tea\
            """);
  }

  @Test
  void names_nothing_as_near_when_nothing_is() {
    assertThat(answered(new Finding.None(List.of())))
        .isEqualTo(
            """
            I don't know the answer to that. It is not in what I was given.
            Ask one of your organisers.\
            """);
  }

  @Test
  void sends_people_to_the_first_contact_there_is() {
    try (TestGroup group =
        Toolkit.knowing(contact("grocer", "Your grocer"), contact("mother", "Your mother"))) {
      assertThat(answered(group, new Finding.None(List.of())))
          .isEqualTo(
              """
              I don't know the answer to that. It is not in what I was given.
              Who may know: Your grocer (see /contacts).\
              """);
    }
  }

  @Test
  void fails_loudly_when_the_search_found_what_the_library_does_not_hold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> answered(new Finding.Clear(new EntryId("faq.gone"), List.of())))
        .withMessage("The search found 'faq.gone' elsewhere");
  }

  @Test
  void completes_names_of_one_kind_by_their_titles() {
    try (TestGroup group = group()) {
      Invocation typing = group.invocation(Call.of("guide", "name", "brew"));

      assertThat(lookup(group).complete(Kind.GUIDE, typing, "name"))
          .containsExactly(new Completion("Brewing", "brewing"));
    }
  }

  @Test
  void completes_a_question_with_the_titles_of_any_kind() {
    try (TestGroup group = group()) {
      Invocation nothingYet = group.invocation(Call.of("ask"));

      assertThat(lookup(group).completeQuestion(nothingYet, "question"))
          .containsExactly(
              new Completion("All about tea", "All about tea"),
              new Completion("Coffee instead", "Coffee instead"),
              new Completion("Cocoa at night", "Cocoa at night"),
              new Completion("Brewing", "Brewing"));
    }
  }

  private static TestGroup group() {
    return Toolkit.knowing(TEA, COFFEE, COCOA, BREWING);
  }

  private static EntryLookup lookup(TestGroup group) {
    return new EntryLookup(Toolkit.around(group));
  }

  private static List<EntryId> ids(String... values) {
    return Arrays.stream(values).map(EntryId::new).toList();
  }

  private static String shown(Kind kind, String name) {
    try (TestGroup group = group()) {
      Reply reply = lookup(group).show(kind, name, group.invocation(Call.of("any")));
      return Toolkit.ENGLISH.say(reply).plain();
    }
  }

  private static String answered(Finding finding) {
    try (TestGroup group = group()) {
      return answered(group, finding);
    }
  }

  private static String answered(TestGroup group, Finding finding) {
    Invocation invocation = group.invocation(Call.of("any"));
    Reply reply = lookup(group).answer(group.library(), finding, UNKNOWN, "typed", invocation);
    return Toolkit.ENGLISH.say(reply).plain();
  }
}
