package org.clarion.commands.entries;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.words.Typed;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Finds an entry by what somebody typed as its name, and answers for all that can come of it. */
public final class EntryLookup {
  private static final int COMPLETIONS_MAX = 25;
  private static final int NEAREST_MAX = 2;

  private static final PhraseKey WHICH = PhraseKey.of("lookup.which");
  private static final PhraseKey WHETHER = PhraseKey.of("lookup.whether");
  private static final PhraseKey UNKNOWN = PhraseKey.of("lookup.unknown", "name");
  private static final PhraseKey NEAREST = PhraseKey.of("lookup.nearest");
  private static final PhraseKey ASK = PhraseKey.of("lookup.ask", "contact");
  private static final PhraseKey ASK_NOBODY = PhraseKey.of("lookup.askNobody");
  private static final PhraseKey WHOM = PhraseKey.of("lookup.whom");

  /** Every sentence it can say beside those of a card. */
  public static final List<PhraseKey> PHRASES =
      List.of(WHICH, WHETHER, UNKNOWN, NEAREST, ASK, ASK_NOBODY, WHOM);

  private final Surroundings around;

  public EntryLookup(Surroundings around) {
    this.around = around;
  }

  /** Shows the entry of this kind that goes by the name, asks which, or says there is none. */
  public Reply show(Kind kind, String name, Invocation invocation) {
    Library library = around.library();
    return exact(library, kind, name)
        .map(it -> shown(it, invocation))
        .orElseGet(() ->
            answer(
                library,
                around.search().findNamed(library, kind, name),
                UNKNOWN,
                name,
                invocation));
  }

  /**
   * Answers for the entry of this kind that goes by the name, asks which, or says there is none.
   *
   * @param which what is asked when it may be several
   * @param answer what is said of the one
   * @param call what a choice of one of several calls
   */
  public Reply answerFor(
      Kind kind,
      String name,
      PhraseKey which,
      Function<Entry, Reply> answer,
      Function<Entry, Call> call) {
    Library library = around.library();
    Optional<Entry> exact = exact(library, kind, name);
    if (exact.isPresent()) {
      return answer.apply(exact.get());
    }
    return switch (around.search().findNamed(library, kind, name)) {
      case Finding.Clear(EntryId best, _) -> answer.apply(library.find(best).orElseThrow());
      case Finding.Several(List<EntryId> candidates) ->
          new Reply.Several(
              which.with(),
              candidates,
              candidates.stream()
                  .flatMap(it -> library.find(it).stream())
                  .map(it -> new Choice(new Value.Text(it.title()), fitting(call.apply(it), it)))
                  .toList());
      case Finding.None(List<EntryId> nearest) -> notKnown(library, nearest, UNKNOWN, name);
    };
  }

  /** What does not fit into a button at least shows the entry. */
  private static Call fitting(Call call, Entry entry) {
    return call.fitsButton() ? call : EntryCalls.to(entry.id());
  }

  /** Turns a finding into a reply. */
  public Reply answer(
      Library library, Finding finding, PhraseKey unknown, String typed, Invocation invocation) {
    return switch (finding) {
      case Finding.Clear(EntryId best, _) ->
          library
              .find(best)
              .map(it -> card(invocation).of(it))
              .orElseThrow(() ->
                  new IllegalStateException("The search found '%s' elsewhere".formatted(best)));
      case Finding.Several(List<EntryId> candidates) ->
          new Reply.Several(
              (candidates.size() == 1 ? WHETHER : WHICH).with(),
              candidates,
              EntryCalls.picks(library, candidates));
      case Finding.None(List<EntryId> nearest) -> notKnown(library, nearest, unknown, typed);
    };
  }

  /** Titles of the kind that fit what was typed so far; the value is the entry's own name. */
  public List<Completion> complete(Kind kind, Invocation invocation, String parameter) {
    return fitting(EnumSet.of(kind), invocation, parameter)
        .map(it -> new Completion(it.title(), it.id().name()))
        .toList();
  }

  /** Titles of any kind that fit what was typed so far; the value is the title, as a question. */
  public List<Completion> completeQuestion(Invocation invocation, String parameter) {
    return completeAny(invocation, parameter, Entry::title);
  }

  /** Titles of any kind that fit what was typed so far; the value is what is made of the entry. */
  public List<Completion> completeAny(
      Invocation invocation, String parameter, Function<Entry, String> value) {
    return fitting(EnumSet.allOf(Kind.class), invocation, parameter)
        .map(it -> new Completion(it.title(), value.apply(it)))
        .toList();
  }

  private Stream<Entry> fitting(Set<Kind> kinds, Invocation invocation, String parameter) {
    Library library = around.library();
    String typed = invocation.argument(parameter).orElse("");
    return around.search().complete(library, kinds, typed, COMPLETIONS_MAX).stream()
        .flatMap(it -> library.find(it).stream());
  }

  private static Reply notKnown(
      Library library, List<EntryId> nearest, PhraseKey unknown, String typed) {
    return notKnown(
        library,
        nearest,
        unknown.placeholders().isEmpty() ? unknown.with() : unknown.with(new Value.Text(typed)));
  }

  /** Says that it is not known, whom to ask, and the two nearest of what is. */
  public static Reply notKnown(Library library, List<EntryId> nearest, Phrase text) {
    List<EntryId> shown = nearest.stream().limit(NEAREST_MAX).toList();
    Optional<Entry> contact = library.of(Kind.CONTACT).stream().findFirst();
    return new Reply.NotKnown(
        text,
        contact.map(it -> ASK.with(new Value.Text(it.title()))).orElseGet(ASK_NOBODY::with),
        NEAREST.with(),
        shown,
        EntryCalls.picks(library, shown),
        contact.map(it -> new Choice(new Value.Said(WHOM.with()), EntryCalls.to(it.id()))).stream()
            .toList());
  }

  private EntryCard card(Invocation invocation) {
    return new EntryCard(around.dates().get(), invocation);
  }

  private Reply shown(Entry entry, Invocation invocation) {
    if (EntryCalls.isPick(invocation.call())) {
      around.tally().chose(entry.id());
    }
    return card(invocation).of(entry);
  }

  /** Whether an entry of the kind has just this name, title or other name. */
  public boolean isName(Kind kind, String words) {
    Library library = around.library();
    return exact(library, kind, words).isPresent()
        || library.of(kind).stream().anyMatch(it -> goesBy(it, words));
  }

  private static boolean goesBy(Entry entry, String words) {
    String wanted = plain(words);
    return Stream.concat(Stream.of(entry.id().name(), entry.title()), entry.names().stream())
        .anyMatch(it -> plain(it).equals(wanted));
  }

  /** Without what is easily typed otherwise: marks and hyphens. */
  private static String plain(String name) {
    return Typed.of(name).text();
  }

  private static Optional<Entry> exact(Library library, Kind kind, String name) {
    String id = kind.prefix() + "." + name.toLowerCase(Locale.ROOT);
    return EntryId.isValid(id) ? library.find(new EntryId(id)) : Optional.empty();
  }
}
