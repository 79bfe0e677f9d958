package org.clarion.loopback.discord.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.loopback.discord.reading.Mark.Link;
import org.jspecify.annotations.Nullable;

/** Finds links: bare addresses, addresses between angle brackets, and text in place of one. */
final class Links {
  private static final Pattern BARE =
      Pattern.compile(
          "(?:https?|steam|discord)://[^\\s<]+[^\\s<.,:;\"'\\]]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANGLED = Pattern.compile("<([^: >]+:/[^ >]+)>");
  private static final Pattern MAIL_OR_PHONE =
      Pattern.compile("<((?:mailto:)?[^\\s@<>:]+@[^\\s@<>]+\\.[^\\s@<>]+|(?:tel:)?\\+[0-9-]+)>");
  private static final Pattern TITLED =
      Pattern.compile("(.*?)>?(?:\\s+(?:\"(.*)\"|'(.*)'))?\\s*", Pattern.DOTALL);
  private static final int PICTURE_FOLLOWS = 0xFE0F;
  private static final Pattern URL_ESCAPE = Pattern.compile("\\\\([^A-Za-z0-9\\s])");

  /** What no client shows in the text of a link. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}[\\p{Zs}&&[^ ]][\\p{Cc}&&[^\n]]\u034F\u115F\u1160]");

  private Links() {}

  /** The link that begins at a place; null when none does. */
  static @Nullable Found at(String text, int place) {
    return switch (text.charAt(place)) {
      case 'h', 'H', 's', 'S', 'd', 'D' -> bare(text, place);
      case '<' -> angled(text, place);
      case '[' -> masked(text, place);
      default -> null;
    };
  }

  private static @Nullable Found bare(String text, int place) {
    Matcher found = BARE.matcher(text).region(place, text.length());
    if (!found.lookingAt()) {
      return null;
    }
    String address = found.group();
    if (address.endsWith(")") && unopened(address)) {
      address = address.substring(0, address.length() - 1);
    }
    String host = Hosts.of(address);
    return Found.shown(
        host == null ? null : new Link(address, host, host, false),
        address,
        place + address.length());
  }

  private static boolean unopened(String address) {
    return address.chars().filter(it -> it == ')').count()
        > address.chars().filter(it -> it == '(').count();
  }

  /** The brackets are not shown, whether or not it becomes a link. */
  private static @Nullable Found angled(String text, int place) {
    Matcher found = ANGLED.matcher(text).region(place, text.length());
    if (found.lookingAt()) {
      String address = found.group(1);
      String host = Hosts.of(address);
      Mark link = host == null ? null : new Link(address, host, host, false);
      return Found.shown(link, address, found.end());
    }
    Matcher other = MAIL_OR_PHONE.matcher(text).region(place, text.length());
    return other.lookingAt()
        ? Found.shown(new Link(other.group(1), "", null, false), other.group(1), other.end())
        : null;
  }

  /** Of several that could end its text the last one does. */
  private static @Nullable Found masked(String text, int place) {
    for (int close = text.lastIndexOf("](");
        close > place;
        close = text.lastIndexOf("](", close - 1)) {
      int end = closing(text, close + 2);
      String label = text.substring(place + 1, close);
      if (end >= 0 && isLabel(label)) {
        Found found =
            masked(text.substring(place, end + 1), label, text.substring(close + 2, end), end);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What is opened has to be closed, and nothing is opened behind a bracket that only closes. */
  private static boolean isLabel(String label) {
    int i = 0;
    while (i < label.length()) {
      switch (label.charAt(i)) {
        case '[' -> {
          i = label.indexOf(']', i + 1);
          if (i < 0) {
            return false;
          }
        }
        case ']' -> {
          return label.indexOf('[', i) < 0;
        }
        default -> {}
      }
      i++;
    }
    return true;
  }

  /** The parenthesis that ends the address, which may hold pairs of them; -1 when none does. */
  private static int closing(String text, int from) {
    int open = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char it = text.charAt(i);
      boolean afterBlank = i > from && Blanks.is(text.charAt(i - 1));
      if (quote != 0) {
        quote = it == quote && text.substring(i + 1).stripLeading().startsWith(")") ? 0 : quote;
      } else if ((it == '"' || it == '\'') && afterBlank) {
        quote = it;
      } else if (it == '\\') {
        i++;
      } else if (it == '(') {
        open++;
      } else if (it == ')' && open-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Found masked(String whole, String label, String inside, int end) {
    Matcher parts = TITLED.matcher(inside.strip());
    if (!parts.matches()) {
      return null;
    }
    String address = parts.group(1).startsWith("<") ? parts.group(1).substring(1) : parts.group(1);
    if (address.isEmpty() || address.chars().anyMatch(it -> Blanks.is((char) it))) {
      return null;
    }
    String target = URL_ESCAPE.matcher(address).replaceAll("$1");
    String host = Hosts.of(target);
    String title = parts.group(2) == null ? parts.group(3) : parts.group(2);
    boolean honest = Labels.maySpeak(label) && (title == null || !Labels.isAddress(title));
    if (host == null || !honest) {
      return Found.shown(null, whole, end + 1);
    }
    String shown = UNSEEN.matcher(label).replaceAll("");
    Link link = new Link(target, host, Hosts.named(shown), true);
    return Found.holding(link, shown, end + 1);
  }

  /** Which texts Discord lets stand for an address: none that is like one itself. */
  private static final class Labels {
    static boolean maySpeak(String label) {
      DiscordReading read = Reader.ofLabel(UNSEEN.matcher(label).replaceAll(""));
      return !isAddress(label)
          && !read.text().isBlank()
          && label.codePoints().noneMatch(Labels::isPicture)
          && read.ranges().stream().map(DiscordReading.Range::mark).allMatch(Labels::isAllowed);
    }

    private static boolean isPicture(int codePoint) {
      return Character.isEmojiPresentation(codePoint) || codePoint == PICTURE_FOLLOWS;
    }

    static boolean isAddress(String label) {
      // Letters that look alike are taken for the same.
      String plain =
          UNSEEN.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).replaceAll("");
      return BARE.matcher(plain).find()
          || ANGLED.matcher(plain).find()
          || Invitations.in(plain).findAny().isPresent();
    }

    private static boolean isAllowed(Mark mark) {
      return switch (mark) {
        case Mark.Styled _, Mark.Moment _, Mark.Heading _, Mark.Item _ -> true;
        case Mark.CodeBlock _, Link _, Mark.Mention _, Mark.Emoji _, Mark.Invitation _ -> false;
      };
    }
  }
}
