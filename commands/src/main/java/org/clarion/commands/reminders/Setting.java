package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.ReminderSettings;

/** Something about the reminders of a place that can be changed with a few words. */
enum Setting {
  REGIONS("regions?|areas?", "regions wales, north west"),
  CAMPAIGNS("campaigns?", "campaigns cuba"),
  TAGS("tags?|topics?", "tags women, equality"),
  LEADS("leads?(?: times?)?", "leads 4w 1w morning"),
  HOUR("hour|time", "hour 8:30"),
  QUIET_WEEKS("quiet (?:weeks?|days?|dates?)", "quiet weeks 21 dec to 3 jan"),
  QUIET("quiet(?: (?:hours?|nights?|times?))?", "quiet 21:00-8:00"),
  DIGEST("(?:weekly )?digest|weekly", "digest monday 7:30"),
  CAP("cap|limit|at most|max(?:imum)?", "cap 3"),
  MENTION("mentions?|ping|notify", "mention organisers"),
  PAUSE("pause|snooze", "pause 2 weeks");

  /** Ends whatever it stands behind. */
  static final String OFF = "off";

  private static final String ALL = "all";
  private static final Pattern RESUME = Pattern.compile("resume|unpause|continue");

  private final Pattern begins;
  private final String example;

  Setting(String words, String example) {
    this.begins =
        Pattern.compile(
            "(?:set |change )?(?:the )?(?:" + words + ")(?:$|[ :=,]+(?:to )?(?<value>.*)$)",
            Pattern.CASE_INSENSITIVE);
    this.example = example;
  }

  /** What is to be changed, and the words that say to what. */
  record Wish(Setting what, String value) {}

  /** What somebody wants changed; nothing when the words begin with no setting. */
  static Optional<Wish> wish(String words) {
    if (RESUME.matcher(words.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(new Wish(PAUSE, OFF));
    }
    for (Setting setting : values()) {
      Matcher found = setting.begins.matcher(words);
      if (found.matches()) {
        String value = found.group("value");
        return Optional.of(new Wish(setting, value == null ? "" : value.strip()));
      }
    }
    return Optional.empty();
  }

  /** What can be typed for it, to show how. */
  String example() {
    return example;
  }

  /** Words that make it what it is in these settings. */
  String words(ReminderSettings settings) {
    return switch (this) {
      case REGIONS -> "regions " + listed(settings.interest().regions());
      case CAMPAIGNS ->
          "campaigns "
              + listed(settings.interest().campaigns().stream().map(EntryId::name).toList());
      case TAGS -> "tags " + listed(settings.interest().tags());
      case LEADS, HOUR -> "leads " + LeadWords.write(settings.leads());
      case QUIET -> {
        var nightly = settings.quiet().nightly();
        yield "quiet " + (nightly == null ? OFF : nightly.from() + "-" + nightly.to());
      }
      case QUIET_WEEKS ->
          "quiet weeks "
              + (settings.quiet().weeks().isEmpty()
                  ? OFF
                  : settings.quiet().weeks().stream()
                      .map(it -> it.from() + " to " + it.to())
                      .collect(joining(", ")));
      case DIGEST -> {
        var digest = settings.digest();
        yield "digest "
            + (digest == null
                ? OFF
                : digest.day().name().toLowerCase(Locale.ROOT) + " " + digest.at());
      }
      case CAP ->
          "cap " + (settings.postsPerWeekMax() == 0 ? OFF : "" + settings.postsPerWeekMax());
      case MENTION -> {
        var mention = settings.mention();
        yield "mention " + (mention == null ? "nobody" : mention.value());
      }
      case PAUSE -> {
        var until = settings.quiet().pausedUntil();
        yield until == null ? "resume" : "pause until " + until;
      }
    };
  }

  private static String listed(Collection<String> names) {
    return names.isEmpty() ? ALL : names.stream().sorted().collect(joining(", "));
  }
}
