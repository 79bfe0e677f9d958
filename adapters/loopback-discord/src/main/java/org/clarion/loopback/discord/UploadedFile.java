package org.clarion.loopback.discord;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that a person or the bot sent; equal to another of the same name, type and bytes. */
public final class UploadedFile {
  private final String name;
  private final String type;
  private final byte[] bytes;

  /** Takes a copy of the bytes; the type is a media type. */
  public UploadedFile(String name, String type, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.bytes = bytes.clone();
  }

  /** What it is called, its ending included. */
  public String name() {
    return name;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** A copy of what is in it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UploadedFile file
        && name.equals(file.name)
        && type.equals(file.type)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "%s (%s, %d bytes)".formatted(name, type, bytes.length);
  }
}
