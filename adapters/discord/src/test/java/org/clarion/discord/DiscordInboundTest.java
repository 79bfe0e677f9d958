package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.InboundRig.PATIENCE;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import org.clarion.loopback.discord.Control;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.Modal;
import org.clarion.loopback.discord.Offer;
import org.clarion.loopback.discord.Posted;
import org.clarion.loopback.discord.UploadedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything a person can do with the bot except writing to it. */
class DiscordInboundTest {
  private static InboundRig rig;

  @BeforeAll
  static void open() {
    rig = new InboundRig();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Test
  void a_command_is_answered_with_what_it_was_given() {
    Posted answer = rig.slash("dates", Map.of("month", "may", "what", "in Wales")).answer(PATIENCE);

    assertThat(answer.content()).isEqualTo("dates month=may what=in Wales");
    assertThat(answer.ephemeral()).isFalse();
  }

  @Test
  void a_command_in_a_direct_message_is_answered_there() {
    long direct = rig.discord.directChannel(rig.ada);
    Interaction asked = rig.discord.slash(rig.ada, direct, "who", Map.of());

    assertThat(asked.answer(PATIENCE).content())
        .isEqualTo("%d in %d of nobody speaks ENGLISH".formatted(rig.ada, rig.ada));
  }

  @Test
  void a_command_in_a_thread_is_asked_in_the_thread() {
    long thread = rig.discord.addThread(rig.channel, "May Day");
    Interaction asked = rig.discord.slash(rig.ada, thread, "who", Map.of());

    assertThat(asked.answer(PATIENCE).content())
        .isEqualTo("%d in %d of %d speaks ENGLISH".formatted(rig.ada, thread, rig.server));
  }

  @Test
  void a_language_the_bot_does_not_speak_is_answered_in_english() {
    long bo = rig.discord.addPerson("Bo");
    rig.discord.speak(bo, "sv-SE");
    Interaction asked = rig.discord.slash(bo, rig.channel, "who", Map.of());

    assertThat(asked.answer(PATIENCE).content())
        .isEqualTo("%d in %d of %d speaks ENGLISH".formatted(bo, rig.channel, rig.server));
  }

  @Test
  void a_refusal_is_for_the_asker_alone() {
    Posted answer = rig.slash("edit").answer(PATIENCE);

    assertThat(answer.content()).isEqualTo("/edit is for organisers.");
    assertThat(answer.ephemeral()).isTrue();
  }

  @Test
  void files_go_with_the_answer() {
    List<UploadedFile> files = rig.slash("story").answer(PATIENCE).files();

    assertThat(files).extracting(UploadedFile::name).containsExactly("story.txt");
    assertThat(files.getFirst().bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void a_button_makes_its_call() {
    Posted question = rig.slash("choose").answer(PATIENCE);
    String second = question.buttonIds().get(1);
    Interaction pressed = rig.discord.press(rig.ada, question.id(), second);

    assertThat(pressed.answer(PATIENCE).content()).isEqualTo("ask what=c1");
  }

  @Test
  void a_choice_from_a_menu_makes_its_call() {
    Posted question = rig.slash("choose", Map.of("what", "30")).answer(PATIENCE);
    var menu = (Control.Menu) question.components().get(1);
    String chosen = menu.choices().getFirst().value();
    Interaction asked =
        rig.discord.choose(rig.ada, question.id(), menu.customId(), List.of(chosen));

    assertThat(asked.answer(PATIENCE).content()).isEqualTo("ask what=c25");
  }

  @Test
  void a_button_of_another_program_is_said_to_be_outdated() {
    long message =
        rig.jda
            .getTextChannelById(rig.channel)
            .sendMessage("Vote!")
            .addComponents(ActionRow.of(Button.primary("vote|yes", "Yes")))
            .complete()
            .getIdLong();
    Posted answer = rig.discord.press(rig.ada, message, "vote|yes").answer(PATIENCE);

    assertThat(answer.content())
        .isEqualTo("This button is from an older version of me. Please ask again.");
    assertThat(answer.ephemeral()).isTrue();
  }

  @Test
  void a_command_that_has_to_know_more_shows_a_form() {
    Modal form = rig.slash("note").modal(PATIENCE);

    assertThat(form.title()).isEqualTo("A note");
    assertThat(form.customId()).isEqualTo("form:note|kind=short");
    assertThat(form.inputs())
        .containsExactly(
            new Modal.Input("what", "What is it?", false, true, "so far", null, 0, 4000),
            new Modal.Input("more", "And more?", false, false, null, null, 0, 4000));
  }

  @Test
  void a_form_that_is_sent_makes_its_call_with_what_was_filled_in() {
    Modal form = rig.slash("note").modal(PATIENCE);
    Interaction sent =
        rig.discord.submit(
            rig.ada, rig.channel, form.customId(), Map.of("what", "a rally", "more", ""));

    assertThat(sent.answer(PATIENCE).content()).isEqualTo("note kind=short more= what=a rally");
  }

  @Test
  void completions_come_from_the_command() {
    List<Offer> offers = rig.discord.complete(rig.ada, rig.channel, "ask", "what", "when");

    assertThat(offers).hasSize(25).startsWith(new Offer("what {what=when}0", "v0"));
  }

  @Test
  void a_completion_that_fails_offers_nothing() {
    assertThat(rig.discord.complete(rig.ada, rig.channel, "fail", "what", "x")).isEmpty();
  }

  @Test
  void a_command_that_fails_says_so_to_the_asker_alone() {
    long before = rig.inbound.tally().broken();
    Posted answer = rig.slash("fail").answer(PATIENCE);

    assertThat(answer.content())
        .isEqualTo("Something went wrong on my side. Please try again in a minute.");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(rig.inbound.tally().broken()).isGreaterThan(before);
    assertThat(rig.asks("ask")).isEqualTo("ask");
  }

  @Test
  void a_command_that_is_gone_is_answered_as_unknown() {
    assertThat(rig.asks(InboundRig.GONE)).isEqualTo("There is no /weather.\n- /help");
  }

  @Test
  void a_file_that_is_given_reaches_the_command() {
    var file = new UploadedFile("key dates.ics", "text/calendar", new byte[] {1, 2, 3, 4});

    assertThat(rig.slash("import", Map.of("file", file)).answer(PATIENCE).content())
        .isEqualTo("key dates.ics: key dates.ics (text/calendar, 4 bytes)");
  }

  @Test
  void a_file_that_is_too_large_is_not_fetched() {
    var file = new UploadedFile("big.ics", "text/calendar", new byte[2 * 1024 * 1024 + 1]);
    Posted answer = rig.slash("import", Map.of("file", file)).answer(PATIENCE);

    assertThat(answer.content())
        .isEqualTo("That file is too large for me: it may have up to 2 MB.");
    assertThat(answer.ephemeral()).isTrue();
  }
}
