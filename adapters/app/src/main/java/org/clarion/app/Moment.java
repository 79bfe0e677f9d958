package org.clarion.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.clarion.app.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment on the group's clocks: {@code 2027-02-01T18:00}, or a day alone. */
final class Moment implements ITypeConverter<LocalDateTime> {
  @Override
  public LocalDateTime convert(String typed) {
    try {
      return typed.contains("T")
          ? LocalDateTime.parse(typed)
          : LocalDate.parse(typed).atStartOfDay();
    } catch (DateTimeException _) {
      throw new TypeConversionException(Texts.say("moment.malformed", typed));
    }
  }

  /** Reads a day: {@code 2027-02-01}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String typed) {
      try {
        return LocalDate.parse(typed);
      } catch (DateTimeException _) {
        throw new TypeConversionException(Texts.say("day.malformed", typed));
      }
    }
  }
}
