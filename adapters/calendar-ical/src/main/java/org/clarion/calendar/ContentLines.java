package org.clarion.calendar;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a calendar file, escaped and folded (RFC 5545 sections 3.1 and 3.3.11). */
final class ContentLines {
  private static final int LINE_OCTETS_MAX = 75;

  private final StringWriter unfolded = new StringWriter();
  private final VObjectWriter writer = new VObjectWriter(unfolded, SyntaxStyle.NEW);

  ContentLines() {
    // It would count characters, where the standard counts octets.
    writer.getFoldedLineWriter().setLineLength(null);
  }

  void begin(String component) {
    put("BEGIN", component);
  }

  void end(String component) {
    put("END", component);
  }

  /** A value that stands as it is. */
  void put(String name, String value) {
    write(new VObjectProperty(name, value));
  }

  /** A value that stands as it is, with one parameter. */
  void put(String name, String parameter, String setting, String value) {
    var property = new VObjectProperty(name, value);
    property.getParameters().put(parameter, setting);
    write(property);
  }

  /** Words of people; what no calendar may hold, such as control characters, is left out. */
  void text(String name, String text) {
    put(name, VObjectPropertyValues.escape(printable(text)));
  }

  void texts(String name, List<String> texts) {
    put(
        name,
        VObjectPropertyValues.writeList(texts.stream().map(ContentLines::printable).toList()));
  }

  /** All lines so far, no line longer than 75 octets, no character torn apart. */
  byte[] folded() {
    var folded = new ByteArrayOutputStream();
    int column = 0;
    for (int character : unfolded.toString().codePoints().toArray()) {
      byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
      boolean ending = character == '\r' || character == '\n';
      if (!ending && column + octets.length > LINE_OCTETS_MAX) {
        folded.writeBytes(new byte[] {'\r', '\n', ' '});
        column = 1;
      }
      folded.writeBytes(octets);
      column = ending ? 0 : column + octets.length;
    }
    return folded.toByteArray();
  }

  private void write(VObjectProperty property) {
    try {
      writer.writeProperty(property);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected memory to take a line", e);
    }
  }

  private static String printable(String text) {
    return text.codePoints()
        .filter(it -> it == '\n' || it == '\r' || it == '\t' || !Character.isISOControl(it))
        .filter(it -> Character.getType(it) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
