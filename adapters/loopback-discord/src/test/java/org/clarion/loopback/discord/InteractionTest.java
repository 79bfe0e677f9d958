package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InteractionTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static LoopbackDiscord discord;
  private static RawBot bot;
  private static long server;
  private static long channel;
  private static long ann;

  @BeforeAll
  static void log_in() {
    discord = LoopbackDiscord.start();
    server = discord.addServer("Tenants");
    channel = discord.addChannel(server, "general");
    ann = discord.addPerson("Ann");
    bot = RawBot.login(discord, new Parrot());
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("echo", "Says it again")
                .addOption(OptionType.STRING, "text", "What to say", true, true),
            Commands.slash("later", "Answers later"),
            Commands.slash("secret", "Answers the asker alone, after a public start"),
            Commands.slash("read", "Reads a file")
                .addOption(OptionType.ATTACHMENT, "file", "The file", true),
            Commands.slash("menu", "Shows things to press"),
            Commands.slash("form", "Shows a form"))
        .complete();
  }

  @AfterAll
  static void log_out() {
    bot.close();
    discord.close();
  }

  private static final class Parrot extends ListenerAdapter {
    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      switch (event.getName()) {
        case "echo" -> event.reply(event.getOption("text").getAsString()).queue();
        case "later" -> {
          event.deferReply(true).complete();
          event.getHook().sendMessage("Here it is").complete();
        }
        case "secret" -> {
          event.deferReply(false).complete();
          event.getHook().deleteOriginal().complete();
          event.getHook().sendMessage("For you").setEphemeral(true).complete();
        }
        case "read" -> read(event);
        case "menu" ->
            event
                .reply("Choose")
                .addComponents(
                    ActionRow.of(Button.primary("yes", "Yes"), Button.link("https://x.org", "X")),
                    ActionRow.of(StringSelectMenu.create("which").addOption("One", "1").build()))
                .queue();
        default -> event.replyModal(form()).queue();
      }
    }

    private static void read(SlashCommandInteractionEvent event) {
      var file = event.getOption("file").getAsAttachment().getProxy().download().join();
      event.reply("Read").addFiles(FileUpload.fromData(file, "again.txt")).complete();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
      event.replyChoiceStrings(event.getFocusedOption().getValue() + "!").queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      event.editMessage("Pressed").setComponents().queue();
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
      event.reply("Chose " + event.getValues()).setEphemeral(true).queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
      event.reply("Got " + event.getValue("name").getAsString()).queue();
    }

    private static net.dv8tion.jda.api.modals.Modal form() {
      return net.dv8tion.jda.api.modals.Modal.create("form:name", "Your name")
          .addComponents(Label.of("Name", TextInput.create("name", TextInputStyle.SHORT).build()))
          .build();
    }
  }

  @Test
  void a_command_is_answered() {
    Interaction asked = discord.slash(ann, channel, "echo", Map.of("text", "Hello"));

    Posted answer = asked.answer(SOON);

    assertThat(answer.content()).isEqualTo("Hello");
    assertThat(answer.ephemeral()).isFalse();
    assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
    assertThat(asked.deferred()).isFalse();
    assertThat(discord.posted(channel)).contains(answer);
  }

  @Test
  void a_follow_up_takes_the_place_of_the_bot_s_thinking() {
    Interaction asked = discord.slash(ann, channel, "later", Map.of());

    Posted answer = asked.answer(SOON);

    assertThat(answer.content()).isEqualTo("Here it is");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.edits()).isEmpty();
    assertThat(asked.deferred()).isTrue();
    assertThat(asked.followUps()).isEmpty();
  }

  @Test
  void a_public_deferral_is_replaced_by_an_answer_for_one() {
    Interaction asked = discord.slash(ann, channel, "secret", Map.of());

    Posted answer = asked.answer(SOON);

    assertThat(answer.content()).isEqualTo("For you");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(discord.posted(channel)).doesNotContain(answer);
  }

  @Test
  void a_command_works_in_a_direct_message() {
    Interaction asked =
        discord.slash(ann, discord.directChannel(ann), "echo", Map.of("text", "Psst"));

    assertThat(asked.answer(SOON).content()).isEqualTo("Psst");
    assertThat(asked.answer(SOON).channel()).isEqualTo(discord.directChannel(ann));
  }

  @Test
  void a_file_goes_to_the_bot_and_back() {
    UploadedFile file = new UploadedFile("dates.txt", "text/plain", "4 März".getBytes(UTF_8));

    Posted answer = discord.slash(ann, channel, "read", Map.of("file", file)).answer(SOON);

    assertThat(answer.files())
        .extracting(UploadedFile::name, it -> new String(it.bytes(), UTF_8))
        .containsExactly(tuple("again.txt", "4 März"));
  }

  @Test
  void what_is_typed_is_completed() {
    assertThat(discord.complete(ann, channel, "echo", "text", "Ren"))
        .containsExactly(new Offer("Ren!", "Ren!"));
  }

  @Test
  void a_button_changes_its_message() {
    Posted shown = discord.slash(ann, channel, "menu", Map.of()).answer(SOON);
    assertThat(shown.buttonIds()).containsExactly("yes");

    Posted answer = discord.press(ann, shown.id(), "yes").answer(SOON);

    assertThat(answer.id()).isEqualTo(shown.id());
    assertThat(answer.content()).isEqualTo("Pressed");
    assertThat(answer.components()).isEmpty();
    assertThat(answer.edits()).containsExactly("Choose");
  }

  @Test
  void a_choice_is_answered_to_the_chooser_alone() {
    Posted shown = discord.slash(ann, channel, "menu", Map.of()).answer(SOON);

    Posted answer = discord.choose(ann, shown.id(), "which", List.of("1")).answer(SOON);

    assertThat(answer.content()).isEqualTo("Chose [1]");
    assertThat(answer.ephemeral()).isTrue();
  }

  @Test
  void a_form_is_shown_and_sent() {
    Modal shown = discord.slash(ann, channel, "form", Map.of()).modal(SOON);
    assertThat(shown.title()).isEqualTo("Your name");
    assertThat(shown.inputs()).extracting(Modal.Input::label).containsExactly("Name");

    Interaction sent = discord.submit(ann, channel, shown.customId(), Map.of("name", "Ann"));

    assertThat(sent.answer(SOON).content()).isEqualTo("Got Ann");
  }

  @Test
  void five_hundred_at_once_are_answered_in_time() {
    List<Interaction> asked =
        IntStream.range(0, 500)
            .mapToObj(it -> discord.slash(ann, channel, "echo", Map.of("text", "No. " + it)))
            .toList();

    assertThat(asked)
        .allSatisfy(it -> {
          assertThat(it.answer(SOON).ephemeral()).isFalse();
          assertThat(it.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
        });
    assertThat(discord.refused()).isZero();
  }
}
