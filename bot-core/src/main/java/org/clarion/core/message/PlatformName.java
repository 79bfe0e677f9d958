package org.clarion.core.message;

/** The short name a chat platform goes by in settings, in the store and in logs. */
public record PlatformName(String value) {
  /**
   * @throws IllegalArgumentException unless the value is 2 to 16 lower-case letters
   */
  public PlatformName {
    if (!value.matches("[a-z]{2,16}")) {
      throw new IllegalArgumentException(
          "Expected a platform name of 2 to 16 lower-case letters but was '%s'".formatted(value));
    }
  }
}
