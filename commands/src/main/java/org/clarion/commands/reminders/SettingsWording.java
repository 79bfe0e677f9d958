package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Says in plain sentences how a place wants its reminders.
 *
 * @param library names regions and campaigns
 */
record SettingsWording(Library library) {
  private static final PhraseKey EVERYTHING = PhraseKey.of("reminders.isEverything");
  private static final PhraseKey REGIONS = PhraseKey.of("reminders.isRegions", "regions");
  private static final PhraseKey REGIONS_ALL = PhraseKey.of("reminders.isRegionsAll");
  private static final PhraseKey CAMPAIGNS = PhraseKey.of("reminders.isCampaigns", "campaigns");
  private static final PhraseKey CAMPAIGNS_ALL = PhraseKey.of("reminders.isCampaignsAll");
  private static final PhraseKey TAGS = PhraseKey.of("reminders.isTags", "tags");
  private static final PhraseKey TAGS_ALL = PhraseKey.of("reminders.isTagsAll");
  private static final PhraseKey LEADS = PhraseKey.of("reminders.isLeads", "leads");
  private static final PhraseKey QUIET = PhraseKey.of("reminders.isQuiet", "from", "to");
  private static final PhraseKey QUIET_OFF = PhraseKey.of("reminders.isQuietOff");
  private static final PhraseKey QUIET_WEEKS = PhraseKey.of("reminders.isQuietWeeks", "days");
  private static final PhraseKey QUIET_WEEKS_OFF = PhraseKey.of("reminders.isQuietWeeksOff");
  private static final PhraseKey DIGEST = PhraseKey.of("reminders.isDigest", "day", "time");
  private static final PhraseKey DIGEST_OFF = PhraseKey.of("reminders.isDigestOff");
  private static final PhraseKey CAP = PhraseKey.counted("reminders.isCap", "posts");
  private static final PhraseKey CAP_OFF = PhraseKey.of("reminders.isCapOff");
  private static final PhraseKey MENTION = PhraseKey.of("reminders.isMention", "who");
  private static final PhraseKey MENTION_OFF = PhraseKey.of("reminders.isMentionOff");
  private static final PhraseKey PAUSE = PhraseKey.of("reminders.isPaused", "day");
  private static final PhraseKey PAUSE_OFF = PhraseKey.of("reminders.isPausedOff");

