package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.junit.jupiter.api.Test;

class DiscordCommandsTest {
  private final DiscordCommands commands = new DiscordCommands(new SmallBot().bot());

  @Test
  void every_command_is_registered_in_the_order_of_help() {
    assertThat(commands.commands())
        .extracting(SlashCommandData::getName)
        .containsExactly(
            "ask", "dates", "remind", "edit", "who", "import", "choose", "story", "slow", "slowly",
            "fail", "note");
  }

  @Test
  void it_is_for_servers_and_direct_messages() {
    assertThat(commands.commands())
        .allSatisfy(it -> {
          assertThat(it.getDescription()).isEqualTo("What it does");
          assertThat(it.getContexts())
              .containsExactlyInAnyOrder(
                  InteractionContextType.GUILD, InteractionContextType.BOT_DM);
          assertThat(it.getIntegrationTypes()).containsExactly(IntegrationType.GUILD_INSTALL);
        });
  }

  @Test
  void who_sees_it_at_first_follows_from_its_access() {
    assertThat(command("ask").getDefaultPermissions()).isEqualTo(DefaultMemberPermissions.ENABLED);
    assertThat(command("remind").getDefaultPermissions().getPermissionsRaw())
        .isEqualTo(Permission.MANAGE_CHANNEL.getRawValue());
    assertThat(command("edit").getDefaultPermissions().getPermissionsRaw())
        .isEqualTo(Permission.MANAGE_SERVER.getRawValue());
  }

  @Test
  void what_must_be_given_comes_first_and_each_has_its_type() {
    List<OptionData> options = command("dates").getOptions();

    assertThat(options).extracting(OptionData::getName).containsExactly("month", "what", "week");
    OptionData month = options.get(0);
    assertThat(month.isRequired()).isTrue();
    assertThat(month.getChoices())
        .containsExactly(new Choice("may", "may"), new Choice("june", "june"));
    assertThat(month.isAutoComplete()).isFalse();
    assertThat(options.get(1).isAutoComplete()).isTrue();
    assertThat(options.get(1).isRequired()).isFalse();
    assertThat(command("import").getOptions().getFirst().getType())
        .isEqualTo(OptionType.ATTACHMENT);
  }

  @Test
  void more_words_than_discord_lists_are_completed_instead() {
    OptionData week = command("dates").getOptions().get(2);

    assertThat(week.getChoices()).isEmpty();
    assertThat(week.isAutoComplete()).isTrue();
  }

  @Test
  void a_summary_that_is_too_long_is_refused_and_not_cut() {
    assertThatThrownBy(() -> new DiscordCommands(saying("x".repeat(101))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new DiscordCommands(saying("x".repeat(100))).commands()).hasSize(1);
  }

  private SlashCommandData command(String name) {
    return commands.commands().stream()
        .filter(it -> it.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Bot saying(String summary) {
    Command command = new Wordy();
    var book = SmallBot.book(SmallBot.SENTENCES + "wordy.summary=" + summary);
    return new Bot(List.of(command), command, Set.of(book), Admission.open());
  }

  /** Has nothing but a summary. */
  private record Wordy() implements Command {
    @Override
    public Spec spec() {
      return new Spec("wordy", PhraseKey.of("wordy.summary"), Access.ANYONE, List.of(), List.of());
    }

    @Override
    public Reply run(Invocation invocation) {
      return new Reply.Note(spec().summary().with());
    }
  }
}
