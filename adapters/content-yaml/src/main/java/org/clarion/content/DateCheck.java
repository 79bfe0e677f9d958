package org.clarion.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees to it that the keys of a date fit each other. */
final class DateCheck {
  static final String WHEN = "when";
  static final String REGIONS = "regions";

  private static final String VARIANTS = "variants";

  private final Map<String, Piece> values;
  private final Inspection inspection;

  private DateCheck(Map<String, Piece> values, Inspection inspection) {
    this.values = values;
    this.inspection = inspection;
  }

  static void check(Map<String, Piece> values, Inspection inspection) {
    var check = new DateCheck(values, inspection);
    check.checkCertainty();
    check.checkYears();
    check.checkRegions();
    OccurrenceCheck.check(values.get("changes"), values.get(WHEN), check.variants(), inspection);
    check.addLinks();
  }

  private List<Piece> variants() {
    return values.get(VARIANTS) instanceof Piece.Items(_, List<Piece> items) ? items : List.of();
  }

  /** Everything that says when the date is, here or in some regions. */
  private List<Piece> whens() {
    return Stream.concat(
            Stream.ofNullable(values.get(WHEN)),
            variants().stream().flatMap(it -> Stream.ofNullable(Shape.value(it, WHEN))))
        .toList();
  }

  private void checkCertainty() {
    Piece certainty = values.get("certainty");
    whens().forEach(it -> CertaintyCheck.check(it, certainty, inspection));
    CertaintyCheck.checkOwner(values.get(WHEN), certainty, values.get("owner"), inspection);
  }

  private void checkYears() {
    if (values.get("first-year") instanceof Piece.Text(_, String from)
        && values.get("last-year") instanceof Piece.Text(Spot spot, String to)
        && DayWords.year(from) instanceof Parsed.Right
        && DayWords.year(to) instanceof Parsed.Right) {
      DayWords.years(DayWords.span(from, to))
          .complaints()
          .forEach(it -> inspection.report(spot, it));
    }
  }

  /** A region has other days once. */
  private void checkRegions() {
    var claims = new Claims(inspection);
    variants().forEach(it -> claims.addAll(Shape.value(it, REGIONS)));
  }

  /** What the date goes by is judged once all dates are known. */
  private void addLinks() {
    if (values.get(Shape.ID) instanceof Piece.Text(_, String id)) {
      whens().forEach(it -> addLink(id, Shape.value(it, WhenForm.BESIDE)));
    }
  }

  private void addLink(String id, @Nullable Piece other) {
    if (other instanceof Piece.Text text) {
      inspection.chains().add(id, text);
    }
  }
}
