package org.clarion.console;

/**
 * How a terminal can show text.
 *
 * @param width columns to wrap at; 0 where the text goes on to another program, which gets one
 *     unbroken line for each line of the message
 */
public record Look(boolean colour, int width) {
  /** Text that another program reads. */
  public static final Look PLAIN = new Look(false, 0);

  private static final int WIDTH_MIN = 20;

  /** A terminal of this width; narrower than can be read counts as the narrowest that can. */
  public static Look terminal(boolean colour, int width) {
    return new Look(colour, Math.max(WIDTH_MIN, width));
  }

  boolean wraps() {
    return width > 0;
  }
}
