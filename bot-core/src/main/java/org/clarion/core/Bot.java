package org.clarion.core;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clarion.core.command.Access;
import org.clarion.core.command.CallReader;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Meant;
import org.clarion.core.command.NearNames;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Pager;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * The front door: every question from every platform comes in here and leaves as a message.
 *
 * <p>Holds no state that changes, so any number of threads may use it at once.
 */
public final class Bot {
  /** How many near commands are offered for one that does not exist. */
  public static final int SUGGESTED_MAX = 3;

  private static final PhraseKey UNKNOWN = PhraseKey.of("bot.unknownCommand", "name");
  private static final PhraseKey NEAR = PhraseKey.of("bot.nearCommands", "name");
  private static final PhraseKey DENIED_PLACE = PhraseKey.of("bot.deniedPlaceManager", "name");
  private static final PhraseKey DENIED_ORGANISER = PhraseKey.of("bot.deniedOrganiser", "name");
  private static final PhraseKey MISSING = PhraseKey.of("bot.missingArgument", "name", "parameter");
  private static final PhraseKey OFFER = PhraseKey.of("bot.offer", "command");
  private static final PhraseKey TOO_FAST = PhraseKey.of("bot.tooFast");

  private static final String HELP = "help";

  private final Map<String, Command> commands;
  private final Map<Language, PhraseBook> books;
  private final PhraseBook english;
  private final Admission admission;
  private final Command question;
  private final CallReader reader;

  /**
   * @param commands in the order in which help lists them
   * @param question the command that plain words go to
   * @throws IllegalStateException when two commands have one name, or when no book is English
   */
  public Bot(
      List<Command> commands, Command question, Collection<PhraseBook> books, Admission admission) {
    this.commands =
        commands.stream()
            .collect(toMap(it -> it.spec().name(), identity(), Bot::twice, LinkedHashMap::new));
    this.books = books.stream().collect(toMap(PhraseBook::language, identity()));
    this.english =
        Optional.ofNullable(this.books.get(Language.ENGLISH))
            .orElseThrow(() ->
                new IllegalStateException("Expected a phrase book for English but there is none"));
    this.admission = admission;
    this.question = question;
    this.reader = new CallReader(specs(), question.spec());
  }

  /** The sentences the front door itself can say. */
  public static List<PhraseKey> phrases() {
    List<PhraseKey> phrases =
        new ArrayList<>(
            List.of(UNKNOWN, NEAR, DENIED_PLACE, DENIED_ORGANISER, MISSING, OFFER, TOO_FAST));
    phrases.addAll(Pager.PHRASES);
    phrases.addAll(PhraseBook.PHRASES);
    return phrases;
  }

  /** What every command is called and takes, in the order of help. */
  public List<Command.Spec> specs() {
    return commands.values().stream().map(Command::spec).toList();
  }

  /** Reads a line somebody typed as a call. */
  public Call read(String text) {
    return reader.read(text);
  }

  /** Answers an invocation in the asker's language; nothing when it is best left unanswered. */
  public Optional<Message> answer(Invocation invocation) {
    return answer(invocation, Supplier::get);
  }

  /**
   * The same, with a say in how the command is run.
   *
   * @param running runs what it is given, which may have effects, and returns what came of it
   */
  public Optional<Message> answer(Invocation invocation, Function<Supplier<Reply>, Reply> running) {
    return switch (admission.decide(invocation)) {
      case STAY_SILENT -> Optional.empty();
      case SAY_TOO_FAST -> Optional.of(book(invocation).say(new Reply.Refusal(TOO_FAST.with())));
      case ANSWER -> Optional.of(say(running.apply(() -> consider(invocation)), invocation));
    };
  }

  /** Who may do what the invocation means; anyone when there is no such command. */
  public Access access(Invocation invocation) {
    return accessOf(understood(invocation));
  }

  /** Decides what to answer, in no language yet. */
  public Reply consider(Invocation invocation) {
    Optional<Meant> meant = meant(invocation);
    if (meant.isEmpty()) {
      return carryOut(invocation);
    }
    Invocation other = invocation.calling(meant.get().call());
    return isDoneUnasked(meant.get(), other) ? carryOut(other) : offer(other);
  }

  private Reply carryOut(Invocation invocation) {
    Command command = commands.get(invocation.call().command());
    if (command == null) {
      return unknown(invocation);
    }
    Command.Spec spec = command.spec();
    Access access = command.access(invocation);
    if (!invocation.asker().may(access)) {
      return denied(spec.name(), access);
    }
    return missing(spec, invocation).orElseGet(() -> command.run(invocation));
  }

  /** The invocation as it is meant, as far as it is carried out without asking. */
  private Invocation understood(Invocation invocation) {
    return meant(invocation)
        .filter(it -> isDoneUnasked(it, invocation.calling(it.call())))
        .map(it -> invocation.calling(it.call()))
        .orElse(invocation);
  }

