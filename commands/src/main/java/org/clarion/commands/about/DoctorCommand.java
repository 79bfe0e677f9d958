package org.clarion.commands.about;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.reminders.RemindersHere;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.delivery.PlaceTrouble;
import org.clarion.core.message.Ability;
import org.clarion.core.message.Call;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /doctor here}: whether the bot may do in this place all that it is for, what comes
 * next, what is stuck, and whom to ask.
 *
 * <pre>
 * /doctor here
 * → How I am doing here
 *   I may not do all that I need here. …
 *   - Post: without it no reminder arrives here.
 * </pre>
 */
public final class DoctorCommand implements Command {
  private static final String NAME = "doctor";
  private static final String HERE = "here";

  private static final PhraseKey SUMMARY = PhraseKey.of("doctor.summary");
  private static final PhraseKey HERE_SUMMARY = PhraseKey.of("doctor.here");
  private static final PhraseKey TITLE = PhraseKey.of("doctor.title");
  private static final PhraseKey WELL = PhraseKey.of("doctor.well");
  private static final PhraseKey MISSING = PhraseKey.of("doctor.missing");
  private static final PhraseKey NOT_KNOWN = PhraseKey.of("doctor.notKnown");
  private static final PhraseKey NO_ANSWER = PhraseKey.of("doctor.noAnswer");
  private static final PhraseKey STUCK = PhraseKey.of("doctor.stuck", "since", "reason", "next");
  private static final PhraseKey OPERATOR = PhraseKey.of("doctor.operator", "command");

  private final Surroundings around;

  public DoctorCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(HERE, HERE_SUMMARY, new Parameter.Type.OneOf(List.of(HERE)), false)),
        Stream.of(
                List.of(TITLE, WELL, MISSING, NOT_KNOWN, NO_ANSWER, STUCK, OPERATOR),
                Stream.of(Ability.values()).map(DoctorCommand::without).toList(),
                RemindersHere.PHRASES)
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    List<Part> parts = new ArrayList<>(standing(around.checks().check(invocation.place())));
    around.ledger().trouble(invocation.place()).ifPresent(it -> parts.add(stuck(it, invocation)));
    parts.addAll(new RemindersHere(around).of(invocation));
    parts.add(new Part.Said(OPERATOR.with(new Value.Strong("./clarion doctor"))));
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(),
        parts,
        List.of(),
        List.of(),
        List.of(RemindersHere.choice(), RemindersHere.previewChoice()));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation.argument(HERE).map(HERE::equals).orElse(true);
  }

  private static List<Part> standing(PlaceCheck check) {
    return switch (check) {
      case PlaceCheck.Known(Set<Ability> missing) when missing.isEmpty() ->
          List.of(new Part.Said(WELL.with()));
      case PlaceCheck.Known(Set<Ability> missing) ->
          Stream.concat(
                  Stream.<Part>of(new Part.Said(MISSING.with())),
                  missing.stream().sorted().map(it -> new Part.Item(without(it).with())))
              .toList();
      case PlaceCheck.NotKnown _ -> List.of(new Part.Said(NOT_KNOWN.with()));
      case PlaceCheck.NoAnswer _ -> List.of(new Part.Said(NO_ANSWER.with()));
    };
  }

  private Part stuck(PlaceTrouble trouble, Invocation invocation) {
    Instant now = invocation.receivedAt();
    Instant next = trouble.nextTry().isBefore(now) ? now : trouble.nextTry();
    return new Part.Said(
        STUCK.with(moment(trouble.since()), new Value.Text(trouble.reason()), moment(next)));
  }

  private Value moment(Instant instant) {
    ZonedDateTime at = instant.atZone(around.zone());
    return new Value.Timed(at, at);
  }

  /** What does not work without it, and what it is called. */
  private static PhraseKey without(Ability ability) {
    return PhraseKey.of("doctor.without." + ability.name().toLowerCase(Locale.ROOT));
  }
}
