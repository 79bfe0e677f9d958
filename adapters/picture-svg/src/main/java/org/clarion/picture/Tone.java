package org.clarion.picture;

/** The few colours of a picture. Each pair that meets differs in grey as well. */
enum Tone {
  INK(0x1b1b1b),
  SOFT(0x555555),
  ACCENT(0x97122f),
  STRIPE(0x7d8a99),
  RULE(0xbdbdbd),
  HAIR(0xdedede),
  WEEKEND(0xe8e8e8),
  HOLIDAY(0xf3f5f8),
  PAPER(0xffffff),
  /** Slanted lines of ink on paper. */
  HATCH(0x1b1b1b),
  NONE(0);

  /** How far apart the lines of the hatching are, and how thick, in the page's units. */
  static final double HATCH_STEP = 4;

  static final double HATCH_WIDTH = 0.9;

  private final int rgb;

  Tone(int rgb) {
    this.rgb = rgb;
  }

  int rgb() {
    return rgb;
  }
}
