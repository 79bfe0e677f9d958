package org.clarion.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Gets the text out of a content file, whatever somebody may have put into it. */
final class FileText {
  static final int BYTES_MAX = 1_000_000;

  private static final int BYTE = 0xFF;

  private FileText() {}

  /** The text of the file, or nothing when it has a fault that is now reported. */
  static Optional<String> of(String name, PackFiles files, Inspection inspection) {
    try (InputStream file = files.open(name)) {
      byte[] bytes = file.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        inspection.report(Spot.whole(name), Complaint.TOO_LARGE, BYTES_MAX);
        return Optional.empty();
      }
      return decode(name, bytes, inspection).filter(it -> isVisible(name, it, inspection));
    } catch (IOException _) {
      inspection.report(Spot.whole(name), Complaint.UNREADABLE);
      return Optional.empty();
    }
  }

  private static Optional<String> decode(String name, byte[] bytes, Inspection inspection) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()] & BYTE);
      inspection.report(endOf(name, text), Complaint.NOT_UTF8, found);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Reports the first character of each line that cannot be seen. */
  private static boolean isVisible(String name, String text, Inspection inspection) {
    List<String> lines = text.lines().toList();
    boolean visible = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      OptionalInt hidden =
          line.codePoints().filter(it -> !StreamReader.isPrintable(it)).findFirst();
      if (hidden.isPresent()) {
        int column = line.codePointCount(0, line.indexOf(hidden.getAsInt())) + 1;
        inspection.report(
            new Spot(name, i + 1, column),
            Complaint.CONTROL_CHARACTER,
            Quote.number(hidden.getAsInt()));
        visible = false;
      }
    }
    return visible;
  }

  private static Spot endOf(String name, String text) {
    int lineStart = text.lastIndexOf('\n') + 1;
    int line = (int) text.chars().filter(it -> it == '\n').count() + 1;
    return new Spot(name, line, text.codePointCount(lineStart, text.length()) + 1);
  }
}
