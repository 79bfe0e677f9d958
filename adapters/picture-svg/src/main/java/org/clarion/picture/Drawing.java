package org.clarion.picture;

import java.util.List;

/**
 * A page with all that is drawn on it, back to front.
 *
 * @param title what it is, in a few words
 * @param description the same facts for those who do not see it
 * @param paperWidth how wide it comes out, with its unit, such as {@code 297mm}
 * @param paperHeight how high it comes out, with its unit
 * @param scale pixels for each of the page's units
 * @param hatchScale how coarse the hatching is; 1 suits print
 */
record Drawing(
    double width,
    double height,
    String title,
    String description,
    String paperWidth,
    String paperHeight,
    double scale,
    double hatchScale,
    List<Ink> inks) {}
