package org.clarion.loopback.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The web and e-mail addresses that the server finds in a text. It knows the domains of its day;
 * here whatever may be one is, so that a text without an address here has none anywhere.
 */
final class Addresses {
  private static final String NO_END = ".:;,('?!`";
  private static final String BRACKETS = "()[]{}";
  private static final List<String> KNOWN = List.of("https", "http", "ftp");
  private static final Set<String> UNKNOWN = Set.of("shttp", "tftp", "sftp");
  private static final int SHORTEST_PROTOCOL = "ftp://".length();
  private static final int PORT_MAX = 65_535;
  private static final int LABEL_MAX = 63;
  private static final Pattern APP_LINK =
      Pattern.compile("(?i)(?:tg|ton)://[a-z0-9_-]{1,253}(?:[/?#][^\\s<>\u00AB\u00BB\"]*)?");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?i)(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}"
              + "@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9][.]){1,6}[a-z]{2,8}");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern ENCODED_DOMAIN = Pattern.compile("(?i)xn--[a-z0-9]{2,}");

  private final String text;
  private final List<Span> found = new ArrayList<>();

  /** An address in the text. */
  record Span(int start, int end, boolean email) {}

  private Addresses(String text) {
    this.text = text;
  }

  static List<Span> in(String text) {
    Addresses addresses = new Addresses(text);
    APP_LINK
        .matcher(text)
        .results()
        .forEach(it -> addresses.found.add(new Span(it.start(), it.end(), false)));
    addresses.search();
    return List.copyOf(addresses.found);
  }

  /** Every address has a dot: from one dot to the next, the address around each. */
  private void search() {
    int from = 0;
    while (true) {
      int dot = text.indexOf('.', from);
      if (dot < 0 || dot + 1 >= text.length()) {
        return;
      }
      from = Math.max(dot + 1, around(from, dot));
    }
  }

  /** Looks at the address around a dot; gives the place to go on from. */
  private int around(int from, int dot) {
    int start = Signs.start(text, from, dot, Signs::isHost);
    int hostEnd = Signs.end(text, dot, it -> it == '@' || Signs.isHost(it));
    boolean named = text.substring(dot, hostEnd).indexOf('@') >= 0;
    if (named) {
      start = Signs.start(text, from, start, Signs::isUser);
    }
    int end = trimmed(pathEnd(portEnd(hostEnd)), dot);
    boolean bad = false;
    if (start > from && text.charAt(start - 1) == '@') {
      int user = Signs.start(text, from, start - 1, Signs::isUser);
      bad = named || user == start - 1;
      start = user;
    }
    int protocol = protocol(from, start);
    if (bad || protocol < 0) {
      return text.lastIndexOf('.', end - 1) + 1;
    }
    if (end > dot + 1) {
      add(protocol, start, end);
    }
    return Signs.end(text, end, it -> it == '.');
  }

  private int portEnd(int end) {
    if (Signs.at(text, end) != ':') {
      return end;
    }
    int portEnd = Signs.end(text, end + 1, it -> it >= '0' && it <= '9');
    String port = text.substring(end + 1, portEnd).replaceFirst("^0+", "");
    boolean fits = !port.isEmpty() && port.length() <= 5 && Integer.parseInt(port) <= PORT_MAX;
    return fits ? portEnd : end;
  }

  private int pathEnd(int end) {
    int first = Signs.at(text, end);
    if (first != '/' && first != '?' && first != '#') {
      return end;
    }
    int pathEnd = Signs.end(text, end + 1, Signs::isPath);
    while (pathEnd > end + 1 && NO_END.indexOf(text.charAt(pathEnd - 1)) >= 0) {
      pathEnd--;
    }
    return first == '/' || pathEnd > end + 1 ? pathEnd : end;
  }

  private int trimmed(int end, int dot) {
    int trimmed = end;
    while (trimmed > dot + 1 && text.charAt(trimmed - 1) == '.') {
      trimmed--;
    }
    return trimmed;
  }

  /** Where an address begins with what stands before its host; -1 when that makes it none. */
  private int protocol(int from, int start) {
    if (start == from) {
      return start;
    }
    String before = text.substring(from, start);
    if (before.length() >= SHORTEST_PROTOCOL && before.endsWith("://")) {
      int end = start - "://".length();
      String name = text.substring(Signs.start(text, from, end, Signs::isProtocol), end);
      int length = protocolLength(name.toLowerCase(Locale.ROOT));
      return length == 0 ? -1 : end - length;
    }
    int last = before.codePointBefore(before.length());
    return Signs.isWord(last) || last == '/' || last == '#' || last == '@' ? -1 : start;
  }

  /** Of a name that ends with a known one the end counts; 0 when it is none. */
  private static int protocolLength(String name) {
    return KNOWN.stream()
        .filter(it -> name.endsWith(it) && !UNKNOWN.contains(name))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  private void add(int start, int host, int until) {
    int end = balanced(host, until);
    String address = text.substring(start, end);
    String bare = address.startsWith("mailto:") ? address.substring(7) : address;
    if (EMAIL.matcher(bare).matches()) {
      found.add(new Span(end - bare.length(), end, true));
    } else if (isHost(text.substring(host, end), start < host)) {
      found.add(new Span(start, end, false));
    }
  }

  /** The end of an address without a bracket in its path that was opened before it. */
  private int balanced(int host, int end) {
    int path = Signs.end(text, host, it -> "/?#".indexOf(it) < 0);
    int at = Math.min(path, end);
    int[] open = new int[BRACKETS.length() / 2];
    for (; at < end; at++) {
      int bracket = BRACKETS.indexOf(text.charAt(at));
      if (bracket >= 0) {
        open[bracket / 2] += bracket % 2 == 0 ? 1 : -1;
        if (open[bracket / 2] < 0) {
          break;
        }
      }
    }
    while (at > path && NO_END.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isHost(String address, boolean withProtocol) {
    String host = address.split("[/?#]", 2)[0];
    host = host.substring(host.indexOf('@') + 1).replaceFirst(":\\d*$", "");
    if (FOUR_NUMBERS.matcher(host).matches()) {
      return true;
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      if (label.isEmpty() || label.length() > LABEL_MAX || label.endsWith("-")) {
        return false;
      }
    }
    String last = labels[labels.length - 1];
    return labels.length > 1
        && !labels[labels.length - 2].contains("_")
        && host.chars().anyMatch(it -> it != '.' && !Character.isDigit(it))
        && (ENCODED_DOMAIN.matcher(last).matches() || isDomain(last, withProtocol));
  }

  private static boolean isDomain(String label, boolean withProtocol) {
    if (label.codePointCount(0, label.length()) < 2 || label.contains("_") || label.contains("-")) {
      return false;
    }
    return withProtocol || label.codePoints().allMatch(it -> Character.isLetter(it) || isMark(it));
  }

  private static boolean isMark(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
