package org.clarion.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 from a stream; bytes that are none become replacement characters. */
public final class Lines {
  /** What is kept of one line, in characters; the rest of it is passed over. */
  public static final int LINE_MAX = 65_536;

  private final Reader reader;

  public Lines(InputStream stream) {
    this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /**
   * The next line without its end; nothing at the end of the stream.
   *
   * @throws UncheckedIOException when the stream cannot be read
   */
  public Optional<String> next() {
    try {
      int character = reader.read();
      if (character < 0) {
        return Optional.empty();
      }
      StringBuilder line = new StringBuilder();
      while (character >= 0 && character != '\n') {
        if (line.length() < LINE_MAX) {
          line.append((char) character);
        }
        character = reader.read();
      }
      if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
        line.setLength(line.length() - 1);
      }
      return Optional.of(line.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
