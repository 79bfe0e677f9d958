package org.clarion.loopback.telegram;

/** A file in a chat. */
public final class UploadedFile {
  private final String name;
  private final String type;
  private final String sentAs;
  private final byte[] bytes;

  /**
   * Takes a copy of the bytes.
   *
   * @param type its media type
   * @param sentAs "document" or "photo"
   */
  public UploadedFile(String name, String type, String sentAs, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.sentAs = sentAs;
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

  /** How it is shown: as a "document" or a "photo". */
  public String sentAs() {
    return sentAs;
  }

  /** A copy of what is in it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  int size() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return "%s %s (%s, %d bytes)".formatted(sentAs, name, type, bytes.length);
  }
}
