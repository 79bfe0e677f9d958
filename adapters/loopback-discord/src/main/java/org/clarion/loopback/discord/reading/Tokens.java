package org.clarion.loopback.discord.reading;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.loopback.discord.reading.Mark.Emoji;
import org.clarion.loopback.discord.reading.Mark.Mention;
import org.clarion.loopback.discord.reading.Mark.Moment;
import org.clarion.loopback.discord.reading.Mark.Named;
import org.jspecify.annotations.Nullable;

/** Finds what Discord shows something else for: moments, emoji, and all that can be named. */
final class Tokens {
  private static final Pattern MOMENT =
      Pattern.compile("<t:(?<second>-?[0-9]{1,17})(?::(?<style>[tTdDfFsSR]))?>");
  private static final Pattern EMOJI = Pattern.compile("<a?:(?<name>[A-Za-z0-9_]+):(?<id>[0-9]+)>");
  private static final Pattern EMOJI_NAME =
      Pattern.compile(":(?:[A-Za-z0-9_+-]*[A-Za-z][A-Za-z0-9_+-]*|100|1234|[+-]1):");
  private static final Pattern NUMBERED = Pattern.compile("<(?<sign>@!?|@&|#)(?<id>[0-9]+)>");
  private static final Pattern COMMAND =
      Pattern.compile("<(?<name>/[^\\s:<>]+(?: [^\\s:<>]+){0,2}):(?<id>[0-9]+)>");
  private static final Pattern PAGE =
      Pattern.compile("<id:(?<name>customize|browse|guide|home|linked-roles)(?::[0-9]+)?>");
  private static final Pattern ALL = Pattern.compile("@(?<name>everyone|here)");
  private static final long SECOND_MAX = 8_640_000_000_000L;

  private Tokens() {}

  /** A moment or an emoji, which may also stand in the text of a link. */
  static @Nullable Found shownAt(String text, int place) {
    return switch (text.charAt(place)) {
      case '<' -> {
        Found moment = moment(text, place);
        yield moment == null ? emoji(text, place) : moment;
      }
      case ':' -> namedEmoji(text, place);
      default -> null;
    };
  }

  private static @Nullable Found namedEmoji(String text, int place) {
    Matcher name = at(EMOJI_NAME, text, place);
    if (name == null) {
      return null;
    }
    return Found.shown(new Emoji(name.group(), ""), name.group(), name.end());
  }

  /** Somebody or something named. */
  static @Nullable Found namedAt(String text, int place) {
    return switch (text.charAt(place)) {
      case '@' -> everybody(text, place);
      case '<' -> numbered(text, place);
      default -> null;
    };
  }

  private static @Nullable Found everybody(String text, int place) {
    Matcher all = at(ALL, text, place);
    if (all == null) {
      return null;
    }
    return mention(Named.valueOf(upper(all.group("name"))), "", all, "");
  }

  private static @Nullable Found numbered(String text, int place) {
    Matcher numbered = at(NUMBERED, text, place);
    if (numbered != null) {
      String id = numbered.group("id");
      return switch (numbered.group("sign")) {
        case "#" -> mention(Named.CHANNEL, id, numbered, "#" + id);
        case "@&" -> mention(Named.ROLE, id, numbered, "@" + id);
        default -> mention(Named.PERSON, id, numbered, "@" + id);
      };
    }
    Matcher command = at(COMMAND, text, place);
    if (command != null) {
      return mention(Named.COMMAND, command.group("id"), command, command.group("name"));
    }
    Matcher page = at(PAGE, text, place);
    return page == null
        ? null
        : mention(Named.SERVER_PAGE, page.group("name"), page, page.group("name"));
  }

  private static Found mention(Named named, String id, Matcher found, String shown) {
    return Found.shown(
        new Mention(named, id), shown.isEmpty() ? found.group() : shown, found.end());
  }

  private static @Nullable Found moment(String text, int place) {
    Matcher found = at(MOMENT, text, place);
    if (found == null) {
      return null;
    }
    long second = Long.parseLong(found.group("second"));
    if (Math.abs(second) > SECOND_MAX) {
      return null;
    }
    String style = found.group("style");
    return Found.shown(
        new Moment(second, style == null ? "f" : style),
        Instant.ofEpochSecond(second).toString(),
        found.end());
  }

  private static @Nullable Found emoji(String text, int place) {
    Matcher found = at(EMOJI, text, place);
    if (found == null) {
      return null;
    }
    String name = found.group("name");
    return Found.shown(new Emoji(name, found.group("id")), ":" + name + ":", found.end());
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static @Nullable Matcher at(Pattern pattern, String text, int place) {
    Matcher found = pattern.matcher(text).region(place, text.length());
    return found.lookingAt() ? found : null;
  }
}
