package org.clarion.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which column of a table holds what, by the names that its first row gives them. */
record TableColumns(Map<Column, Integer> positions) {
  /** What can be known of an event, and what people call it, the surest name first. */
  enum Column {
    TITLE("title|summary|event|subject|name"),
    START("start date|date|start|from|day"),
    END("end date|end|to|until"),
    WEEKDAY("weekday|day of week|day"),
    TIME("start time|time"),
    END_TIME("end time"),
    TEXT("description|notes"),
    TAGS("tags|tag|categories|category"),
    UID("uid");

    private final String names;

    Column(String names) {
      this.names = names;
    }

    private Stream<String> names() {
      return Arrays.stream(names.split("\\|", -1));
    }
  }

  TableColumns {
    positions = Map.copyOf(positions);
  }

  static TableColumns of(List<String> header) {
    List<String> names = new ArrayList<>();
    header.forEach(
        it -> names.add(PlainText.oneLine(it.replace('_', ' '), 40).toLowerCase(Locale.ROOT)));
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      column
          .names()
          .map(names::indexOf)
          .filter(it -> it >= 0 && !positions.containsValue(it))
          .findFirst()
          .ifPresent(it -> positions.put(column, it));
    }
    return new TableColumns(positions);
  }

  /** Whether these are the columns of a table of dates. */
  boolean areOfDates() {
    return positions.containsKey(Column.TITLE) && positions.containsKey(Column.START);
  }

  /** What a row has in a column; empty when it has nothing there. */
  String cell(List<String> row, Column column) {
    int position = positions.getOrDefault(column, row.size());
    return position < row.size() ? row.get(position).strip() : "";
  }
}
