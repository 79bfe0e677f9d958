package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that somebody gave, unpacked if it was packed, as text. */
final class TextFile {
  private static final int BUFFER = 8_192;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final byte[] bytes;
  private final int begin;
  private final Charset charset;

  private TextFile(byte[] bytes) {
    this.bytes = bytes;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      begin = 3;
      charset = UTF_8;
    } else if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      begin = 2;
      charset = startsWith(bytes, 0xFF, 0xFE) ? UTF_16LE : UTF_16BE;
    } else {
      begin = 0;
      charset = isUtf8(bytes) ? UTF_8 : WINDOWS;
    }
  }

  /**
   * The file, or null when it has more than so many bytes once it is unpacked.
   *
   * @throws IOException when it is packed and broken
   */
  static @Nullable TextFile of(byte[] content, int max) throws IOException {
    byte[] bytes = content;
    if (startsWith(content, 0x1F, 0x8B)) {
      try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(content), BUFFER)) {
        bytes = packed.readNBytes(max + 1);
      }
    }
    return bytes.length > max ? null : new TextFile(bytes);
  }

  /** Its text; what does not belong into its character set comes as a replacement character. */
  Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, begin, bytes.length - begin), charset);
  }

  /** Its first characters, at most so many. */
  String beginning(int max) throws IOException {
    char[] first = new char[max];
    try (Reader text = reader()) {
      int length = text.read(first);
      return length < 0 ? "" : String.valueOf(first, 0, length);
    }
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    return bytes.length >= signature.length
        && Arrays.mismatch(bytes, 0, signature.length, signed(signature), 0, signature.length) < 0;
  }

  private static byte[] signed(int... signature) {
    byte[] signed = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      signed[i] = (byte) signature[i];
    }
    return signed;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }
}
