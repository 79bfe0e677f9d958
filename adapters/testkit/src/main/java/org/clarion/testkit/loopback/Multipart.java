package org.clarion.testkit.loopback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a request that brings files, taken apart (RFC 7578). */
public final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *(.+?)\\r?$");
  private static final String ANY_TYPE = "application/octet-stream";
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final int END_OF_PART = 2;

  private Multipart() {}

  /** A field or a file. */
  public static final class Part {
    private final String name;
    private final @Nullable String fileName;
    private final String type;
    private final byte[] bytes;

    private Part(String name, @Nullable String fileName, String type, byte[] bytes) {
      this.name = name;
      this.fileName = fileName;
      this.type = type;
      this.bytes = bytes;
    }

    /** What it is called in the form. */
    public String name() {
      return name;
    }

    /** What the file is called; null for a field. */
    public @Nullable String fileName() {
      return fileName;
    }

    /** The media type that was given, or else application/octet-stream. */
    public String type() {
      return type;
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /** Whether a body of this type has parts. */
  public static boolean is(String contentType) {
    return contentType.startsWith("multipart/") && BOUNDARY.matcher(contentType).find();
  }

  /**
   * The parts in their order.
   *
   * @throws IllegalArgumentException when a body of this type has none
   */
  public static List<Part> parts(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!is(contentType) || !boundary.find()) {
      throw new IllegalArgumentException("Expected a body of parts but was " + contentType);
    }
    // One character for each byte, so that files come through whole.
    String text = new String(body, ISO_8859_1);
    List<Part> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int head = part.indexOf(END_OF_HEAD);
      if (head >= 0) {
        parts.add(part(part.substring(0, head), part.substring(head + END_OF_HEAD.length())));
      }
    }
    return List.copyOf(parts);
  }

  private static Part part(String head, String content) {
    String name = first(NAME, head);
    String fileName = first(FILE_NAME, head);
    String type = first(TYPE, head);
    return new Part(
        name == null ? "" : utf8(name),
        fileName == null ? null : utf8(fileName),
        type == null ? ANY_TYPE : type,
        content.substring(0, content.length() - END_OF_PART).getBytes(ISO_8859_1));
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }
}
