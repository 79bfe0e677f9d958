package org.clarion.discord;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command.Spec;
import org.clarion.core.command.Parameter;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which slash commands there are, and tells it again only when they have changed. */
final class DiscordCommands {
  /** How many slash commands Discord takes. */
  static final int COMMANDS_MAX = 100;

  private static final int TRIES_MAX = 10;
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(DiscordCommands.class);

  private final Bot bot;
  private final Duration pause;
  private final List<SlashCommandData> commands;

  /**
   * @throws IllegalArgumentException when there are too many, or when a summary is longer than
   *     Discord takes
   */
  DiscordCommands(Bot bot) {
    this(bot, PAUSE);
  }

  /**
   * @param pause before the second try; each further one waits twice as long
   */
  DiscordCommands(Bot bot, Duration pause) {
    this.bot = bot;
    this.pause = pause;
    this.commands = bot.specs().stream().map(this::command).toList();
    if (commands.size() > COMMANDS_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d commands but there are %d".formatted(COMMANDS_MAX, commands.size()));
    }
  }

  /** The commands as they are to be registered, in the order of help. */
  List<SlashCommandData> commands() {
    return commands;
  }

  /**
   * Looks which commands Discord knows, and writes all of them when any differs. Returns at once;
   * what fails is tried again later, ever more rarely.
   */
  void register(JDA jda) {
    register(jda, 1, Duration.ZERO);
  }

  private void register(JDA jda, int attempt, Duration after) {
    Requests.send(
        jda.retrieveCommands(true),
        attempt,
        after.toMillis(),
        known -> write(jda, known, attempt),
        failure -> tryAgain(jda, attempt, failure));
  }

  private void write(JDA jda, List<Command> known, int attempt) {
    if (isUpToDate(known)) {
      LOG.info("Discord knows all {} commands", commands.size());
      return;
    }
    Requests.send(
        jda.updateCommands().addCommands(commands),
        _ -> LOG.info("{} commands are registered with Discord", commands.size()),
        failure -> tryAgain(jda, attempt, failure));
  }

  private void tryAgain(JDA jda, int attempt, Throwable failure) {
    if (Trouble.of(failure) == Trouble.GONE) {
      LOG.info("The commands are not registered with Discord: the bot is closing");
    } else if (attempt < TRIES_MAX) {
      LOG.warn("The commands could not be registered with Discord in try {}", attempt);
      register(jda, attempt + 1, pause.multipliedBy(1L << (attempt - 1)));
    } else {
      LOG.error("The commands could not be registered with Discord in {} tries", attempt);
    }
  }

  private boolean isUpToDate(List<Command> known) {
    Map<String, Map<String, Object>> there = new HashMap<>();
    for (var command : known) {
      if (command.getType() != Command.Type.SLASH) {
        return false;
      }
      there.put(command.getName(), plain(SlashCommandData.fromCommand(command)));
    }
    Map<String, Map<String, Object>> wanted = new HashMap<>();
    commands.forEach(it -> wanted.put(it.getName(), plain(it)));
    return wanted.equals(there);
  }

  /** Read back from its JSON, so that only what is sent is compared. */
  private static Map<String, Object> plain(SlashCommandData command) {
    return DataObject.fromJson(command.toData().toJson()).toMap();
  }

  private SlashCommandData command(Spec spec) {
    SlashCommandData command =
        Commands.slash(spec.name(), bot.summary(spec.summary(), Language.ENGLISH))
            .setDefaultPermissions(permissions(spec.access()))
            .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
    command.setDescriptionLocalizations(elsewhere(spec.summary()));
    return command.addOptions(
        spec.parameters().stream()
            // Discord wants the required ones first; the others stay in their order.
            .sorted(Comparator.comparing(Parameter::required).reversed())
            .map(this::option)
            .toList());
  }

  private OptionData option(Parameter parameter) {
    String summary = bot.summary(parameter.summary(), Language.ENGLISH);
    OptionData option =
        switch (parameter.type()) {
          case Parameter.Type.File() ->
              new OptionData(OptionType.ATTACHMENT, parameter.name(), summary);
          case Parameter.Type.Text() -> completed(parameter, summary);
          case Parameter.Type.OneOf(List<String> words)
              when words.size() > OptionData.MAX_CHOICES ->
              completed(parameter, summary);
          case Parameter.Type.OneOf(List<String> words) -> {
            var chosen = new OptionData(OptionType.STRING, parameter.name(), summary);
            words.forEach(it -> chosen.addChoice(it, it));
            yield chosen;
          }
        };
    return option
        .setRequired(parameter.required())
        .setDescriptionLocalizations(elsewhere(parameter.summary()));
  }

  private static OptionData completed(Parameter parameter, String summary) {
    return new OptionData(OptionType.STRING, parameter.name(), summary).setAutoComplete(true);
  }

  private static DefaultMemberPermissions permissions(Access access) {
    return switch (access) {
      case ANYONE -> DefaultMemberPermissions.ENABLED;
      case PLACE_MANAGER -> DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL);
      case ORGANISER -> DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER);
    };
  }

  /** The summary for those who read Discord in another language than English that we speak. */
  private Map<DiscordLocale, String> elsewhere(PhraseKey summary) {
    Map<DiscordLocale, String> elsewhere = new HashMap<>();
    for (DiscordLocale locale : DiscordLocale.values()) {
      Arrays.stream(Language.values())
          .filter(it -> it != Language.ENGLISH)
          .filter(it -> it.code().equals(locale.toLocale().getLanguage()))
          .forEach(it -> elsewhere.put(locale, bot.summary(summary, it)));
    }
    return elsewhere;
  }
}
