package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.DateLines;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /snooze} and the buttons below a reminder: once more tomorrow, done, not for us.
 *
 * <pre>
 * /snooze womens day until:tomorrow
 * → International Women's Day: I will remind this place once more,
 *   on Tuesday 23 February 2027 at 09:00.
 * </pre>
 */
public final class SnoozeCommand implements Command {
  private static final String COMMAND = "snooze";
  private static final String UNTIL = "until";
  private static final String ON = "on";

  private static final PhraseKey SUMMARY = PhraseKey.of("snooze.summary");
  private static final PhraseKey NAME_SUMMARY = PhraseKey.of("snooze.name");
  private static final PhraseKey UNTIL_SUMMARY = PhraseKey.of("snooze.until");
  private static final PhraseKey ON_SUMMARY = PhraseKey.of("snooze.on");
  private static final PhraseKey WHICH = PhraseKey.of("snooze.which");
  private static final PhraseKey UNREADABLE = PhraseKey.of("snooze.unreadable", "word");
  private static final PhraseKey NO_DAY = PhraseKey.of("snooze.noDay", "title");
  private static final PhraseKey TOO_LATE = PhraseKey.of("snooze.tooLate", "title");
  private static final PhraseKey FULL = PhraseKey.of("snooze.full");
  private static final PhraseKey AGAIN = PhraseKey.of("snooze.again", "title", "when");
  private static final PhraseKey DONE = PhraseKey.of("snooze.done", "title", "date");
  private static final PhraseKey NEVER = PhraseKey.of("snooze.never", "title");
  private static final PhraseKey BACK = PhraseKey.of("snooze.back", "title");

  private final Surroundings around;

  public SnoozeCommand(Surroundings around) {
    this.around = around;
  }

  /** What can be answered to a reminder. */
  private enum Answer {
    TOMORROW,
    DONE,
    NEVER,
    BACK;