  private static final PhraseKey WEEKS = PhraseKey.counted("reminders.weeks", "weeks");
  private static final PhraseKey DAYS = PhraseKey.counted("reminders.days", "days");
  private static final PhraseKey HOURS = PhraseKey.counted("reminders.hours", "hours");
  private static final PhraseKey MINUTES = PhraseKey.counted("reminders.minutes", "minutes");
  private static final PhraseKey BEFORE = PhraseKey.of("reminders.before", "leads");
  private static final PhraseKey BEFORE_START = PhraseKey.of("reminders.beforeStart", "leads");
  private static final PhraseKey ON_THE_DAY = PhraseKey.of("reminders.onTheDay");
  private static final PhraseKey BEFORE_AND_ON = PhraseKey.of("reminders.beforeAndOn", "leads");
  private static final PhraseKey AT = PhraseKey.of("reminders.at", "leads", "time");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              List.of(
                  EVERYTHING,
                  REGIONS,
                  REGIONS_ALL,
                  CAMPAIGNS,
                  CAMPAIGNS_ALL,
                  TAGS,
                  TAGS_ALL,
                  LEADS,
                  QUIET,
                  QUIET_OFF,
                  QUIET_WEEKS,
                  QUIET_WEEKS_OFF,
                  DIGEST,
                  DIGEST_OFF,
                  CAP,
                  CAP_OFF,
                  MENTION,
                  MENTION_OFF,
                  PAUSE,
                  PAUSE_OFF,
                  WEEKS,
                  DAYS,
                  HOURS,
                  MINUTES,
                  BEFORE,
                  BEFORE_START,
                  ON_THE_DAY,
                  BEFORE_AND_ON,
                  AT),
              Stream.of(DayOfWeek.values()).map(SettingsWording::weekday).toList(),
              Joined.PHRASES)
          .flatMap(List::stream)
          .toList();

  /** All that is worth saying: when posts come, for which dates, and what differs from usual. */
  List<Phrase> sentences(ReminderSettings settings) {
    List<Phrase> sentences = new ArrayList<>();
    sentences.add(of(Setting.LEADS, settings));
    if (settings.interest().equals(Interest.ALL)) {
      sentences.add(EVERYTHING.with());
    }
    Stream.of(Setting.values())
        .filter(it -> it != Setting.LEADS && it != Setting.HOUR)
        .filter(it -> !it.words(settings).equals(it.words(ReminderSettings.DEFAULT)))
        .forEach(it -> sentences.add(of(it, settings)));
    return sentences;
  }

  /** What one setting is in these settings. */
  Phrase of(Setting setting, ReminderSettings settings) {
    Interest interest = settings.interest();
    return switch (setting) {
      case REGIONS ->
          listed(interest.regions().stream().map(this::region).toList(), REGIONS, REGIONS_ALL);
      case CAMPAIGNS ->
          listed(
              interest.campaigns().stream()
                  .map(it -> library.find(it).map(Entry::title).orElse(it.name()))
                  .toList(),
              CAMPAIGNS,
              CAMPAIGNS_ALL);
      case TAGS -> listed(interest.tags(), TAGS, TAGS_ALL);
      case LEADS, HOUR -> LEADS.with(new Value.Said(leads(settings.leads())));
      case QUIET, QUIET_WEEKS, PAUSE -> quiet(setting, settings);
      case DIGEST -> {
        var digest = settings.digest();
        yield digest == null
            ? DIGEST_OFF.with()
            : DIGEST.with(new Value.Said(weekday(digest.day()).with()), time(digest.at()));
      }
      case CAP ->
          settings.postsPerWeekMax() == 0
              ? CAP_OFF.with()
              : CAP.with(new Value.Count(settings.postsPerWeekMax()));
      case MENTION -> {
        var mention = settings.mention();
        // As text: whoever sets it must not notify anybody yet.
        yield mention == null
            ? MENTION_OFF.with()
            : MENTION.with(new Value.Text("@" + mention.value()));
      }
    };
  }

  private static Phrase quiet(Setting setting, ReminderSettings settings) {
    var quiet = settings.quiet();
    if (setting == Setting.QUIET) {
      var nightly = quiet.nightly();
      return nightly == null
          ? QUIET_OFF.with()
          : QUIET.with(time(nightly.from()), time(nightly.to()));
    }
    if (setting == Setting.QUIET_WEEKS) {
      return Joined.of(
              quiet.weeks().stream().<Value>map(it -> new Value.Days(it.from(), it.to())).toList())
          .map(QUIET_WEEKS::with)
          .orElseGet(QUIET_WEEKS_OFF::with);
    }
    var until = quiet.pausedUntil();
    return until == null ? PAUSE_OFF.with() : PAUSE.with(Value.day(until));
  }

  /** One lead time by itself, such as "2 weeks before". */
  static Phrase lead(LeadTime lead) {
    return switch (lead) {
      case LeadTime.Days(int days, _) ->
          days == 0 ? ON_THE_DAY.with() : BEFORE.with(new Value.Said(length(lead)));
      case LeadTime.Before _, LeadTime.Ask _ -> BEFORE.with(new Value.Said(length(lead)));
    };
  }

  /** All of them, those that come at one hour together. */
  static Phrase leads(List<LeadTime> leads) {
    List<Value> groups = new ArrayList<>();
    for (LocalTime hour : LeadWords.hours(leads)) {
      List<LeadTime> then =
          leads.stream()
              .filter(it -> it instanceof LeadTime.Days(_, LocalTime at) && at.equals(hour))
              .toList();
      groups.add(new Value.Said(AT.with(new Value.Said(days(then)), time(hour))));
    }
    lengths(leads.stream().filter(it -> it instanceof LeadTime.Before))
        .ifPresent(it -> groups.add(new Value.Said(BEFORE_START.with(it))));
    return Joined.apart(groups);
  }

  private static Phrase days(List<LeadTime> leads) {
    boolean isOnTheDay = leads.stream().anyMatch(SettingsWording::isOnTheDay);
    return lengths(leads.stream().filter(it -> !isOnTheDay(it)))
        .map(it -> isOnTheDay ? BEFORE_AND_ON.with(it) : BEFORE.with(it))
        .orElseGet(ON_THE_DAY::with);
  }

  private static boolean isOnTheDay(LeadTime lead) {
    return lead instanceof LeadTime.Days(int days, _) && days == 0;
  }

  private static Optional<Value> lengths(Stream<LeadTime> leads) {
    return Joined.of(leads.<Value>map(it -> new Value.Said(length(it))).toList());
  }

  private static Phrase length(LeadTime lead) {
    return switch (lead) {
      case LeadTime.Days(int days, _) ->
          days % LeadTime.DAYS_A_WEEK == 0
              ? WEEKS.with(new Value.Count(days / LeadTime.DAYS_A_WEEK))
              : DAYS.with(new Value.Count(days));
      case LeadTime.Before(var before) ->
          before.toMinutesPart() == 0
              ? HOURS.with(new Value.Count(before.toHours()))
              : MINUTES.with(new Value.Count(before.toMinutes()));
      case LeadTime.Ask(int weeks) -> WEEKS.with(new Value.Count(weeks));
    };
  }

  private static Phrase listed(Collection<String> names, PhraseKey some, PhraseKey all) {
    return names.isEmpty()
        ? all.with()
        : some.with(new Value.Text(names.stream().sorted().collect(joining(", "))));
  }

  private String region(String id) {
    return library.region(id).map(Region::title).orElse(id);
  }

  private static PhraseKey weekday(DayOfWeek day) {
    return PhraseKey.of("reminders." + day.name().toLowerCase(Locale.ROOT));
  }

  private static Value time(LocalTime time) {
    return new Value.Text(time.toString());
  }
}
