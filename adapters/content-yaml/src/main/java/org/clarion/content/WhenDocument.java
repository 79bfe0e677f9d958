package org.clarion.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a date is, key by key: one record for each way to say it, told apart by their keys. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
sealed interface WhenDocument {
  record Every(String every, @Nullable String leapDay) implements WhenDocument {}

  record InMonth(String month) implements WhenDocument {}

  record WeekHolding(String weekHolding) implements WhenDocument {}

  record ByEaster(String easter) implements WhenDocument {}

  record ByTerm(String term, String at, @Nullable String calendar, OpenDocument otherwise)
      implements WhenDocument {}

  record Beside(String beside, String at, String words) implements WhenDocument {}

  record Repeats(
      String repeats,
      String from,
      @Nullable String to,
      @Nullable String time,
      @Nullable String until)
      implements WhenDocument {}

  record ByRrule(
      String rrule,
      String first,
      @Nullable String time,
      @Nullable String until,
      List<String> without,
      List<String> also)
      implements WhenDocument {
    public ByRrule {
      without = Lists.orEmpty(without);
      also = Lists.orEmpty(also);
    }
  }

  record On(String on, @Nullable String time, @Nullable String until) implements WhenDocument {}

  record Listed(@JsonInclude List<String> listed, OpenDocument otherwise) implements WhenDocument {}

  record Open(OpenDocument open) implements WhenDocument {}

  /** A time that has words instead of a day, and the days it lies between. */
  record OpenDocument(String words, String earliest, String latest) {}
}