    private PhraseKey label() {
      return PhraseKey.of("snooze.label." + word());
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Answer> of(String word) {
      return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    private Stream<Choice> choice(Dated dated) {
      Call call =
          new Call(
              COMMAND,
              Map.of(
                  EntryCalls.NAME,
                  dated.entry().id().name(),
                  ON,
                  dated.occurrence().key(),
                  UNTIL,
                  word()),
              1);
      return call.fitsButton()
          ? Stream.of(new Choice(new Value.Said(label().with()), call))
          : Stream.empty();
    }
  }

  /** Buttons to answer a reminder of the date with; a call too long for a button is left out. */
  static Stream<Choice> choices(Dated dated) {
    return Stream.of(Answer.TOMORROW, Answer.DONE, Answer.NEVER).flatMap(it -> it.choice(dated));
  }

  /** What the buttons say. */
  static List<PhraseKey> labels() {
    return Stream.of(Answer.values()).map(Answer::label).toList();
  }

  @Override
  public Spec spec() {
    return new Spec(
        COMMAND,
        SUMMARY,
        Access.PLACE_MANAGER,
        List.of(
            new Parameter(EntryCalls.NAME, NAME_SUMMARY, new Parameter.Type.Text(), true),
            new Parameter(
                UNTIL,
                UNTIL_SUMMARY,
                new Parameter.Type.OneOf(Stream.of(Answer.values()).map(Answer::word).toList()),
                false),
            new Parameter(ON, ON_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(
                List.of(WHICH, UNREADABLE, NO_DAY, TOO_LATE, FULL, AGAIN, DONE, NEVER, BACK),
                labels(),
                EntryLookup.PHRASES,
                DateLines.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    String word =
        invocation.argument(UNTIL).map(it -> it.toLowerCase(Locale.ROOT)).orElse("tomorrow");
    Optional<Answer> answer = Answer.of(word);
    String name = invocation.argument(EntryCalls.NAME).orElse("");
    return answer.isPresent()
        ? find(name, answer.get(), invocation)
        : new Reply.Refusal(UNREADABLE.with(new Value.Text(word)));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation
        .argument(EntryCalls.NAME)
        .map(it -> new EntryLookup(around).isName(Kind.DATE, it))
        .orElse(true);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return parameter.equals(EntryCalls.NAME)
        ? new EntryLookup(around).complete(Kind.DATE, invocation, parameter)
        : List.of();
  }

  private Reply find(String name, Answer answer, Invocation invocation) {
    return new EntryLookup(around)
        .answerFor(
            Kind.DATE,
            name,
            WHICH,
            it -> answer(it.id(), answer, invocation),
            it ->
                new Call(
                    COMMAND, Map.of(EntryCalls.NAME, it.id().name(), UNTIL, answer.word()), 1));
  }

  private Reply answer(EntryId date, Answer answer, Invocation invocation) {
    ReminderSettings settings = settings(invocation);
    KeyDates dates = around.dates().get();
    var title = new Value.Strong(dates.library().find(date).orElseThrow().title());
    Optional<Dated> dated =
        invocation
            .argument(ON)
            .map(it -> new Truth(dates).now(date, it, settings.interest()))
            .orElseGet(() -> dates.next(date, invocation.today(around.zone())))
            .filter(it -> it.occurrence().hasDay());
    if (dated.isEmpty() && (answer == Answer.TOMORROW || answer == Answer.DONE)) {
      return new Reply.Refusal(NO_DAY.with(title));
    }
    if (answer != Answer.BACK && !settings.replies().hasRoom()) {
      return new Reply.Refusal(FULL.with());
    }
    return switch (answer) {
      case TOMORROW -> again(dated.orElseThrow(), settings, invocation);
      case DONE -> done(dated.orElseThrow(), settings, invocation);
      case NEVER -> {
        keep(settings.replies().with(new Replies.Dismissed(date, null)), settings, invocation);
        yield new Reply.Note(NEVER.with(title), undo(dated));
      }
      case BACK -> {
        keep(settings.replies().without(date), settings, invocation);
        yield new Reply.Note(BACK.with(title));
      }
    };
  }

  private Reply again(Dated dated, ReminderSettings settings, Invocation invocation) {
    var title = new Value.Strong(dated.entry().title());
    Optional<LeadTime> lead = lead(dated, settings, invocation);
    Optional<Instant> at =
        lead.flatMap(it -> it.dueBefore(dated.occurrence().timing(), around.zone()))
            .filter(it -> it.isBefore(Truth.begins(dated.occurrence().timing(), around.zone())));
    if (at.isEmpty()) {
      return new Reply.Refusal(TOO_LATE.with(title));
    }
    var one =
        new Replies.OnceMore(dated.entry().id(), dated.occurrence().key(), lead.orElseThrow());
    keep(settings.replies().without(dated.entry().id()).with(one), settings, invocation);
    var when = at.get().atZone(around.zone());
    return new Reply.Note(AGAIN.with(title, new Value.Timed(when, when)), undo(Optional.of(dated)));
  }

  /** Tomorrow, at the hour at which reminders come here. */
  private Optional<LeadTime> lead(Dated dated, ReminderSettings settings, Invocation invocation) {
    LocalDate tomorrow = invocation.today(around.zone()).plusDays(1);
    long days = ChronoUnit.DAYS.between(tomorrow, dated.occurrence().timing().earliest());
    return days < 0 || days > LeadTime.DAYS_MAX
        ? Optional.empty()
        : Optional.of(new LeadTime.Days((int) days, LeadWords.hour(settings.leads())));
  }

  private Reply done(Dated dated, ReminderSettings settings, Invocation invocation) {
    var done = new Replies.Dismissed(dated.entry().id(), dated.occurrence().key());
    keep(settings.replies().with(done), settings, invocation);
    var lines = new DateLines(around.dates().get(), invocation.today(around.zone()));
    return new Reply.Note(
        DONE.with(
            new Value.Strong(dated.entry().title()),
            new Value.Said(lines.when(dated.occurrence().timing()))),
        undo(Optional.of(dated)));
  }

  private static List<Choice> undo(Optional<Dated> dated) {
    return dated.stream().flatMap(Answer.BACK::choice).toList();
  }

  /** How the place wants its reminders, without answers about what is over by now. */
  private ReminderSettings settings(Invocation invocation) {
    ReminderSettings all = new ReminderState(around).settingsOf(invocation.place());
    return all.withReplies(
        all.replies()
            .about((entry, occurrence) -> isAhead(entry, occurrence, invocation.receivedAt())));
  }

  private void keep(Replies replies, ReminderSettings settings, Invocation invocation) {
    around
        .subscriptions()
        .change(invocation.place(), settings.withReplies(replies), invocation.receivedAt());
  }

  private boolean isAhead(EntryId entry, String occurrence, Instant now) {
    return around
        .dates()
        .get()
        .find(entry, occurrence)
        .filter(it -> Truth.begins(it.occurrence().timing(), around.zone()).isAfter(now))
        .isPresent();
  }
}
