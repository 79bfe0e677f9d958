package org.clarion.commands.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.CalendarCalls;
import org.clarion.commands.entries.DateWording;
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
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Enclosure;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /calendar}: dates as a file that any calendar can open.
 *
 * <pre>
 * /calendar cuba alarm 1 day
 * → For your calendar: Cuba
 *   The file holds 9 dates up to Tuesday 1 August 2028.
 *   1 of them has no day yet. …
 *   Your calendar will remind you 1 day before each that has a day.
 * </pre>
 */
public final class CalendarCommand implements Command {
  /** Few enough to name them all. */
  private static final int NAMED_MAX = 5;

  private static final String MEDIA_TYPE = "text/calendar";
  private static final Pattern NOT_IN_A_FILE_NAME = Pattern.compile("[^a-z0-9-]+");
  private static final int FILE_NAME_MAX = 60;

  private static final PhraseKey SUMMARY = PhraseKey.of("calendars.summary");
  private static final PhraseKey ABOUT_SUMMARY = PhraseKey.of("calendars.about");
  private static final PhraseKey REGION_SUMMARY = PhraseKey.of("calendars.region");
  private static final PhraseKey TITLE = PhraseKey.of("calendars.title");
  private static final PhraseKey TITLE_OF = PhraseKey.of("calendars.titleOf", "what");
  private static final PhraseKey NAME = PhraseKey.of("calendars.name");
  private static final PhraseKey NAME_OF = PhraseKey.of("calendars.nameOf", "what");
  private static final PhraseKey HOLDS = PhraseKey.counted("calendars.holds", "dates", "until");
  private static final PhraseKey CUT = PhraseKey.counted("calendars.cut", "dates");
  private static final PhraseKey WITHOUT_DAY = PhraseKey.counted("calendars.withoutDay", "dates");
  private static final PhraseKey LEFT_OUT = PhraseKey.counted("calendars.leftOut", "dates");
  private static final PhraseKey ALARM_DAYS = PhraseKey.counted("calendars.alarmDays", "days");
  private static final PhraseKey ALARM_HOURS = PhraseKey.counted("calendars.alarmHours", "hours");
  private static final PhraseKey HOW = PhraseKey.of("calendars.how");
  private static final PhraseKey CONFIRMED_ONLY = PhraseKey.of("calendars.confirmedOnly");
  private static final PhraseKey NONE = PhraseKey.of("calendars.none");
  private static final PhraseKey NONE_OF = PhraseKey.of("calendars.noneOf", "what");
  private static final PhraseKey NONE_CONFIRMED = PhraseKey.of("calendars.noneConfirmed");
  private static final PhraseKey WHICH = PhraseKey.of("calendars.which");
  private static final PhraseKey UNREADABLE = PhraseKey.of("calendars.unreadable", "about");
  private static final PhraseKey NO_REGION = PhraseKey.of("calendars.noRegion", "region");
  private static final PhraseKey NO_ALARM = PhraseKey.of("calendars.noAlarm");

  private final Surroundings around;
  private final EntryLookup lookup;

  public CalendarCommand(Surroundings around) {
    this.around = around;
    this.lookup = new EntryLookup(around);
  }

