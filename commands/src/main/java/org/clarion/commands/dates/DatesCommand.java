package org.clarion.commands.dates;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.CalendarCalls;
import org.clarion.commands.entries.DateLines;
import org.clarion.commands.entries.EntryCard;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Finding;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.date.Period;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /dates}: the key dates of a period, a campaign or a region, or those of the next
 * three months.
 *
 * <pre>
 * /dates june
 * → Dates: Tuesday 1 to Wednesday 30 June 2027
 *   - World Day Against Child Labour: Saturday 12 June 2027 (in 131 days)
 *   …
 * </pre>
 */
public final class DatesCommand implements Command {
  private static final String NAME = "dates";
  private static final String ABOUT = "about";
  private static final String REGION = "region";

  private static final PhraseKey SUMMARY = PhraseKey.of("dates.summary");
  private static final PhraseKey ABOUT_SUMMARY = PhraseKey.of("dates.about");
  private static final PhraseKey REGION_SUMMARY = PhraseKey.of("dates.region");
  private static final PhraseKey TITLE = PhraseKey.of("dates.title", "period");
  private static final PhraseKey TITLE_OF = PhraseKey.of("dates.titleOf", "what", "period");
  private static final PhraseKey NONE = PhraseKey.of("dates.none", "period");
  private static final PhraseKey NONE_OF = PhraseKey.of("dates.noneOf", "what", "period");
  private static final PhraseKey UNREADABLE = PhraseKey.of("dates.unreadable", "about");
  private static final PhraseKey NO_REGION = PhraseKey.of("dates.noRegion", "region");

  private static final PhraseKey WEEKENDS = PhraseKey.of("dates.weekends", "period");
  private static final PhraseKey BY_TERMS = PhraseKey.of("dates.byTerms", "calendar");
  private static final PhraseKey ANYWHERE = PhraseKey.of("dates.anywhere");

  /** Whoever names the next part of the school year asks when it is. */
  private static final Pattern NEXT_PART =
      Pattern.compile("^(?:the )?(next (?:half[ -]?term|(?:school )?term|school holidays?))$");

  /** In haste the question comes last: refugee week when is it. */
  private static final Pattern WHEN_BEHIND =
      Pattern.compile("^(?!when)(.+) when(?:'?s| is| are)?(?: it| that| they)?$");

  /** Such as 31 June: no other date is any nearer to it. */
  private static final Pattern NUMBERED_DAY =
      Pattern.compile(TimeWords.DAY + "(?: of)? " + TimeWords.MONTH + TimeWords.YEAR);

  private final Surroundings around;
  private final EntryLookup lookup;
  private final NextCommand next;

