package org.clarion.commands.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.NearNames;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /help}: what the bot can do, or how one command is used.
 *
 * <pre>
 * /help
 * → You can just ask …
 *   - /next: what is coming up
 *   …
 * </pre>
 */
public final class HelpCommand implements Command {
  private static final String NAME = "help";
  private static final String COMMAND = "command";
  private static final int SUGGESTED_MAX = 3;

  private static final PhraseKey SUMMARY = PhraseKey.of("help.summary");
  private static final PhraseKey COMMAND_SUMMARY = PhraseKey.of("help.command");
  private static final PhraseKey TITLE = PhraseKey.of("help.title");
  private static final PhraseKey INTRO = PhraseKey.of("help.intro");
  private static final PhraseKey ITEM = PhraseKey.of("help.item", "command", "summary");
  private static final PhraseKey PARAMETER = PhraseKey.of("help.parameter", "name", "summary");
  private static final PhraseKey USAGE = PhraseKey.of("help.usage", "usage");
  private static final PhraseKey PLACE_MANAGER = PhraseKey.of("help.placeManager");
  private static final PhraseKey ORGANISER = PhraseKey.of("help.organiser");
  private static final PhraseKey UNKNOWN = PhraseKey.of("help.unknown", "command");

  private final Supplier<List<Command>> commands;

  /**
   * @param commands all that are explained, this one among them
   */
  public HelpCommand(Supplier<List<Command>> commands) {
    this.commands = commands;
  }

  /** The commands with one more at their end that explains them all. */
  public static List<Command> withHelp(List<Command> commands) {
    List<Command> all = new ArrayList<>(commands);
    all.add(new HelpCommand(() -> all));
    return all;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(COMMAND, COMMAND_SUMMARY, new Parameter.Type.Text(), false)),
        List.of(TITLE, INTRO, ITEM, PARAMETER, USAGE, PLACE_MANAGER, ORGANISER, UNKNOWN));
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> wanted =
        invocation.argument(COMMAND).map(HelpCommand::withoutSlash).filter(it -> !it.isEmpty());
    if (wanted.isEmpty()) {
      return everything(invocation);
    }
    return specs()
        .filter(it -> it.name().equals(wanted.get()))
        .findFirst()
        .map(HelpCommand::one)
        .orElseGet(() -> unknown(wanted.get()));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    Optional<String> wanted = invocation.argument(COMMAND).map(HelpCommand::withoutSlash);
    return wanted.isEmpty() || specs().anyMatch(it -> it.name().equals(wanted.get()));
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    String typed = withoutSlash(invocation.argument(parameter).orElse(""));
    return specs()
        .map(Spec::name)
        .filter(it -> it.startsWith(typed))
        .map(it -> new Completion("/" + it, it))
        .toList();
  }

  private Stream<Spec> specs() {
    return commands.get().stream().map(Command::spec);
  }

  private Reply everything(Invocation invocation) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Said(INTRO.with()));
    specs()
        .filter(it -> invocation.asker().may(it.access()))
        .forEach(it ->
            parts.add(
                new Part.Item(
                    ITEM.with(
                        new Value.Strong("/" + it.name()), new Value.Said(it.summary().with())))));
    return new Reply.Card(Call.of(NAME), TITLE.with(), parts, List.of(), List.of(), List.of());
  }

  private static Reply one(Spec spec) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Said(USAGE.with(new Value.Strong(usage(spec)))));
    spec.parameters()
        .forEach(it ->
            parts.add(
                new Part.Item(
                    PARAMETER.with(
                        new Value.Strong(it.name()), new Value.Said(it.summary().with())))));
    switch (spec.access()) {
      case ANYONE -> {
        // Nothing to say: it is the rule.
      }
      case PLACE_MANAGER -> parts.add(new Part.Said(PLACE_MANAGER.with()));
      case ORGANISER -> parts.add(new Part.Said(ORGANISER.with()));
    }
    return new Reply.Card(
        Call.of(NAME, COMMAND, spec.name()),
        spec.summary().with(),
        parts,
        List.of(),
        List.of(),
        List.of());
  }

  private Reply unknown(String typed) {
    List<Choice> near =
        NearNames.of(typed, specs().map(Spec::name).toList(), SUGGESTED_MAX).stream()
            .map(it -> new Choice(new Value.Text("/help " + it), Call.of(NAME, COMMAND, it)))
            .toList();
    return new Reply.Refusal(UNKNOWN.with(new Value.Text(typed)), near);
  }

  /** Such as {@code /dates [ABOUT] [region:REGION]}, with what may be left out in brackets. */
  private static String usage(Spec spec) {
    StringBuilder usage = new StringBuilder("/").append(spec.name());
    for (Parameter parameter : spec.parameters()) {
      boolean first = parameter.equals(spec.parameters().getFirst());
      String value = parameter.name().toUpperCase(Locale.ROOT);
      String typed = first ? value : parameter.name() + ":" + value;
      usage.append(' ').append(parameter.required() ? typed : "[" + typed + "]");
    }
    return usage.toString();
  }

  private static String withoutSlash(String typed) {
    return (typed.startsWith("/") ? typed.substring(1) : typed).toLowerCase(Locale.ROOT);
  }
}
