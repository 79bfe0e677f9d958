package org.clarion.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Inquiry;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Sentences;
import org.clarion.core.reply.Value;
import org.junit.jupiter.api.Test;

class BotFormTest {
  private static final PlatformName CHAT = new PlatformName("chat");
  private static final PhraseKey TITLE = PhraseKey.of("title", "what");
  private static final PhraseKey LABEL = PhraseKey.of("label");
  private static final Call ASK = Call.of("survey", "about", "tea");
  private static final Call COMPLETE = new Call("survey", Map.of("about", "tea", "cups", "3"), 1);
  private static final Form FORM =
      new Form("About tea", ASK, List.of(new Form.Field("cups", "How many", "2", true)));

  private final Bot bot =
      new Bot(
          List.of(new Survey()),
          new Survey(),
          List.of(Sentences.book(Map.of("title", "About {what}", "label", "How many"))),
          Admission.open());

  @Test
  void a_call_that_asks_for_more_has_a_form_in_the_askers_language() {
    assertThat(bot.form(invocation(ASK, Access.PLACE_MANAGER))).contains(FORM);
  }

  @Test
  void what_was_filled_in_makes_the_call_complete() {
    assertThat(FORM.filledIn(Map.of("cups", "3"))).isEqualTo(COMPLETE);
    assertThat(bot.form(invocation(COMPLETE, Access.PLACE_MANAGER))).isEmpty();
  }

  @Test
  void who_may_not_make_the_call_is_not_asked_for_anything() {
    assertThat(bot.form(invocation(ASK))).isEmpty();
    assertThat(bot.form(invocation(ASK, Access.ORGANISER))).isEmpty();
  }

  @Test
  void an_unknown_command_has_no_form() {
    assertThat(bot.form(invocation(Call.of("nothing"), Access.PLACE_MANAGER))).isEmpty();
  }

  @Test
  void a_command_asks_for_nothing_unless_it_says_so() {
    assertThat(new Plain().inquire(invocation(ASK))).isEmpty();
  }

  private static Invocation invocation(Call call, Access... rights) {
    return new Invocation(
        call,
        new Asker(new PersonId(CHAT, "ada"), Set.of(rights)),
        new Place(CHAT, "chat", "chat"),
        Language.ENGLISH,
        Instant.EPOCH);
  }

  /** Asks how many cups, where that is not said. */
  private static final class Survey implements Command {
    @Override
    public Spec spec() {
      return new Spec("survey", LABEL, Access.ANYONE, List.of(), List.of(TITLE));
    }

    @Override
    public Access access(Invocation invocation) {
      return Access.PLACE_MANAGER;
    }

    @Override
    public Reply run(Invocation invocation) {
      return new Reply.Note(LABEL.with());
    }

    @Override
    public Optional<Inquiry> inquire(Invocation invocation) {
      return invocation.argument("cups").isPresent()
          ? Optional.empty()
          : Optional.of(
              new Inquiry(
                  TITLE.with(new Value.Strong(invocation.argument("about").orElseThrow())),
                  invocation.call(),
                  List.of(new Inquiry.Question("cups", LABEL.with(), "2", true))));
    }
  }

  /** Needs nothing but its name. */
  private static final class Plain implements Command {
    @Override
    public Spec spec() {
      return new Spec("plain", LABEL, Access.ANYONE, List.of(), List.of());
    }

    @Override
    public Reply run(Invocation invocation) {
      return new Reply.Note(LABEL.with());
    }
  }
}
