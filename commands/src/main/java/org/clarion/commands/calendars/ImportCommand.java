package org.clarion.commands.calendars;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.Surroundings;
import org.clarion.core.calendar.CalendarImport;
import org.clarion.core.calendar.CalendarImport.Origin;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /import}: takes dates from a calendar file, after it has shown what would change
 * and somebody has said yes.
 *
 * <pre>
 * /import file:school.ics
 * → What “School dates” would change
 *   New: 2
 *   - INSET day: Monday 6 September 2027
 *   …
 *   Shall I do this? …
 * </pre>
 */
public final class ImportCommand implements Command {
  /** How long the question stands. */
  static final Duration QUESTION = Duration.ofMinutes(5);

  private static final int TITLE_MAX = 80;

  private static final String NAME = "import";
  private static final String FILE = "file";
  private static final String YES = "yes";

  /** Before the word of a question, a no. */
  private static final String NO = "no ";

  private static final PhraseKey SUMMARY = PhraseKey.of("import.summary");
  private static final PhraseKey FILE_SUMMARY = PhraseKey.of("import.file");
  private static final PhraseKey YES_SUMMARY = PhraseKey.of("import.yes");
  private static final PhraseKey HOW = PhraseKey.of("import.how");
  private static final PhraseKey TITLE = PhraseKey.of("import.title", "calendar");
  private static final PhraseKey ASK = PhraseKey.of("import.ask");
  private static final PhraseKey NOTHING = PhraseKey.of("import.nothing");
  private static final PhraseKey APPLY = PhraseKey.of("import.apply");
  private static final PhraseKey CANCEL = PhraseKey.of("import.cancel");
  private static final PhraseKey DONE = PhraseKey.of("import.done", "added", "changed", "gone");
  private static final PhraseKey LATE = PhraseKey.of("import.late");
  private static final PhraseKey CANCELLED = PhraseKey.of("import.cancelled");
  private static final PhraseKey PUBLISHED = PhraseKey.of("import.published", "month");

  private final Surroundings around;

  public ImportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ORGANISER,
        List.of(
            new Parameter(FILE, FILE_SUMMARY, new Parameter.Type.File(), false),
            new Parameter(YES, YES_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.concat(
                Stream.of(
                    HOW, TITLE, ASK, NOTHING, APPLY, CANCEL, DONE, LATE, CANCELLED, PUBLISHED),
                ImportDifference.PHRASES.stream())
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> answer = invocation.argument(YES);
    if (answer.isPresent()) {
      return answered(answer.get(), invocation);
    }
    return invocation.attachments().stream()
        .findFirst()
        .map(it -> difference(it, invocation))
        .orElseGet(() -> new Reply.Refusal(HOW.with()));
  }

  private Reply answered(String answer, Invocation invocation) {
    boolean yes = !answer.startsWith(NO);
    String word = yes ? answer : answer.substring(NO.length());
    Optional<ImportPlan> plan = around.imports().take(word, invocation.receivedAt());
    if (!yes) {
      return new Reply.Note(CANCELLED.with());
    }
    return plan.filter(around.contents()::apply)
        .<Reply>map(it ->
            new Reply.Note(
                DONE.with(
                    new Value.Count(it.added().size()),
                    new Value.Count(it.changed().size()),
                    new Value.Count(it.removed().size()))))
        .orElseGet(() -> new Reply.Refusal(LATE.with()));
  }

  private Reply difference(Attachment file, Invocation invocation) {
    KeyDates dates = around.dates().get();
    LocalDate today = invocation.today(around.zone());
    CalendarReading reading = around.calendars().read(file);
    Origin origin = origin(reading, file, dates, today);
    var difference = CalendarImport.of(dates, reading, origin, today);
    List<Part> parts =
        new ArrayList<>(new ImportDifference(dates.almanac(), today).parts(difference));
    boolean nothing = difference.plan().changesNothing();
    parts.add(new Part.Said(nothing ? NOTHING.with() : ASK.with()));
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(new Value.Text(origin.title())),
        parts,
        List.of(),
        List.of(),
        nothing ? List.of() : choices(difference.plan(), invocation));
  }

  private List<Choice> choices(ImportPlan plan, Invocation invocation) {
    String word = around.imports().keep(plan, invocation.receivedAt().plus(QUESTION));
    return List.of(
        new Choice(new Value.Said(APPLY.with()), Call.of(NAME, YES, word)),
        new Choice(new Value.Said(CANCEL.with()), Call.of(NAME, YES, NO + word)));
  }

  /** What the calendar calls itself, or else its file, tells one calendar from another. */
  private static Origin origin(
      CalendarReading reading, Attachment file, KeyDates dates, LocalDate today) {
    String called = reading.name().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String title = called.isEmpty() ? file.name() : called;
    YearMonth month = YearMonth.from(today);
    Language language =
        Language.of(Locale.of(dates.library().info().language())).orElse(Language.ENGLISH);
    return new Origin(
        Origin.sourceId(title),
        title
            .codePoints()
            .limit(TITLE_MAX)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString(),
        PhraseBooks.load(language)
            .plain(PUBLISHED.with(new Value.Days(month.atDay(1), month.atEndOfMonth()))),
        file.name());
  }
}
