package org.clarion.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Recurrence rules that go by the day or longer, as odd as RFC 5545 allows; seeded. */
record RandomRules(Random random) {
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** A first event between 1990 and 2040. */
  LocalDateTime start() {
    return LocalDateTime.of(1990, 1, 1, random.nextInt(24), random.nextInt(4) * 15)
        .plusDays(random.nextInt(50 * 365));
  }

  String rule() {
    String frequency = oneOf(List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY"));
    boolean yearly = frequency.equals("YEARLY");
    boolean weekly = frequency.equals("WEEKLY");
    boolean numbered = yearly || frequency.equals("MONTHLY");
    var rule = new StringBuilder("FREQ=" + frequency);
    add(rule, 0.4, "INTERVAL", () -> "" + (1 + random.nextInt(5)));
    add(rule, 0.3, "WKST", () -> oneOf(WEEKDAYS));
    add(rule, 0.3, "BYMONTH", () -> numbers(3, 1, 12));
    add(rule, yearly ? 0.2 : 0, "BYWEEKNO", () -> numbers(3, -53, 53));
    add(rule, yearly ? 0.2 : 0, "BYYEARDAY", () -> numbers(4, -366, 366));
    add(rule, weekly ? 0 : 0.3, "BYMONTHDAY", () -> numbers(4, -31, 31));
    add(rule, 0.4, "BYDAY", () -> weekdays(numbered && random.nextBoolean(), yearly));
    add(rule, 0.2, "BYHOUR", () -> numbers(2, 0, 23));
    add(rule, 0.1, "BYMINUTE", () -> numbers(2, 0, 59));
    if (rule.indexOf(";BY") >= 0) {
      add(rule, 0.2, "BYSETPOS", () -> numbers(2, -4, 4));
    }
    add(rule, 0.3, "COUNT", () -> "" + (1 + random.nextInt(40)));
    return rule.toString();
  }

  private void add(StringBuilder rule, double often, String part, Supplier<String> value) {
    if (random.nextDouble() < often) {
      rule.append(';').append(part).append('=').append(value.get());
    }
  }

  private String weekdays(boolean numbered, boolean yearly) {
    int most = yearly ? 10 : 5;
    return String.join(
        ",",
        Stream.generate(() -> (numbered ? number(-most, most) : "") + oneOf(WEEKDAYS))
            .limit(1 + random.nextInt(3))
            .distinct()
            .toList());
  }

  private String numbers(int most, int min, int max) {
    var numbers = new TreeSet<String>();
    for (int i = 0; i <= random.nextInt(most); i++) {
      numbers.add("" + number(min, max));
    }
    return String.join(",", numbers);
  }

  private int number(int min, int max) {
    int number = min + random.nextInt(max - min + 1);
    return number == 0 && min < 0 ? 1 : number;
  }

  private String oneOf(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
