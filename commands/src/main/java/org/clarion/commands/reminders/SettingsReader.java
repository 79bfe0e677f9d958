package org.clarion.commands.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.commands.Surroundings;
import org.clarion.commands.dates.TimeWords;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Reads words such as {@code quiet 9pm to 8am} as other settings of a place. */
final class SettingsReader {
  private static final PhraseKey UNREADABLE =
      PhraseKey.of("reminders.unreadableValue", "words", "example");
  private static final PhraseKey LEADS_OUT = PhraseKey.of("reminders.leadsOut", "words");
  private static final PhraseKey LEADS_TOO_MANY =
      PhraseKey.counted("reminders.leadsTooMany", "most");
  private static final PhraseKey NO_HOUR = PhraseKey.of("reminders.noHour");
  private static final PhraseKey CAP_OUT = PhraseKey.counted("reminders.capOut", "most");
  private static final PhraseKey MENTION_ALL = PhraseKey.of("reminders.mentionAll");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      List.of(UNREADABLE, LEADS_OUT, LEADS_TOO_MANY, NO_HOUR, CAP_OUT, MENTION_ALL);

  private static final Set<String> OFF =
      Set.of(Setting.OFF, "none", "no", "never", "not", "nobody", "no one", "no limit", "0");
  private static final Set<String> EVERYBODY =
      Set.of("everyone", "everybody", "here", "all", "channel", "online");

  private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*");
  private static final Pattern DIGEST =
      Pattern.compile(
          "(?:weekly )?(?:on )?(?:every )?([a-z]+?)s?(?:(?: at)?,? (" + ClockWords.TIME + "))?");
  private static final Pattern CAP =
      Pattern.compile("(\\w+)(?: (?:posts?|reminders?|messages?))?(?: (?:a|per|each|every) week)?");
  private static final Pattern PERSON = Pattern.compile("<?@?[!]?(&?[^\\s<>@|]{1,64})>?");

  private final KeyDates dates;
  private final InterestWords interests;
  private final QuietWords quiets;
  private final PlatformName platform;

  /** What the words come to. */
  sealed interface Reading {
    /** Other settings, and what is different in them. */
    record Changed(Set<Setting> what, ReminderSettings settings) implements Reading {}

    /** Nothing that can be done, and what to try instead. */
    record Refused(Phrase reason) implements Reading {}
  }

  SettingsReader(Surroundings around, PlatformName platform, LocalDate today) {
    this.dates = around.dates().get();
    this.interests = new InterestWords(dates.library(), around.search());
    this.quiets = new QuietWords(dates, today);
    this.platform = platform;
  }

  /**
   * The settings as the words want them: one wish, or several with semicolons between them. Nothing
   * when they speak of no setting.
   */
  Optional<Reading> read(String words, ReminderSettings before) {
    List<Setting.Wish> wishes = wishes(words);
    if (wishes.isEmpty()) {
      return Optional.empty();
    }
    Set<Setting> what = EnumSet.noneOf(Setting.class);
    ReminderSettings settings = before;
    for (Setting.Wish wish : wishes) {
      switch (read(wish, settings)) {
        case Reading.Changed(_, ReminderSettings changed) -> settings = changed;
        case Reading.Refused refused -> {
          return Optional.of(refused);
        }
      }
      what.add(wish.what());
    }
    return Optional.of(new Reading.Changed(what, settings));
  }

  /** What stands behind a semicolon may still belong to the wish before it. */
  private static List<Setting.Wish> wishes(String words) {
    List<Setting.Wish> wishes = new ArrayList<>();
    for (String part : SEVERAL.split(words, -1)) {
      Optional<Setting.Wish> wish = Setting.wish(part);
      if (wish.isPresent()) {
        wishes.add(wish.get());
      } else if (!wishes.isEmpty()) {
        Setting.Wish last = wishes.removeLast();
        wishes.add(new Setting.Wish(last.what(), last.value() + ", " + part));
      } else {
        return List.of();
      }
    }
    return wishes;
  }

