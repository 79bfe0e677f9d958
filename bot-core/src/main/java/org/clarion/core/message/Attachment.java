package org.clarion.core.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file that goes with a message or comes with one, such as a calendar or a picture. */
public final class Attachment {
  /** What is taken in from people; what goes out is far smaller. */
  public static final int BYTES_MAX = 2 * 1024 * 1024;

  private static final int LENGTH_MAX = 100;
  private static final String UNNAMED = "file";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}");

  private final String name;
  private final String mediaType;
  private final byte[] content;

  /**
   * A file with a copy of these bytes.
   *
   * @param name what it is called, without a folder
   * @param mediaType such as {@code text/calendar}
   * @throws IllegalArgumentException when the name could be taken for a path
   */
  public Attachment(String name, String mediaType, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Expected a plain file name but was '%s'".formatted(name));
    }
    this.name = name;
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  /** What a file may be called here that somebody calls so; never a path, never empty. */
  public static String plainName(String called) {
    String plain =
        Normalizer.normalize(called, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{N} ._()-]", "_")
            .replaceAll("^[^\\p{L}\\p{N}]+", "");
    return plain.isEmpty() ? UNNAMED : plain.substring(0, Math.min(plain.length(), LENGTH_MAX));
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment it
        && name.equals(it.name)
        && mediaType.equals(it.mediaType)
        && Arrays.equals(content, it.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mediaType, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return "%s (%s, %d bytes)".formatted(name, mediaType, content.length);
  }
}