  public DatesCommand(Surroundings around) {
    this.around = around;
    this.lookup = new EntryLookup(around);
    this.next = new NextCommand(around);
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(
            new Parameter(ABOUT, ABOUT_SUMMARY, new Parameter.Type.Text(), false),
            new Parameter(REGION, REGION_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(
                List.of(
                    WEEKENDS,
                    TITLE,
                    TITLE_OF,
                    NONE,
                    NONE_OF,
                    UNREADABLE,
                    NO_REGION,
                    BY_TERMS,
                    ANYWHERE),
                DateLists.PHRASES,
                DateAnswers.PHRASES,
                SchoolAnswers.PHRASES,
                SchoolDayCount.PHRASES,
                EntryCard.phrases(),
                EntryLookup.PHRASES)
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    String about = invocation.argument(ABOUT).orElse("");
    return aboutOne(about, invocation).orElseGet(() -> list(about, invocation));
  }

  private Reply list(String about, Invocation invocation) {
    String given = invocation.argument(REGION).orElse("");
    Library library = around.library();
    Region region = library.region(given).orElse(null);
    if (!given.isEmpty() && region == null) {
      return new Reply.Refusal(NO_REGION.with(new Value.Text(given)));
    }
    Optional<PeriodPhrase> phrase = read(about, region, invocation);
    String words = Filler.strip(phrase.map(PeriodPhrase::rest).orElse(about));
    Stretch stretch = phrase.map(PeriodPhrase::stretch).orElse(null);
    return DateScope.named(library, words, region)
        .map(it -> list(it, stretch, about, invocation))
        .orElseGet(() -> looselyNamed(words, region, stretch, invocation));
  }

  /**
   * What a question asks about the school year or about one date; the dates of the time that it
   * names, and of the campaign or region if it names one; what is coming up when it asks for no
   * more than that. Nothing when it is about anything else.
   */
  public Optional<Reply> asked(String question, Invocation invocation) {
    String typed = WHEN_BEHIND.matcher(PeriodPhrase.normal(question)).replaceFirst("when is $1");
    String asked = NEXT_PART.matcher(typed).replaceFirst("when is $1");
    if (NUMBERED_DAY.matcher(asked).matches() && read(asked, null, invocation).isEmpty()) {
      return Optional.of(new Reply.Refusal(UNREADABLE.with(new Value.Text(question))));
    }
    return aboutOne(asked, invocation)
        .or(() -> aboutAll(question, invocation))
        .or(() -> new DateAnswers(around, invocation).inYear(question));
  }

  private Optional<Reply> aboutOne(String question, Invocation invocation) {
    return new SchoolDayCount(around, invocation)
        .answer(question)
        .or(() -> new SchoolAnswers(around).answer(question, invocation))
        .or(() -> new DateAnswers(around, invocation).answer(question));
  }

  private Optional<Reply> aboutAll(String question, Invocation invocation) {
    if (Filler.asksWhatIsComing(question)) {
      return Optional.of(next.run(invocation));
    }
    Library library = around.library();
    return read(question, null, invocation)
        .flatMap(phrase ->
            DateScope.named(library, Filler.strip(phrase.rest()), null)
                .flatMap(it -> listAsked(it, phrase.stretch(), question, invocation)));
  }

  /** A campaign with a year in its name asks for itself, unless there are dates then. */
  private Optional<Reply> listAsked(
      DateScope scope, Stretch stretch, String question, Invocation invocation) {
    Reply list = list(scope, stretch, question, invocation);
    boolean none = list instanceof Reply.Note;
    return none && scope.campaign() != null && !Filler.asksForDates(question)
        ? Optional.empty()
        : Optional.of(list);
  }

  /** Half-term and the like are meant by the schools of the region. */
  private Optional<PeriodPhrase> read(String text, @Nullable Region region, Invocation invocation) {
    return PeriodPhrase.in(
        Weekends.without(text),
        schools().vantage(invocation.today(around.zone()), region == null ? "" : region.id()));
  }

  private Schools schools() {
    return new Schools(around.dates().get());
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    String about = invocation.argument(ABOUT).orElse("");
    String words =
        Filler.strip(read(about, null, invocation).map(PeriodPhrase::rest).orElse(about));
    return DateScope.named(around.library(), words, null).isPresent();
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    if (parameter.equals(REGION)) {
      return around.library().info().regions().stream()
          .map(it -> new Completion(it.title(), it.id()))
          .toList();
    }
    return lookup.complete(Kind.CAMPAIGN, invocation, parameter);
  }

  /** What is neither the name of a region nor of a campaign may be a date, or nearly a campaign. */
  private Reply looselyNamed(
      String words, @Nullable Region region, @Nullable Stretch stretch, Invocation invocation) {
    if (stretch == null) {
      Reply date = lookup.show(Kind.DATE, words, invocation);
      if (!(date instanceof Reply.NotKnown)) {
        return date;
      }
    }
    Library library = around.library();
    if (around.search().findNamed(library, Kind.CAMPAIGN, words)
        instanceof Finding.Clear(EntryId campaign, _)) {
      var scope = new DateScope(library.find(campaign).orElseThrow(), region);
      return list(scope, stretch, "", invocation);
    }
    String typed = invocation.argument(ABOUT).orElse("");
    return new Reply.Refusal(UNREADABLE.with(new Value.Text(typed)));
  }

  private Reply list(DateScope scope, @Nullable Stretch read, String text, Invocation invocation) {
    LocalDate today = invocation.today(around.zone());
    Stretch wanted = read == null ? usual(scope, today) : here(read, scope, text, invocation);
    Period period = wanted.days();
    KeyDates all = around.dates().get();
    boolean weekends = read != null && Weekends.isAsked(text);
    List<Dated> dates =
        all.between(period).stream()
            .filter(scope::holds)
            .filter(it -> !weekends || Weekends.holds(it, period))
            .toList();
    var whole = new Value.Days(period.from(), period.to());
    Value days = weekends ? new Value.Said(WEEKENDS.with(whole)) : whole;
    var what = new Value.Text(scope.title());
    if (dates.isEmpty()) {
      return new Reply.Note(
          scope.title().isEmpty() ? NONE.with(days) : NONE_OF.with(what, days),
          List.of(NextCommand.CHOICE));
    }
    Reply.Card card =
        DateLists.card(
            self(scope, period, weekends),
            scope.title().isEmpty() ? TITLE.with(days) : TITLE_OF.with(what, days),
            dates,
            new DateLines(all, today)::item,
            CalendarCalls.addAll(
                    scope.campaign() == null ? null : scope.campaign().id(),
                    scope.region() == null ? null : scope.region().id())
                .stream()
                .toList());
    return new Reply.Card(
        card.self(), card.title(), card.parts(), by(wanted, scope), card.about(), card.choices());
  }

  private static Stretch usual(DateScope scope, LocalDate today) {
    Period usual = scope.usualPeriod(today);
    return Stretch.of(usual.from(), usual.to());
  }

  /** The same words once more, now that the region is known in which they are meant. */
  private Stretch here(Stretch read, DateScope scope, String text, Invocation invocation) {
    return scope.region() == null || read.basis() == Stretch.Basis.CALENDAR
        ? read
        : read(text, scope.region(), invocation).map(PeriodPhrase::stretch).orElse(read);
  }

  /** Whose school year the days were taken from. */
  private List<Phrase> by(Stretch stretch, DateScope scope) {
    return switch (stretch.basis()) {
      case CALENDAR -> List.of();
      case ANYWHERE -> List.of(ANYWHERE.with());
      case TERMS ->
          schools().of(scope.region() == null ? "" : scope.region().id()).stream()
              .map(it -> BY_TERMS.with(new Value.Text(it.title())))
              .toList();
    };
  }

  /**
   * The call that leads here again, on whatever day its button is pressed; written shorter where it
   * does not fit. A campaign and a region with long names and no short ones do not fit even so;
   * their dates fit on a page.
   */
  private Call self(DateScope scope, Period period, boolean weekends) {
    Call readable = self(scope.inWords(), period.from() + " to " + period.to(), weekends);
    return readable.fitsButton()
        ? readable
        : DayReadings.inFigures(period)
            .map(it -> self(scope.inFewWords(around.library()), it, weekends))
            .filter(Call::fitsButton)
            .orElse(Call.of(NAME));
  }

  private static Call self(DateScope.Words scope, String days, boolean weekends) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put(
        ABOUT,
        Stream.of(weekends ? "weekends" : "", days, scope.campaign())
            .filter(it -> !it.isEmpty())
            .collect(joining(" ")));
    if (!scope.region().isEmpty()) {
      arguments.put(REGION, scope.region());
    }
    return new Call(NAME, arguments, 1);
  }
}