  private Reading read(Setting.Wish wish, ReminderSettings before) {
    String value = wish.value().toLowerCase(Locale.ROOT);
    boolean off = OFF.contains(value);
    return switch (wish.what()) {
      case REGIONS -> interests.regions(value, before);
      case CAMPAIGNS -> interests.campaigns(value, before);
      case TAGS -> interests.tags(value, before);
      case LEADS -> leads(value, before);
      case HOUR -> hour(value, before);
      case QUIET -> quiets.nightly(off ? "" : value, before).orElseGet(() -> unreadable(wish));
      case QUIET_WEEKS -> quiets.weeks(off ? "" : value, before).orElseGet(() -> unreadable(wish));
      case PAUSE -> quiets.pause(off ? "" : value, before).orElseGet(() -> unreadable(wish));
      case DIGEST -> off ? changed(before.withDigest(null)) : digest(wish, value, before);
      case CAP -> off ? changed(before.withPostsPerWeekMax(0)) : cap(wish, value, before);
      case MENTION -> off ? changed(before.withMention(null)) : mention(wish, before);
    };
  }

  private Reading leads(String value, ReminderSettings before) {
    var leads = LeadWords.read(value, LeadWords.hour(before.leads()));
    if (leads.isEmpty()) {
      return new Reading.Refused(LEADS_OUT.with(new Value.Text(value)));
    }
    return leads.get().size() > ReminderSettings.LEADS_MAX
        ? new Reading.Refused(LEADS_TOO_MANY.with(new Value.Count(ReminderSettings.LEADS_MAX)))
        : changed(before.withLeads(leads.get()));
  }

  private Reading hour(String value, ReminderSettings before) {
    Optional<LocalTime> hour = ClockWords.read(value);
    if (hour.isEmpty()) {
      return unreadable(new Setting.Wish(Setting.HOUR, value));
    }
    return LeadWords.hours(before.leads()).isEmpty()
        ? new Reading.Refused(NO_HOUR.with())
        : changed(before.withLeads(LeadWords.at(before.leads(), hour.get())));
  }

  private static Reading digest(Setting.Wish wish, String value, ReminderSettings before) {
    Matcher words = DIGEST.matcher(value);
    if (!words.matches()) {
      return unreadable(wish);
    }
    String time = words.group(2);
    Optional<LocalTime> at = time == null ? Optional.of(LeadTime.MORNING) : ClockWords.read(time);
    Optional<DayOfWeek> day = weekday(words.group(1));
    return at.isEmpty() || day.isEmpty()
        ? unreadable(wish)
        : changed(before.withDigest(new DigestTime(day.get(), at.get())));
  }

  private static Optional<DayOfWeek> weekday(String name) {
    for (String form : List.of(name, name + "s")) {
      try {
        return Optional.of(TimeWords.weekday(form));
      } catch (IllegalArgumentException _) {
        // Perhaps in the other form.
      }
    }
    return Optional.empty();
  }

  private static Reading cap(Setting.Wish wish, String value, ReminderSettings before) {
    Matcher words = CAP.matcher(value);
    if (!words.matches()) {
      return unreadable(wish);
    }
    try {
      int posts = TimeWords.count(words.group(1));
      return posts > ReminderSettings.POSTS_PER_WEEK_MAX
          ? new Reading.Refused(CAP_OUT.with(new Value.Count(ReminderSettings.POSTS_PER_WEEK_MAX)))
          : changed(before.withPostsPerWeekMax(posts));
    } catch (IllegalArgumentException _) {
      return unreadable(wish);
    }
  }

  /** A person or a role as the platform calls it; never everybody at once. */
  private Reading mention(Setting.Wish wish, ReminderSettings before) {
    Matcher words = PERSON.matcher(wish.value());
    if (!words.matches()) {
      return unreadable(wish);
    }
    String name = words.group(1);
    return EVERYBODY.contains(name.toLowerCase(Locale.ROOT))
        ? new Reading.Refused(MENTION_ALL.with())
        : changed(before.withMention(new PersonId(platform, name)));
  }

  /** The reader knows itself what is different. */
  static Reading changed(ReminderSettings settings) {
    return new Reading.Changed(Set.of(), settings);
  }

  private static Reading unreadable(Setting.Wish wish) {
    return new Reading.Refused(
        UNREADABLE.with(
            new Value.Text(wish.value()), new Value.Text("/reminders " + wish.what().example())));
  }
}
