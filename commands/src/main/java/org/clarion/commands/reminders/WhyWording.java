package org.clarion.commands.reminders;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Timing;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Reason;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Says what became, or will become, of each post about one date in one place.
 *
 * @param history what is known of it, the latest first
 */
record WhyWording(Outlook outlook, List<Delivery> history, ZoneId zone, Instant now) {
  private static final PhraseKey ITEM = PhraseKey.of("why.item", "what", "fate");
  private static final PhraseKey DIGEST = PhraseKey.of("why.digest");
  private static final PhraseKey CORRECTION = PhraseKey.of("why.correction");
  private static final PhraseKey QUESTION = PhraseKey.of("why.question", "lead");

  private static final PhraseKey SENT = PhraseKey.of("why.sent", "at");
  private static final PhraseKey SENT_LATE = PhraseKey.of("why.sentLate", "at", "due");
  private static final PhraseKey UNDER_WAY = PhraseKey.of("why.underWay");
  private static final PhraseKey WAITS = PhraseKey.of("why.waits", "at");
  private static final PhraseKey WAITS_QUIET = PhraseKey.of("why.waitsQuiet", "due", "at");
  private static final PhraseKey WAITS_CAP = PhraseKey.of("why.waitsCap", "due", "at");
  private static final PhraseKey WAITS_TROUBLE =
      PhraseKey.of("why.waitsTrouble", "due", "at", "reason");
  private static final PhraseKey SKIPPED = PhraseKey.of("why.skipped", "reason");
  private static final PhraseKey HELD = PhraseKey.of("why.held", "reason");
  private static final PhraseKey PLATFORM = PhraseKey.of("why.platform", "reason");
  private static final PhraseKey UNKNOWN = PhraseKey.of("why.unknown");

  private static final PhraseKey COMES = PhraseKey.of("why.comes", "at");
  private static final PhraseKey COMES_LATER = PhraseKey.of("why.comesLater", "due", "at");
  private static final PhraseKey OFF_THEN = PhraseKey.of("why.offThen", "due");
  private static final PhraseKey CHANGED_SINCE = PhraseKey.of("why.changedSince", "due");
  private static final PhraseKey NO_RECORD = PhraseKey.of("why.noRecord", "due");
  private static final PhraseKey TOO_LATE = PhraseKey.of("why.tooLate");
  private static final PhraseKey NO_HOUR = PhraseKey.of("why.noHour");
  private static final PhraseKey DISMISSED = PhraseKey.of("why.dismissed", "name");
  private static final PhraseKey NO_ROOM = PhraseKey.of("why.noRoom", "due");

