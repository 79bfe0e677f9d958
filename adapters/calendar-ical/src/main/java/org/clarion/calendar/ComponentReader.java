package org.clarion.calendar;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.jspecify.annotations.Nullable;

/** Takes the events out of a calendar file, line by line, and nothing else of it. */
final class ComponentReader extends VObjectDataAdapter {
  private static final int EVENTS_MAX = IcalFiles.EVENTS_MAX;
  private static final int DEPTH_MAX = 16;
  private static final int ZONES_MAX = 500;
  private static final int PROPERTIES_MAX = 1_000;
  private static final int PARAMETER_MAX = 200;
  private static final int TEXT_MAX = 4_000;

  private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "CATEGORIES", "UID");
  private static final Set<String> NAMES =
      Set.of(
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "EXRULE",
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID",
          "STATUS",
          "SEQUENCE");

  private final Deadline deadline;
  private final List<Component> events = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private String name = "";
  private boolean isCalendar;
  private @Nullable Component event;
  private String zone = "";

  private ComponentReader(Deadline deadline) {
    this.deadline = deadline;
  }

  /**
   * All there is up to the end of the text, or to where too much was found.
   *
   * @throws IOException when the text cannot be read
   */
  static ComponentReader read(Reader text, Deadline deadline) throws IOException {
    var found = new ComponentReader(deadline);
    // Without a VERSION that says otherwise, and not the older form that the library takes it for.
    SyntaxRules rules = SyntaxRules.iCalendar();
    rules.setDefaultSyntaxStyle(SyntaxStyle.NEW);
    try (var lines = new VObjectReader(text, rules)) {
      lines.parse(found);
    }
    if (found.event != null) {
      found.faults.add(new Fault(found.event.line(), Reason.UNREADABLE, ""));
    }
    if (!found.isCalendar) {
      found.faults.add(new Fault(1, Reason.NOT_A_CALENDAR, ""));
    }
    return found;
  }

  /** The events that are complete, in the order of the file. */
  List<Component> events() {
    return events;
  }

  /** By the names of the zones that the file describes, the places that it says they are of. */
  Map<String, String> places() {
    return places;
  }

  List<Fault> faults() {
    return faults;
  }

  /** What the calendar calls itself; empty when it does not. */
  String name() {
    return name;
  }

  @Override
  public void onComponentBegin(String component, Context context) {
    isCalendar |= component.equals("VCALENDAR");
    if (context.getParentComponents().size() >= DEPTH_MAX) {
      stop(Reason.TOO_LARGE, context);
    } else if (component.equals("VEVENT")) {
      if (event != null) {
        faults.add(new Fault(event.line(), Reason.UNREADABLE, ""));
      }
      event = new Component(context.getLineNumber(), new ArrayList<>());
      if (events.size() + faults.size() >= EVENTS_MAX) {
        event = null;
        stop(Reason.TOO_MANY_EVENTS, context);
      }
    }
  }

  @Override
  public void onComponentEnd(String component, Context context) {
    if (component.equals("VEVENT") && event != null) {
      events.add(event);
      event = null;
    }
  }

  @Override
  public void onProperty(VObjectProperty property, Context context) {
    if (deadline.passed()) {
      event = null;
      stop(Reason.TOO_SLOW, context);
      return;
    }
    List<String> parents = context.getParentComponents();
    String value = Objects.requireNonNullElse(property.getValue(), "");
    switch (parents.isEmpty() ? "" : parents.getLast()) {
      case "VEVENT" -> addToEvent(property, value, context.getLineNumber());
      case "VTIMEZONE" -> addToZone(property.getName(), value);
      case "VCALENDAR" -> addToCalendar(property.getName(), value);
      default -> {}
    }
  }

  private void addToEvent(VObjectProperty property, String value, int line) {
    String name = property.getName().strip().toUpperCase(Locale.ROOT);
    boolean isText = TEXTS.contains(name);
    if (event != null
        && (isText || NAMES.contains(name))
        && event.properties().size() < PROPERTIES_MAX) {
      VObjectParameters parameters = property.getParameters();
      event
          .properties()
          .add(
              new Property(
                  line,
                  name,
                  shortened(parameters.first("TZID"), PARAMETER_MAX),
                  parameters.first("RANGE") != null,
                  isText ? shortened(value, TEXT_MAX) : value));
    }
  }

  private void addToZone(String property, String value) {
    if (property.equalsIgnoreCase("TZID")) {
      zone = shortened(value, PARAMETER_MAX);
    } else if (property.equalsIgnoreCase("X-LIC-LOCATION") && places.size() < ZONES_MAX) {
      places.put(zone, shortened(value, PARAMETER_MAX));
    }
  }

  private void addToCalendar(String property, String value) {
    if (property.equalsIgnoreCase("X-WR-CALNAME") || property.equalsIgnoreCase("NAME")) {
      name = shortened(value, TEXT_MAX);
    }
  }

  private static String shortened(@Nullable String text, int max) {
    return text == null ? "" : text.length() <= max ? text : text.substring(0, max);
  }

  private void stop(Reason reason, Context context) {
    faults.add(new Fault(context.getLineNumber(), reason, ""));
    context.stop();
  }
}
