package org.clarion.calendar;

import static java.util.Comparator.comparingInt;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;

/** Reads the events of one calendar file (RFC 5545), each with its changed occurrences. */
final class CalendarReader {
  private static final int TAGS_MAX = 20;
  private static final int TAG_MAX = 40;

  private final Recurrences recurrences;
  private final Deadline deadline;
  private final List<Component> components;
  private final Zones zones;
  private final List<Fault> faults;
  private final String name;

  private CalendarReader(ComponentReader file, Recurrences recurrences, Deadline deadline) {
    this.recurrences = recurrences;
    this.deadline = deadline;
    components = file.events();
    zones = new Zones(file.places());
    faults = file.faults();
    name = PlainText.oneLine(VObjectPropertyValues.unescape(file.name()), IcalFiles.TITLE_MAX);
  }

  /**
   * @throws IOException when the text cannot be read
   */
  static CalendarReading read(Reader text, Recurrences recurrences, Deadline deadline)
      throws IOException {
    return new CalendarReader(ComponentReader.read(text, deadline), recurrences, deadline).read();
  }

  private CalendarReading read() {
    Map<String, Component> events = new LinkedHashMap<>();
    Map<String, List<Component>> changed = new LinkedHashMap<>();
    for (Component component : components) {
      if (component.find("RECURRENCE-ID").isPresent()) {
        changed.computeIfAbsent(component.uid(), _ -> new ArrayList<>()).add(component);
      } else {
        events.merge(component.uid(), component, this::newer);
      }
    }
    List<Read> read = new ArrayList<>();
    for (Component event : events.values()) {
      if (deadline.passed()) {
        faults.add(new Fault(event.line(), Reason.TOO_SLOW, ""));
        break;
      }
      List<Component> changes = changed.remove(event.uid());
      try {
        read.add(read(event, changes == null ? List.of() : changes));
      } catch (LeftOut e) {
        faults.add(e.fault());
      }
    }
    changed.values().forEach(it -> it.forEach(this::changesNothing));
    faults.sort(comparingInt(Fault::line));
    return new CalendarReading(name, read, faults);
  }

  private Component newer(Component one, Component other) {
    boolean replaces = other.sequence() > one.sequence();
    faults.add(new Fault((replaces ? one : other).line(), Reason.TWICE, shown(one.uid())));
    return replaces ? other : one;
  }

  private void changesNothing(Component change) {
    faults.add(
        new Fault(change.line(), Reason.CHANGES_NOTHING, shown(change.value("RECURRENCE-ID"))));
  }

  private Read read(Component event, List<Component> changed) throws LeftOut {
    EventTime time = EventTime.of(event, zones);
    String title = text(event, "SUMMARY", IcalFiles.TITLE_MAX);
    if (title.isEmpty()) {
      throw new LeftOut(event.line(), Reason.NO_TITLE, event.value("UID"));
    }
    var repetition = new Repetition(event, time, zones, recurrences);
    Rule rule = repetition.rule();
    var changes = new ChangedOccurrences(repetition, rule);
    for (Component change : changed) {
      if (deadline.passed()) {
        throw new LeftOut(change.line(), Reason.TOO_SLOW, "");
      }
      try {
        changes.add(change);
      } catch (LeftOut e) {
        if (e.fault().reason() == Reason.UNKNOWN_REPETITION) {
          // Nobody knows then when the later ones are.
          throw e;
        }
        faults.add(e.fault());
      }
    }
    return new Read(
        event.line(),
        event.uid(),
        event.sequence(),
        title,
        PlainText.lines(unescaped(event, "DESCRIPTION"), IcalFiles.TEXT_MAX),
        rule,
        time.zone(),
        changes.all(),
        status(event),
        tags(event));
  }

  /** One line of text of an event; empty when it has none. */
  static String text(Component event, String property, int max) {
    return PlainText.oneLine(unescaped(event, property), max);
  }

  static Status status(Component event) {
    return switch (event.value("STATUS").strip().toUpperCase(Locale.ROOT)) {
      case "CANCELLED" -> Status.CANCELLED;
      case "TENTATIVE" -> Status.TENTATIVE;
      default -> Status.CONFIRMED;
    };
  }

  private static String unescaped(Component event, String property) {
    return VObjectPropertyValues.unescape(event.value(property));
  }

  private static List<String> tags(Component event) {
    return event.all("CATEGORIES").stream()
        .flatMap(it -> VObjectPropertyValues.parseList(it.value()).stream())
        .map(it -> PlainText.oneLine(it, TAG_MAX))
        .filter(it -> !it.isEmpty())
        .distinct()
        .limit(TAGS_MAX)
        .toList();
  }

  private static String shown(String text) {
    return PlainText.oneLine(text, LeftOut.DETAIL_MAX);
  }
}