  private Optional<Meant> meant(Invocation invocation) {
    return Optional.ofNullable(commands.get(invocation.call().command()))
        .flatMap(it -> it.meant(invocation));
  }

  /** Loose words change nothing. */
  private boolean isDoneUnasked(Meant meant, Invocation other) {
    return meant.isSure() || accessOf(other) == Access.ANYONE;
  }

  private Access accessOf(Invocation invocation) {
    Command command = commands.get(invocation.call().command());
    return command == null ? Access.ANYONE : command.access(invocation);
  }

  /** Asks whether that is what was meant, or says who can do it. */
  private Reply offer(Invocation meant) {
    String typed = reader.typed(meant.call());
    Access access = accessOf(meant);
    if (!meant.asker().may(access)) {
      return denied(typed.substring(1), access);
    }
    var words = new Value.Text(typed);
    return new Reply.Note(
        OFFER.with(words),
        meant.call().fitsButton() ? List.of(new Choice(words, meant.call())) : List.of());
  }

  /** Says a reply to an invocation: in its language, and the page it asks for. */
  public Message say(Reply reply, Invocation invocation) {
    PhraseBook book = book(invocation);
    if (!(reply instanceof Reply.Card card)) {
      return book.say(reply);
    }
    int page = invocation.call().page();
    // Its files came with the first page, and may cost something to make.
    Reply.Card asked = page == 1 ? card : card.enclosing(List.of());
    return Pager.page(book.say(asked), card.self(), page, book);
  }

  /** What could complete the value of a parameter; none for a command unknown or not allowed. */
  public List<Completion> complete(Invocation invocation, String parameter) {
    Command command = commands.get(invocation.call().command());
    return command == null || !invocation.asker().may(command.spec().access())
        ? List.of()
        : command.complete(invocation, parameter);
  }

  /**
   * What the asker has to fill in before the call is made, on a platform that has forms; nothing
   * when the call is complete, or is not theirs to make.
   */
  public Optional<Form> form(Invocation invocation) {
    Invocation understood = understood(invocation);
    return Optional.ofNullable(commands.get(understood.call().command()))
        .filter(it -> understood.asker().may(it.access(understood)))
        .flatMap(it -> it.inquire(understood))
        .map(book(invocation)::say);
  }

  /** What a command or a parameter is for, in a language, or in English where there is no book. */
  public String summary(PhraseKey summary, Language language) {
    return books.getOrDefault(language, english).plain(summary.with());
  }

  /** The book of the invocation's language, or of English where there is none. */
  public PhraseBook book(Invocation invocation) {
    return books.getOrDefault(invocation.language(), english);
  }

  private Reply unknown(Invocation invocation) {
    String name = invocation.call().command();
    String words = invocation.argument(CallReader.WORDS).orElse("");
    List<Choice> near =
        NearNames.of(name, commands.keySet(), SUGGESTED_MAX).stream()
            .map(it -> near(it, words))
            .toList();
    var typed = new Value.Text(name);
    return near.isEmpty()
        ? known((name + " " + words).strip(), invocation)
            .orElseGet(() -> new Reply.Refusal(UNKNOWN.with(typed), List.of(helpChoice())))
        : new Reply.Refusal(NEAR.with(typed), near);
  }

  /** A command with the words that were typed after another name, as far as they fit. */
  private Choice near(String name, String words) {
    Call whole = reader.read("/" + name + " " + words);
    Call call = whole.fitsButton() ? whole : Call.of(name);
    return new Choice(new Value.Text(reader.typed(call)), call);
  }

  /** What somebody put a slash before that is no command may be the name of something. */
  private Optional<Reply> known(String words, Invocation invocation) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(question.run(invocation.calling(reader.asked(words))))
        .filter(it -> it instanceof Reply.Card || it instanceof Reply.Several);
  }

  private static Reply denied(String words, Access access) {
    var name = new Value.Text(words);
    return switch (access) {
      case ANYONE -> throw new IllegalStateException("Anyone may use /" + words);
      case PLACE_MANAGER -> new Reply.Refusal(DENIED_PLACE.with(name));
      case ORGANISER -> new Reply.Refusal(DENIED_ORGANISER.with(name));
    };
  }

  private static Optional<Reply> missing(Command.Spec spec, Invocation invocation) {
    return spec.parameters().stream()
        .filter(it -> it.required() && invocation.argument(it.name()).isEmpty())
        .findFirst()
        .map(it ->
            new Reply.Refusal(
                MISSING.with(new Value.Text(spec.name()), new Value.Text(it.name())),
                List.of(
                    new Choice(
                        new Value.Text("/help " + spec.name()),
                        Call.of(HELP, "command", spec.name())))));
  }

  private static Choice helpChoice() {
    return new Choice(new Value.Text("/" + HELP), Call.of(HELP));
  }

  private static Command twice(Command one, Command other) {
    throw new IllegalStateException(
        "Expected one command called '%s' but there are two".formatted(one.spec().name()));
  }
}
