package org.clarion.store;

import static org.clarion.store.Json.texts;

import java.time.LocalDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.SchoolYear.Term;
import org.clarion.core.date.TermCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A term calendar as JSON. */
final class TermsDocument {
  private TermsDocument() {}

  static void put(ObjectNode node, TermCalendar calendar) {
    Json.putTexts(node, "regions", calendar.regions());
    Json.putObjects(node, "years", calendar.years(), TermsDocument::putYear);
  }

  static TermCalendar read(JsonNode node) {
    return new TermCalendar(texts(node, "regions"), Json.items(node, "years", TermsDocument::year));
  }

  private static void putYear(ObjectNode node, SchoolYear year) {
    putTerm(node.putObject("autumn"), year.autumn());
    putTerm(node.putObject("spring"), year.spring());
    putTerm(node.putObject("summer"), year.summer());
    Json.putTexts(node, "closed", year.closed().stream().map(LocalDate::toString).toList());
  }

  private static SchoolYear year(JsonNode node) {
    return new SchoolYear(
        term(node.required("autumn")),
        term(node.required("spring")),
        term(node.required("summer")),
        Json.items(node, "closed", it -> LocalDate.parse(it.stringValue())));
  }

  private static void putTerm(ObjectNode node, Term term) {
    putPeriod(node, term.days());
    Period halfTerm = term.halfTerm();
    if (halfTerm == null) {
      node.putNull("half-term");
    } else {
      putPeriod(node.putObject("half-term"), halfTerm);
    }
  }

  private static Term term(JsonNode node) {
    return new Term(period(node), Json.valueOrNull(node, "half-term", TermsDocument::period));
  }

  private static void putPeriod(ObjectNode node, Period period) {
    RuleDocument.putSpan(node, period.from(), period.to());
  }

  private static Period period(JsonNode node) {
    return new Period(RuleDocument.date(node, "first"), RuleDocument.date(node, "last"));
  }
}
