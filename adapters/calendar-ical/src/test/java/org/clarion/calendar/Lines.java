package org.clarion.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a calendar file with the folds taken out, read as plainly as RFC 5545 says it. */
final class Lines {
  private Lines() {}

  static List<String> of(byte[] file) {
    return List.of(new String(file, StandardCharsets.UTF_8).replace("\r\n ", "").split("\r\n"));
  }

  /** From the first line that begins a component of this kind to the first that ends one. */
  static List<String> component(String name, byte[] file) {
    List<String> lines = of(file);
    return lines.subList(lines.indexOf("BEGIN:" + name), lines.indexOf("END:" + name) + 1);
  }

  /** The text values of all properties with this name and without parameters. */
  static List<String> texts(String property, byte[] file) {
    return of(file).stream()
        .filter(it -> it.startsWith(property + ":"))
        .map(it -> unescaped(it.substring(property.length() + 1)))
        .toList();
  }

  private static String unescaped(String value) {
    var text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      if (next == '\\') {
        i++;
        next = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
      }
      text.append(next);
    }
    return text.toString();
  }
}