  @Override
  public Spec spec() {
    return new Spec(
        CalendarCalls.NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(
            new Parameter(CalendarCalls.ABOUT, ABOUT_SUMMARY, new Parameter.Type.Text(), false),
            new Parameter(CalendarCalls.REGION, REGION_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(
                List.of(
                    TITLE,
                    TITLE_OF,
                    NAME,
                    NAME_OF,
                    HOLDS,
                    CUT,
                    WITHOUT_DAY,
                    LEFT_OUT,
                    ALARM_DAYS,
                    ALARM_HOURS,
                    HOW,
                    CONFIRMED_ONLY,
                    NONE,
                    NONE_OF,
                    NONE_CONFIRMED,
                    WHICH,
                    UNREADABLE,
                    NO_REGION,
                    NO_ALARM),
                CalendarEvents.PHRASES,
                DateWording.PHRASES)
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Library library = around.library();
    String given = invocation.argument(CalendarCalls.REGION).orElse("");
    Region region = library.region(given).orElse(null);
    if (!given.isEmpty() && region == null) {
      return new Reply.Refusal(NO_REGION.with(new Value.Text(given)));
    }
    CalendarWish wish = CalendarWish.read(invocation.argument(CalendarCalls.ABOUT).orElse(""));
    if (!wish.isWithinLimits()) {
      return new Reply.Refusal(NO_ALARM.with());
    }
    return CalendarScope.named(library, wish.about())
        .map(it -> file(it, wish, region, invocation))
        .orElseGet(() -> looselyNamed(library, wish, region, invocation));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    String about = CalendarWish.read(invocation.argument(CalendarCalls.ABOUT).orElse("")).about();
    return CalendarScope.named(around.library(), about).isPresent()
        || lookup.isName(Kind.DATE, about)
        || lookup.isName(Kind.CAMPAIGN, about);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    if (parameter.equals(CalendarCalls.REGION)) {
      return around.library().info().regions().stream()
          .map(it -> new Completion(it.title(), it.id()))
          .toList();
    }
    return lookup.complete(Kind.DATE, invocation, parameter);
  }

  /** What is not the name of anything may nearly be that of a date, or of a campaign. */
  private Reply looselyNamed(
      Library library, CalendarWish wish, @Nullable Region region, Invocation invocation) {
    return switch (around.search().findNamed(library, Kind.DATE, wish.about())) {
      case Finding.Clear(EntryId best, _) -> file(scope(library, best), wish, region, invocation);
      case Finding.Several(List<EntryId> candidates) ->
          new Reply.Several(
              WHICH.with(),
              candidates,
              candidates.stream().flatMap(it -> choice(library, it, wish).stream()).toList());
      case Finding.None _ ->
          around.search().findNamed(library, Kind.CAMPAIGN, wish.about())
                  instanceof Finding.Clear(EntryId campaign, _)
              ? file(scope(library, campaign), wish, region, invocation)
              : new Reply.Refusal(UNREADABLE.with(new Value.Text(wish.about())));
    };
  }

  private static CalendarScope scope(Library library, EntryId found) {
    return CalendarScope.of(library.find(found).orElseThrow());
  }

  private static Optional<Choice> choice(Library library, EntryId date, CalendarWish wish) {
    return library
        .find(date)
        .map(it ->
            new Choice(
                new Value.Text(it.title()),
                CalendarCalls.of(wish.about(date.name()).words(), null)
                    .orElseGet(() -> CalendarCalls.to(date))));
  }

  private Reply file(
      CalendarScope scope, CalendarWish wish, @Nullable Region region, Invocation invocation) {
    KeyDates dates = around.dates().get();
    LocalDate today = invocation.today(around.zone());
    List<Dated> all =
        all(dates, scope, today).stream()
            .filter(it -> region == null || it.keyDate().appliesTo(it.occurrence(), region.id()))
            .toList();
    List<Dated> wanted =
        all.stream().filter(it -> !wish.confirmedOnly() || it.occurrence().hasDay()).toList();
    String title = title(scope, region);
    var what = new Value.Text(title);
    if (wanted.isEmpty()) {
      return new Reply.Note(
          !all.isEmpty()
              ? NONE_CONFIRMED.with()
              : title.isEmpty() ? NONE.with() : NONE_OF.with(what));
    }
    CalendarWish again = wish.about(scope.about());
    Call self = call(again, region).orElseGet(() -> Call.of(CalendarCalls.NAME));
    long open = wanted.stream().filter(it -> !it.occurrence().hasDay()).count();
    return new Reply.Card(
        self,
        title.isEmpty() ? TITLE.with() : TITLE_OF.with(what),
        parts(wanted, all.size() - wanted.size(), wish, today),
        List.of(HOW.with()),
        wanted.stream().map(it -> it.entry().id()).distinct().toList(),
        open == 0
            ? List.of()
            : call(again.confirmed(), region)
                .map(it -> new Choice(new Value.Said(CONFIRMED_ONLY.with()), it))
                .stream()
                .toList(),
        List.of(enclosure(dates, wanted, title, wish, invocation)));
  }

  /** A single date goes in as it comes round from now on, however far away that is. */
  private static List<Dated> all(KeyDates dates, CalendarScope scope, LocalDate today) {
    Period horizon = CalendarEvents.horizon(today);
    boolean single = scope.date() != null;
    Period period = single ? new Period(today, horizon.to()) : horizon;
    List<Dated> found = dates.between(period).stream().filter(scope.holds()).toList();
    return found.isEmpty() && scope.date() != null
        ? dates.next(scope.date(), today).stream().toList()
        : found;
  }

  private static List<Part> parts(
      List<Dated> wanted, int leftOut, CalendarWish wish, LocalDate today) {
    List<Part> parts = new ArrayList<>();
    if (wanted.size() <= NAMED_MAX) {
      wanted.forEach(it -> parts.add(new Part.Item(DateWording.item(it, today))));
    } else {
      var until = Value.day(CalendarEvents.horizon(today).to());
      int held = Math.min(wanted.size(), CalendarEvents.EVENTS_MAX);
      parts.add(new Part.Said(HOLDS.with(new Value.Count(held), until)));
      if (held < wanted.size()) {
        parts.add(new Part.Said(CUT.with(new Value.Count(wanted.size() - held))));
      }
    }
    long open = wanted.stream().filter(it -> !it.occurrence().hasDay()).count();
    if (open > 0) {
      parts.add(new Part.Said(WITHOUT_DAY.with(new Value.Count(open))));
    }
    if (leftOut > 0) {
      parts.add(new Part.Said(LEFT_OUT.with(new Value.Count(leftOut))));
    }
    if (wish.count() != null) {
      parts.add(
          new Part.Said(
              (wish.days() ? ALARM_DAYS : ALARM_HOURS).with(new Value.Count(wish.count()))));
    }
    return parts;
  }

  private Enclosure enclosure(
      KeyDates dates, List<Dated> wanted, String title, CalendarWish wish, Invocation invocation) {
    return book ->
        new Attachment(
            fileName(title),
            MEDIA_TYPE,
            around
                .calendars()
                .write(
                    book.plain(title.isEmpty() ? NAME.with() : NAME_OF.with(new Value.Text(title))),
                    new CalendarEvents(dates, book, wish.alarm()).of(wanted),
                    invocation.receivedAt()));
  }

  private static Optional<Call> call(CalendarWish wish, @Nullable Region region) {
    return CalendarCalls.of(wish.words(), region == null ? null : region.id());
  }

  private static String title(CalendarScope scope, @Nullable Region region) {
    String regional = region == null ? "" : region.title();
    return scope.title().isEmpty() || regional.isEmpty()
        ? scope.title() + regional
        : scope.title() + ", " + regional;
  }

  private static String fileName(String title) {
    String name =
        NOT_IN_A_FILE_NAME
            .matcher(title.toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip()
            .replace(' ', '-');
    String start = name.isEmpty() ? CalendarCalls.NAME : name;
    return start.substring(0, Math.min(start.length(), FILE_NAME_MAX)) + ".ics";
  }
}
