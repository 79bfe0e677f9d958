package org.clarion.picture;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a drawing as SVG that needs nothing besides itself. */
final class SvgWriter {
  private static final String FAMILY =
      "'Noto Sans Condensed','Noto Sans','Roboto Condensed','Arial Narrow',Arial,sans-serif";
  private static final String SVG = "http://www.w3.org/2000/svg";

  private final XMLStreamWriter xml;

  private SvgWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(Drawing drawing) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new SvgWriter(xml).page(drawing);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Could not write the picture", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void page(Drawing drawing) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(SVG);
    xml.writeAttribute("width", drawing.paperWidth());
    xml.writeAttribute("height", drawing.paperHeight());
    xml.writeAttribute("viewBox", "0 0 " + of(drawing.width()) + " " + of(drawing.height()));
    xml.writeAttribute("role", "img");
    xml.writeAttribute("aria-labelledby", "title description");
    xml.writeAttribute("font-family", FAMILY);
    xml.writeAttribute("font-stretch", "condensed");
    told("title", "title", drawing.title());
    told("desc", "description", drawing.description());
    hatch(drawing.hatchScale());
    for (Ink ink : drawing.inks()) {
      write(ink);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void told(String element, String id, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("id", id);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void hatch(double scale) throws XMLStreamException {
    double step = Tone.HATCH_STEP * scale;
    xml.writeStartElement("defs");
    xml.writeStartElement("pattern");
    xml.writeAttribute("id", "hatch");
    xml.writeAttribute("patternUnits", "userSpaceOnUse");
    xml.writeAttribute("width", of(step));
    xml.writeAttribute("height", of(step));
    xml.writeAttribute("patternTransform", "rotate(45)");
    xml.writeEmptyElement("rect");
    xml.writeAttribute("width", of(Tone.HATCH_WIDTH * scale));
    xml.writeAttribute("height", of(step));
    xml.writeAttribute("fill", colour(Tone.INK));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void write(Ink ink) throws XMLStreamException {
    switch (ink) {
      case Ink.Box box -> box(box);
      case Ink.Path path -> path(path);
      case Ink.Disc disc -> disc(disc);
      case Ink.Words words -> words(words);
      case Ink.Group group -> group(group);
    }
  }

  private void box(Ink.Box box) throws XMLStreamException {
    xml.writeEmptyElement("rect");
    number("x", box.area().x());
    number("y", box.area().y());
    number("width", box.area().width());
    number("height", box.area().height());
    if (box.radius() > 0) {
      number("rx", box.radius());
    }
    paint(box.fill(), box.edge(), box.edgeWidth());
  }

  private void path(Ink.Path path) throws XMLStreamException {
    xml.writeEmptyElement(path.closed() ? "polygon" : "polyline");
    xml.writeAttribute(
        "points",
        path.points().stream()
            .map(point -> of(point.x()) + "," + of(point.y()))
            .collect(Collectors.joining(" ")));
    paint(path.fill(), path.edge(), path.edgeWidth());
  }

  private void disc(Ink.Disc disc) throws XMLStreamException {
    xml.writeEmptyElement("circle");
    number("cx", disc.centre().x());
    number("cy", disc.centre().y());
    number("r", disc.radius());
    paint(disc.fill(), disc.edge(), disc.edgeWidth());
  }

  private void words(Ink.Words words) throws XMLStreamException {
    if (words.text().isEmpty()) {
      return;
    }
    xml.writeStartElement("text");
    number("x", words.start().x());
    number("y", words.start().y());
    number("font-size", words.type().size());
    if (words.type().bold()) {
      xml.writeAttribute("font-weight", "700");
    }
    xml.writeAttribute("fill", colour(words.tone()));
    // Holds the place that was measured, whatever font the reader's machine has.
    number("textLength", words.width());
    xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
    xml.writeCharacters(legal(words.text()));
    xml.writeEndElement();
  }

  private void group(Ink.Group group) throws XMLStreamException {
    xml.writeStartElement("g");
    xml.writeStartElement("title");
    xml.writeCharacters(legal(group.name()));
    xml.writeEndElement();
    for (Ink part : group.parts()) {
      write(part);
    }
    xml.writeEndElement();
  }

  private void paint(Tone fill, Tone edge, double edgeWidth) throws XMLStreamException {
    xml.writeAttribute("fill", colour(fill));
    if (edge != Tone.NONE) {
      xml.writeAttribute("stroke", colour(edge));
      number("stroke-width", edgeWidth);
    }
  }

  private void number(String attribute, double value) throws XMLStreamException {
    xml.writeAttribute(attribute, of(value));
  }

  private static String colour(Tone tone) {
    return switch (tone) {
      case NONE -> "none";
      case HATCH -> "url(#hatch)";
      case INK, SOFT, ACCENT, STRIPE, RULE, HAIR, WEEKEND, HOLIDAY, PAPER ->
          "#%06x".formatted(tone.rgb());
    };
  }

  private static String of(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The text without the characters that no XML can hold. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(letter -> letter >= ' ' && (letter < 0xD800 || letter > 0xDFFF))
        .filter(letter -> letter != 0xFFFE && letter != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
