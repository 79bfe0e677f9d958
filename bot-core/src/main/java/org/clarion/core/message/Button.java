package org.clarion.core.message;

/**
 * Something a reader may do next with one tap; a platform without buttons shows it as a numbered
 * choice.
 *
 * @param label what it says, in the message's language
 * @param call what happens; always small enough for a button
 */
public record Button(String label, Call call) {
  /**
   * @throws IllegalArgumentException when the label is blank or the call does not fit into a button
   */
  public Button {
    if (label.isBlank()) {
      throw new IllegalArgumentException("Expected a label for the button of /" + call.command());
    }
    if (!call.fitsButton()) {
      throw new IllegalArgumentException(
          "Expected a call of at most %d bytes in the button '%s'"
              .formatted(Call.ENCODED_BYTES_MAX, label));
    }
  }
}
