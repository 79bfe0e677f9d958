package org.clarion.commands.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.dates.DatesCommand;
import org.clarion.commands.dates.DayWords;
import org.clarion.commands.entries.EntryCard;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.commands.words.Courtesy;
import org.clarion.commands.words.Requests;
import org.clarion.commands.words.SmallTalk;
import org.clarion.commands.words.Typed;
import org.clarion.commands.words.WordLists;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Meant;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Finding;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/**
 * Answers {@code /ask} and plain words: the entry that the question is about, a choice of a few, or
 * that the bot does not know.
 *
 * <pre>
 * do i have to speak in public
 * → Taking part without public speaking
 *   Yes, that is fine. …
 * </pre>
 */
public final class AskCommand implements Command {
  private static final String QUESTION = "question";

  private static final PhraseKey SUMMARY = PhraseKey.of("ask.summary");
  private static final PhraseKey QUESTION_SUMMARY = PhraseKey.of("ask.question");
  private static final PhraseKey UNKNOWN = PhraseKey.of("ask.unknown");

  private static final Set<String> SOON = Set.copyOf(WordLists.ENGLISH.plain("when.soon"));

  private final Surroundings around;
  private final EntryLookup lookup;
  private final DatesCommand dates;
  private final SmallTalk talk = new SmallTalk(WordLists.ENGLISH);
  private final Courtesy courtesy = new Courtesy(WordLists.ENGLISH);
  private final Requests requests;

  /**
   * @param others what else can be asked for, in plain words too
   */
  public AskCommand(Surroundings around, List<Command> others) {
    this.around = around;
    this.lookup = new EntryLookup(around);
    this.dates = new DatesCommand(around);
    this.requests = new Requests(WordLists.ENGLISH, others, spec());
  }

  @Override
  public Spec spec() {
    return new Spec(
        "ask",
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(QUESTION, QUESTION_SUMMARY, new Parameter.Type.Text(), true)),
        Stream.of(
                List.of(UNKNOWN),
                TalkReplies.PHRASES,
                WrongCommand.LABELS,
                EntryLookup.PHRASES,
                EntryCard.phrases())
            .flatMap(List::stream)
            .toList());
  }

  /** A command that is asked for in plain words; nothing when the words are a question. */
  @Override
  public Optional<Meant> meant(Invocation invocation) {
    Typed typed = Typed.of(invocation.argument(QUESTION).orElse(""));
    Optional<Meant> asIs = requests.typed(typed, invocation);
    return asIs.isPresent() || talk.kind(typed).isPresent()
        ? asIs
        : requests.loose(courtesy.off(typed), invocation);
  }

  @Override
  public Reply run(Invocation invocation) {
    String line = invocation.argument(QUESTION).orElse("");
    Typed typed = Typed.of(line);
    Optional<String> kind = talk.kind(typed);
    if (kind.isPresent()) {
      return TalkReplies.to(kind.get());
    }
    Typed asked = courtesy.off(typed);
    String question = asked.size() == typed.size() ? line : asked.slice(0, asked.size());
    if (OtherDays.areMissing(around.library(), question)) {
      return lookup.answer(
          around.library(), new Finding.None(List.of()), UNKNOWN, question, invocation);
    }
    if (isTitle(question)) {
      return search(question, invocation);
    }
    // What only asks for dates goes first: the words of "what's on next month" are in many texts.
    return dates.asked(question, invocation).orElseGet(() -> search(question, invocation));
  }

  /** Completion offers titles, some of which read as if they asked for dates. */
  private boolean isTitle(String question) {
    return around.library().entries().stream()
        .map(StoredEntry::entry)
        .anyMatch(it -> it.kind() != Kind.DATE && it.title().equalsIgnoreCase(question));
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return lookup.completeQuestion(invocation, parameter);
  }

  /** Whoever asks when something is gets no other day for it. */
  private static Finding ofThatDay(Library library, Finding finding, String question) {
    Optional<String> subject = DayWords.subject(question);
    if (subject.isEmpty()) {
      return finding;
    }
    return switch (finding) {
      case Finding.Clear(EntryId best, List<EntryId> others)
          when !isNamed(library, best, subject.get()) ->
          new Finding.None(Stream.concat(Stream.of(best), others.stream()).toList());
      case Finding.Several(List<EntryId> candidates)
          when candidates.stream().noneMatch(it -> isNamed(library, it, subject.get())) ->
          new Finding.None(candidates);
      case Finding.Clear _, Finding.Several _, Finding.None _ -> finding;
    };
  }

  /** Whoever asks what comes soon gets no date that is over for good. */
  private Finding notOver(Finding finding, String question, Invocation invocation) {
    if (!(finding instanceof Finding.Clear(EntryId best, List<EntryId> others))
        || Typed.of(question).words().stream().noneMatch(SOON::contains)) {
      return finding;
    }
    KeyDates dates = around.dates().get();
    return dates
        .library()
        .find(best)
        .filter(it -> it.kind() == Kind.DATE)
        .filter(it -> dates.next(it, invocation.today(around.zone())).isEmpty())
        .<Finding>map(
            _ -> new Finding.None(Stream.concat(Stream.of(best), others.stream()).toList()))
        .orElse(finding);
  }

  private static boolean isNamed(Library library, EntryId entry, String subject) {
    return library.find(entry).filter(it -> DayWords.name(library, it, subject)).isPresent();
  }

  private Reply search(String question, Invocation invocation) {
    Library library = around.library();
    Finding found = ofThatDay(library, around.search().find(library, question), question);
    Finding finding = notOver(found, question, invocation);
    Reply reply = lookup.answer(library, finding, UNKNOWN, question, invocation);
    return finding instanceof Finding.Clear(EntryId best, List<EntryId> others)
            && reply instanceof Reply.Card card
        ? card.offering(WrongCommand.choice(best, others))
        : reply;
  }
}
