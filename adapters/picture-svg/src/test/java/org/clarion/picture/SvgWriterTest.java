package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgWriterTest {
  private static final Ink.Area AREA = new Ink.Area(1, 2.005, 30, 40.5);
  private static final Ink.Point POINT = new Ink.Point(1.234, 5);

  @Test
  void writes_a_page_that_says_what_it_is() {
    assertThat(page())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" \
            width="297mm" height="210mm" viewBox="0 0 100 50.5" role="img" \
            aria-labelledby="title description" \
            font-family="'Noto Sans Condensed','Noto Sans','Roboto Condensed','Arial Narrow',\
            Arial,sans-serif" font-stretch="condensed"><title id="title">2027 &lt;us&gt;</title>\
            <desc id="description">All &amp; more</desc><defs><pattern id="hatch" \
            patternUnits="userSpaceOnUse" width="8" height="8" patternTransform="rotate(45)">\
            <rect width="1.8" height="8" fill="#1b1b1b"/></pattern></defs></svg>\
            """);
  }

  @Test
  void writes_boxes() {
    check(
        Ink.Box.filled(AREA, Tone.WEEKEND),
        "<rect x=\"1\" y=\"2.01\" width=\"30\" height=\"40.5\" fill=\"#e8e8e8\"/>");
    check(
        new Ink.Box(AREA, 3, Tone.HATCH, Tone.INK, 0.5),
        "<rect x=\"1\" y=\"2.01\" width=\"30\" height=\"40.5\" rx=\"3\" fill=\"url(#hatch)\""
            + " stroke=\"#1b1b1b\" stroke-width=\"0.5\"/>");
  }

  @Test
  void writes_lines_and_discs() {
    check(
        Ink.Path.line(POINT, new Ink.Point(0, 0), Tone.RULE, 1),
        "<polyline points=\"1.23,5 0,0\" fill=\"none\" stroke=\"#bdbdbd\" stroke-width=\"1\"/>");
    check(
        new Ink.Path(List.of(POINT, POINT), true, Tone.INK, Tone.NONE, 0),
        "<polygon points=\"1.23,5 1.23,5\" fill=\"#1b1b1b\"/>");
    check(
        new Ink.Disc(POINT, 2, Tone.ACCENT, Tone.NONE, 0),
        "<circle cx=\"1.23\" cy=\"5\" r=\"2\" fill=\"#97122f\"/>");
  }

  @Test
  void writes_text_that_can_be_selected_and_holds_its_place() {
    check(
        new Ink.Words(POINT, Type.bold(7), Tone.INK, "Day & <night>", 33.333),
        "<text x=\"1.23\" y=\"5\" font-size=\"7\" font-weight=\"700\" fill=\"#1b1b1b\""
            + " textLength=\"33.33\" lengthAdjust=\"spacingAndGlyphs\">Day &amp;"
            + " &lt;night&gt;</text>");
    check(new Ink.Words(POINT, Type.plain(7), Tone.INK, "", 0), "");
  }

  @Test
  void names_a_group_in_full() {
    check(
        new Ink.Group("A \"name\"", List.of(new Ink.Disc(POINT, 2, Tone.NONE, Tone.NONE, 0))),
        "<g><title>A \"name\"</title><circle cx=\"1.23\" cy=\"5\" r=\"2\" fill=\"none\"/></g>");
  }

  @Test
  void leaves_out_what_no_xml_can_hold() {
    check(
        new Ink.Group("a\u0000b\ud800c\ufffed\uffffe\tf\u0007g", List.of()),
        "<g><title>abcdefg</title></g>");
  }

  private static void check(Ink ink, String expected) {
    String whole = page(ink);
    String start = "</defs>";
    assertThat(whole.substring(whole.indexOf(start) + start.length()))
        .isEqualTo(expected + "</svg>");
  }

  private static String page(Ink... inks) {
    Drawing drawing =
        new Drawing(100, 50.5, "2027 <us>", "All & more", "297mm", "210mm", 1, 2, List.of(inks));
    return new String(SvgWriter.write(drawing), StandardCharsets.UTF_8);
  }
}
