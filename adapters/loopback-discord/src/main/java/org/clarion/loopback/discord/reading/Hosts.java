package org.clarion.loopback.discord.reading;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which host an address leads to as a browser would, which forgives more than Java does. */
final class Hosts {
  private static final Set<String> LEADING = Set.of("http", "https", "discord");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern AUTHORITY = Pattern.compile("[/\\\\]*([^/\\\\?#]*)");
  private static final Pattern NAMED =
      Pattern.compile("(?:[\\p{L}\\p{N}_-]++[.\u3002\uFF0E\uFF61\u2024])+\\p{L}{2,}");

  private Hosts() {}

  /** The host of an address that Discord makes a link of; null when it makes none. */
  static @Nullable String of(String address) {
    Matcher scheme = SCHEME.matcher(address);
    if (!scheme.lookingAt() || !LEADING.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
      return null;
    }
    Matcher authority = AUTHORITY.matcher(address).region(scheme.end(), address.length());
    if (!authority.lookingAt()) {
      return null;
    }
    String host = authority.group(1);
    host = host.substring(host.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    return host.isEmpty() ? null : ascii(host);
  }

  /** The host that a text names, or seems to; null when it names none. */
  static @Nullable String named(String text) {
    Matcher named = NAMED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return named.find() ? ascii(named.group()) : null;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(Normalizer.normalize(host, Normalizer.Form.NFKC), IDN.ALLOW_UNASSIGNED)
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return host.toLowerCase(Locale.ROOT);
    }
  }
}
