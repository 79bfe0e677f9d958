package org.clarion.calendar;

import java.util.List;
import java.util.Optional;

/**
 * An event of a calendar file as it stands there.
 *
 * @param line where it begins
 */
record Component(int line, List<Property> properties) {
  /** The first line of this name, or nothing. */
  Optional<Property> find(String name) {
    return properties.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  List<Property> all(String name) {
    return properties.stream().filter(it -> it.name().equals(name)).toList();
  }

  /** The value of the first line of this name; empty when there is none. */
  String value(String name) {
    return find(name).map(Property::value).orElse("");
  }

  /** Its name in the world; one made of its title and its start where it has none. */
  String uid() {
    String uid = PlainText.oneLine(value("UID"), Uids.LENGTH_MAX);
    return uid.isEmpty() ? Uids.of(value("SUMMARY"), value("DTSTART")) : uid;
  }

  long sequence() {
    String number = value("SEQUENCE").strip();
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }
}
