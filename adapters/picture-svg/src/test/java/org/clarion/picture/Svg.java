package org.clarion.picture;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A drawn SVG, read again by the JDK's own parser. */
final class Svg {
  // From the top of a capital to the foot of a g.
  private static final double ABOVE = 0.72;
  private static final double BELOW = 0.2;

  final Element root;

  private Svg(Element root) {
    this.root = root;
  }

  static Svg of(WallPlanner year, Paper paper) {
    return read(new SvgPictures().draw(year, paper, Form.SVG));
  }

  static Svg read(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Svg(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("Expected an XML document", e);
    }
  }

  /** A line of text where it stands. */
  record Text(String words, Rectangle2D place, double size) {}

  Rectangle2D page() {
    String[] box = root.getAttribute("viewBox").split(" ", -1);
    return new Rectangle2D.Double(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));
  }

  List<Element> all(String name) {
    return all(root, name);
  }

  static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  List<Text> texts() {
    return all("text").stream().map(Svg::text).toList();
  }

  /** The first line of text that says this and nothing else. */
  Text text(String words) {
    return texts().stream().filter(text -> text.words().equals(words)).findFirst().orElseThrow();
  }

  static Text text(Element text) {
    double size = number(text, "font-size");
    Rectangle2D place =
        new Rectangle2D.Double(
            number(text, "x"),
            number(text, "y") - ABOVE * size,
            number(text, "textLength"),
            (ABOVE + BELOW) * size);
    return new Text(text.getTextContent(), place, size);
  }

  /** The groups of which the spoken name holds this. */
  List<Element> groups(String name) {
    return all("g").stream().filter(group -> spoken(group).contains(name)).toList();
  }

  static String spoken(Element group) {
    return all(group, "title").getFirst().getTextContent();
  }

  /** The places of all boxes that are filled this way. */
  List<Rectangle2D> boxes(String fill) {
    return all("rect").stream()
        .filter(box -> box.getAttribute("fill").equals(fill) && box.hasAttribute("x"))
        .map(Svg::place)
        .toList();
  }

  static Rectangle2D place(Element box) {
    return new Rectangle2D.Double(
        number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
  }

  /** Every point that something reaches, of boxes, discs and lines. */
  List<Rectangle2D> shapes() {
    List<Rectangle2D> places = new ArrayList<>();
    all("rect").stream().filter(box -> box.hasAttribute("x")).map(Svg::place).forEach(places::add);
    for (Element disc : all("circle")) {
      double r = number(disc, "r");
      places.add(
          new Rectangle2D.Double(number(disc, "cx") - r, number(disc, "cy") - r, 2 * r, 2 * r));
    }
    for (String kind : List.of("polygon", "polyline")) {
      for (Element line : all(kind)) {
        for (String point : line.getAttribute("points").split(" ", -1)) {
          String[] at = point.split(",", -1);
          places.add(
              new Rectangle2D.Double(Double.parseDouble(at[0]), Double.parseDouble(at[1]), 0, 0));
        }
      }
    }
    return places;
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