  private static final Map<String, PhraseKey> REASONS =
      Stream.of(Reason.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Reason::word, it -> PhraseKey.of("why.reason." + it.word())));

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(
                  ITEM,
                  DIGEST,
                  CORRECTION,
                  QUESTION,
                  SENT,
                  SENT_LATE,
                  UNDER_WAY,
                  WAITS,
                  WAITS_QUIET,
                  WAITS_CAP,
                  WAITS_TROUBLE,
                  SKIPPED,
                  HELD,
                  PLATFORM,
                  UNKNOWN),
              List.of(
                  COMES,
                  COMES_LATER,
                  OFF_THEN,
                  CHANGED_SINCE,
                  NO_RECORD,
                  TOO_LATE,
                  NO_HOUR,
                  NO_ROOM,
                  DISMISSED),
              REASONS.values().stream().toList(),
              SettingsWording.PHRASES)
          .flatMap(List::stream)
          .toList();

  /**
   * One line for each post, and for each lead time here that has come to none.
   *
   * @param isOurs whether the place wants to hear of such dates
   */
  List<Phrase> items(Dated dated, boolean isOurs) {
    String key = dated.occurrence().key();
    List<Delivery> known =
        history.stream()
            .filter(it -> it.trigger().occurrence().equals(key))
            .sorted(comparing(it -> it.trigger().dueAt()))
            .toList();
    List<Phrase> items = new ArrayList<>();
    known.forEach(it -> items.add(item(label(it.trigger()), fate(it))));
    boolean isOff = dated.occurrence().certainty() == Certainty.CANCELLED;
    if (dated.occurrence().hasDay() && !isOff && isOurs) {
      leads(dated).stream()
          .filter(lead -> known.stream().noneMatch(it -> isOf(it, lead, dated)))
          .forEach(lead -> items.add(item(SettingsWording.lead(lead), fate(lead, dated))));
    }
    return items;
  }

  /** Those of all dates, and what was asked for of this one beyond them. */
  private List<LeadTime> leads(Dated dated) {
    var settings = place().settings();
    return Stream.concat(
            settings.leads().stream(),
            settings.replies().onceMore().stream()
                .filter(it -> it.entry().equals(dated.entry().id()))
                .filter(it -> it.occurrence().equals(dated.occurrence().key()))
                .map(Replies.OnceMore::lead))
        .distinct()
        .toList();
  }

  private static boolean isOf(Delivery delivery, LeadTime lead, Dated dated) {
    Trigger trigger = delivery.trigger();
    return trigger.kind() == Kind.REMINDER
        && trigger.lead().equals(lead.id())
        && trigger.timing().equals(dated.occurrence().timing());
  }

  private static Phrase item(Phrase what, Phrase fate) {
    return ITEM.with(new Value.Said(what), new Value.Said(fate));
  }

  private static Phrase label(Trigger trigger) {
    return switch (trigger.kind()) {
      case REMINDER ->
          LeadTime.read(trigger.lead()).map(SettingsWording::lead).orElseGet(UNKNOWN::with);
      case QUESTION ->
          LeadTime.QUESTIONS.stream()
              .filter(it -> it.id().equals(trigger.lead()))
              .findFirst()
              .map(it -> QUESTION.with(new Value.Said(SettingsWording.lead(it))))
              .orElseGet(UNKNOWN::with);
      case DIGEST -> DIGEST.with();
      case CORRECTION -> CORRECTION.with();
      case REPORT -> UNKNOWN.with();
    };
  }

  /** What became of one that was written down. */
  private Phrase fate(Delivery delivery) {
    return switch (delivery.state()) {
      case PLANNED -> waits(delivery);
      case CLAIMED, SENDING -> UNDER_WAY.with();
      case SENT -> sent(delivery);
      case SKIPPED -> SKIPPED.with(reason(delivery));
      case HELD -> HELD.with(reason(delivery));
    };
  }

  private Phrase sent(Delivery delivery) {
    Instant at = delivery.attempts().lastSendAt();
    Instant sent = at == null ? delivery.wantedAt() : at;
    return delivery.wantedAt().plus(Post.LATE_AFTER).isBefore(sent)
        ? SENT_LATE.with(moment(sent), moment(delivery.wantedAt()))
        : SENT.with(moment(sent));
  }

  private Phrase waits(Delivery delivery) {
    Instant due = delivery.trigger().dueAt();
    Instant at = delivery.wantedAt();
    var settings = place().settings();
    if (delivery.attempts().reason() != null) {
      return WAITS_TROUBLE.with(moment(due), moment(at), reason(delivery));
    }
    if (!at.isAfter(due)) {
      return WAITS.with(moment(at));
    }
    return settings.postsPerWeekMax() == 0 || settings.quiet().holds(due, zone)
        ? WAITS_QUIET.with(moment(due), moment(at))
        : WAITS_CAP.with(moment(due), moment(at));
  }

  private static Value reason(Delivery delivery) {
    String reason = delivery.attempts().reason();
    PhraseKey own = reason == null ? UNKNOWN : REASONS.get(reason);
    return new Value.Said(
        own != null
            ? own.with()
            : PLATFORM.with(new Value.Text(Optional.ofNullable(reason).orElse(""))));
  }

  /** What becomes, or would have become, of one that nothing was written down about. */
  private Phrase fate(LeadTime lead, Dated dated) {
    Timing timing = dated.occurrence().timing();
    Optional<Instant> dueAt = lead.dueBefore(timing, zone);
    if (dueAt.isEmpty()) {
      return NO_HOUR.with();
    }
    Instant due = dueAt.get();
    if (!due.isBefore(Truth.begins(timing, zone))) {
      return TOO_LATE.with();
    }
    if (due.isAfter(now)) {
      var replies = place().settings().replies();
      if (replies.dismisses(dated.entry().id(), dated.occurrence().key())) {
        return DISMISSED.with(new Value.Text(dated.entry().id().name()));
      }
      return foreseen(lead, dated)
          .map(it ->
              it.isAfter(due) ? COMES_LATER.with(moment(due), moment(it)) : COMES.with(moment(it)))
          .orElseGet(() -> NO_ROOM.with(moment(due)));
    }
    return missed(due).with(moment(due));
  }

  private PhraseKey missed(Instant due) {
    Instant since = outlook.isOn() ? place().since().get(Topic.REMINDERS) : null;
    if (since == null || since.isAfter(due)) {
      return OFF_THEN;
    }
    return place().changed().isAfter(due) ? CHANGED_SINCE : NO_RECORD;
  }

  private Optional<Instant> foreseen(LeadTime lead, Dated dated) {
    Predicate<Trigger> isIt =
        it ->
            it.kind() == Kind.REMINDER
                && it.entry().equals(dated.entry().id())
                && it.occurrence().equals(dated.occurrence().key())
                && it.lead().equals(lead.id());
    return outlook.posts().stream()
        .filter(it -> it.members().stream().anyMatch(isIt))
        .findFirst()
        .map(Foreseen::at);
  }

  private Subscription place() {
    return outlook.place();
  }

  private Value moment(Instant instant) {
    ZonedDateTime at = instant.atZone(zone);
    return new Value.Timed(at, at);
  }
}
