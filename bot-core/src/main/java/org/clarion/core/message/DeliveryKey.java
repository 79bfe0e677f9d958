package org.clarion.core.message;

/**
 * Names one intended post, however often it is attempted: the same entry, occurrence, lead time,
 * version and place always give the same key.
 *
 * @param value at most 24 characters of lower-case letters and digits, which every platform's
 *     repeat-detection accepts (Discord's nonce takes 25)
 */
public record DeliveryKey(String value) {
  /**
   * @throws IllegalArgumentException unless the value is 1 to 24 lower-case letters or digits
   */
  public DeliveryKey {
    if (!value.matches("[a-z0-9]{1,24}")) {
      throw new IllegalArgumentException(
          "Expected a delivery key of 1 to 24 lower-case letters or digits but was '%s'"
              .formatted(value));
    }
  }
}
