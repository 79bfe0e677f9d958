package org.clarion.commands.words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clarion.core.command.CallReader;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Meant;
import org.clarion.core.message.Call;

/**
 * Finds the command that somebody asks for without a slash: by its name as it is, by its name with
 * a slip, or in one of the sentences that people say for it. All of the line must speak of it: a
 * question that only has such a word in it is a question.
 */
public final class Requests {
  private static final int WORDS_MAX = 24;
  private static final String LIST = "call.";
  private static final String GIVEN = ".*";
  private static final String SHORT = "short";

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final CallReader reader;
  private final Phrases sentences;
  private final Phrases leads;
  private final Map<String, String> shorthand = new HashMap<>();
  private final Vocabulary names;
  private final Vocabulary vocabulary;

  /**
   * @param commands all that can be asked for
   * @param question the one that gets what asks for none of them
   */
  public Requests(WordLists lists, List<Command> commands, Command.Spec question) {
    commands.forEach(it -> this.commands.put(it.spec().name(), it));
    reader = new CallReader(commands.stream().map(Command::spec).toList(), question);
    sentences = lists.phrases(lists.names("call").stream().map(it -> LIST + it).toList());
    leads = lists.phrases("lead.show");
    lists
        .names(SHORT)
        .forEach(word -> lists.plain(SHORT + "." + word).forEach(it -> shorthand.put(it, word)));
    names = new Vocabulary(this.commands.keySet());
    vocabulary = new Vocabulary(sentences.words());
  }

  /** The command that is typed as it is, only without its slash; nothing when none is. */
  public Optional<Meant> typed(Typed typed, Invocation invocation) {
    return typed.size() == 0 || typed.size() > WORDS_MAX
        ? Optional.empty()
        : named(typed, typed.words().getFirst(), invocation)
            .map(it -> new Meant(it, !typed.from(0).endsWith("?")));
  }

  /** The command that is asked for more loosely; nothing when none is. */
  public Optional<Meant> loose(Typed typed, Invocation invocation) {
    return typed.size() == 0 || typed.size() > WORDS_MAX
        ? Optional.empty()
        : asked(typed, invocation)
            .or(() -> withoutLead(typed).flatMap(it -> asked(it, invocation)))
            .map(it -> new Meant(it, false));
  }

  private Optional<Call> asked(Typed typed, Invocation invocation) {
    String name = typed.words().getFirst();
    List<String> words = vocabulary.meant(inFull(typed.words()));
    return sentence(words)
        .or(() -> named(typed, name, invocation))
        .or(() -> filled(typed, words, invocation))
        .or(() -> named(typed, names.meant(List.of(name)).getFirst(), invocation));
  }

  private List<String> inFull(List<String> words) {
    return words.stream().map(it -> shorthand.getOrDefault(it, it)).toList();
  }

  private Optional<Call> sentence(List<String> words) {
    return sentences.whole(words).stream()
        .filter(it -> !it.hasGap())
        .findFirst()
        .map(it -> reader.read(line(it)));
  }

  /** The command of this name, given the other words, if they are for it. */
  private Optional<Call> named(Typed typed, String name, Invocation invocation) {
    String rest = typed.slice(1, typed.size());
    return Optional.ofNullable(commands.get(name))
        .filter(it -> rest.isEmpty() || !it.spec().parameters().isEmpty())
        .map(it -> reader.read("/" + name + " " + rest))
        .filter(isMeant(invocation));
  }

  /** A sentence with a gap, if what fills it is for the command. */
  private Optional<Call> filled(Typed typed, List<String> words, Invocation invocation) {
    return sentences.whole(words).stream()
        .filter(Phrases.Found::hasGap)
        .map(it -> reader.read(line(it) + filling(it, typed)))
        .filter(isMeant(invocation))
        .findFirst();
  }

  /** What is typed for it: the name of its list says that. */
  private static String line(Phrases.Found found) {
    return "/" + found.list().substring(LIST.length()).replace(GIVEN, "").replace('.', ' ');
  }

  /** What fills the gap, where the command is given that. */
  private static String filling(Phrases.Found found, Typed typed) {
    return found.list().endsWith(GIVEN) ? " " + typed.slice(found.gapFrom(), found.gapTo()) : "";
  }

  private Predicate<Call> isMeant(Invocation invocation) {
    return call -> {
      Command command = commands.get(call.command());
      return command != null && command.isMeantBy(invocation.calling(call));
    };
  }

  /** What is left behind a lead; nothing where there is no lead, or nothing behind it. */
  private Optional<Typed> withoutLead(Typed typed) {
    int end = leads.longest(typed.words(), 0);
    return end == 0 || end == typed.size()
        ? Optional.empty()
        : Optional.of(typed.part(end, typed.size()));
  }
}
