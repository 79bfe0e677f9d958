package org.clarion.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.app.text.Texts;
import org.clarion.core.command.NearNames;

/**
 * Settings from a {@code .env} file: {@code NAME=value} lines, values in quotes if they like.
 *
 * @param faults lines that are none, by number; never with what stands in them
 */
record DotEnv(Map<String, String> values, List<String> faults) {
  private static final int LINES_MAX = 1_000;
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1");

  DotEnv {
    values = Map.copyOf(values);
    faults = List.copyOf(faults);
  }

  /** The settings in the file; none when there is no such file. */
  static DotEnv read(Path file) {
    if (!Files.exists(file)) {
      return new DotEnv(Map.of(), List.of());
    }
    try (var lines = Files.lines(file)) {
      return of(lines.limit(LINES_MAX).toList());
    } catch (IOException | UncheckedIOException _) {
      return new DotEnv(Map.of(), List.of(Texts.say("config.dotEnv.unreadable", file)));
    }
  }

  static DotEnv of(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String raw : lines) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher setting = LINE.matcher(line);
      if (!setting.matches()) {
        faults.add(Texts.say("config.dotEnv.malformed", number));
      } else if (!Setting.names().contains(setting.group(1))) {
        faults.add(unknown(number, setting.group(1)));
      } else if (values.put(setting.group(1), unquoted(setting.group(2).strip())) != null) {
        faults.add(Texts.say("config.dotEnv.twice", number, setting.group(1)));
      }
    }
    return new DotEnv(values, faults);
  }

  private static String unknown(int number, String name) {
    List<String> near = NearNames.of(name, Setting.names(), 1);
    return near.isEmpty()
        ? Texts.say("config.dotEnv.unknown", number, name)
        : Texts.say("config.dotEnv.near", number, name, near.getFirst());
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value);
    return quoted.matches() ? quoted.group(2) : value;
  }
}
