package org.clarion.content;

import static org.clarion.content.Forms.goldenQuestion;
import static org.clarion.content.Forms.id;
import static org.clarion.content.Forms.idOf;
import static org.clarion.content.Forms.list;
import static org.clarion.content.Forms.parsed;
import static org.clarion.content.Forms.question;
import static org.clarion.content.Forms.reference;
import static org.clarion.content.Forms.shortForm;
import static org.clarion.content.Forms.text;
import static org.clarion.content.Forms.textOrNothing;
import static org.clarion.content.Forms.word;
import static org.clarion.content.References.Target.DATE;
import static org.clarion.content.References.Target.ENTRY;
import static org.clarion.content.References.Target.REGION;
import static org.clarion.content.References.Target.SOURCE;
import static org.clarion.content.Shape.Key.optional;
import static org.clarion.content.Shape.Key.required;

import java.util.Arrays;
import java.util.List;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Label;

/** What may stand in the files of a pack. The tables are the format. */
final class Shapes {
  private static final int TITLE_MAX = 80;
  private static final int QUESTION_MAX = 200;
  private static final int RELATED_MAX = 5;

  static final String PACK_SOURCES = "sources";
  static final String PACK_REGIONS = "regions";
  static final String PACK_ABBREVIATIONS = "abbreviations";
  static final String ENTRIES = "entries";
  static final String GOLDEN = "golden";

  private static final List<String> LABELS =
      Arrays.stream(Label.values()).map(Label::word).toList();

  private static final Shape SLOT =
      Shape.of(
          Noun.SLOT,
          required(Shape.ID, id()),
          required("title", text()),
          required("value", textOrNothing()),
          optional("ask", reference(ENTRY)));

  private static final Shape SOURCES =
      Shape.of(
          Noun.SOURCE,
          required(Shape.ID, idOf(SOURCE)),
          required("title", text()),
          required("labels", list(word(LABELS), 1, LABELS.size())),
          required("published", text()),
          optional("note", text()));

  private static final Shape REGIONS =
      Shape.of(
          Noun.REGION,
          required(Shape.ID, idOf(REGION)),
          required("title", text()),
          optional("aliases", list(text())));

  private static final Shape ABBREVIATIONS =
      Shape.of(Noun.ABBREVIATION, required("short", shortForm()), required("means", text()));

  /** The file about the pack itself. */
  static final Shape PACK =
      Shape.of(
          Noun.PACK,
          required("pack", id()),
          required("edition", text()),
          required("title", text()),
          required("language", id()),
          optional("edited", list(reference(ENTRY))),
          required(PACK_SOURCES, list(new Named(SOURCES, SOURCE))),
          optional(PACK_REGIONS, list(new Named(REGIONS, REGION))),
          optional(PACK_ABBREVIATIONS, list(ABBREVIATIONS)));

  /** The file of the questions that the pack has to pass. */
  static final Shape GOLDEN_FILE =
      Shape.of(
          Noun.GOLDEN_FILE,
          required(
              GOLDEN,
              list(
                  Shape.of(
                      Noun.GOLDEN,
                      required("ask", goldenQuestion(QUESTION_MAX)),
                      required("answer", new GoldenAnswerForm())))));

  private static final Shape EARLIER =
      Shape.of(Noun.EARLIER, required("source", reference(SOURCE)), required("text", text()));

  private static final Shape VARIANT =
      Shape.of(
          Noun.VARIANT,
          required(DateCheck.REGIONS, list(reference(REGION), 1, Forms.ITEMS_MAX)),
          required(DateCheck.WHEN, new WhenForm()));

  private Shapes() {}

  /** A file of entries of the kind. */
  static Shape file(Kind kind) {
    return Shape.of(Noun.FILE, required(ENTRIES, list(new EntryForm(kind, entry(kind)))));
  }

  private static Shape entry(Kind kind) {
    Noun noun = Noun.of(kind);
    return switch (kind) {
      case ANSWER ->
          common(kind).with(noun, required("text", text()), optional("earlier", list(EARLIER)));
      case GUIDE -> common(kind).with(noun, required("text", text()));
      case CAMPAIGN ->
          common(kind)
              .with(
                  noun,
                  required("status", word(EntryDocument.STATUSES)),
                  optional("partner", text()),
                  optional("affiliation", text()),
                  optional("missing", text()),
                  optional("dates", list(reference(DATE))),
                  required("why", text()),
                  required("actions", list(text())));
      case NETWORK ->
          common(kind).with(noun, required("region", reference(REGION)), required("text", text()));
      case CONTACT -> common(kind).with(noun, required("text", text()));
      case DATE -> date(common(kind));
      case TERMS ->
          common(kind)
              .with(
                  noun,
                  optional(DateCheck.REGIONS, list(reference(REGION))),
                  required("school-years", SchoolYearForm.several()),
                  required("text", text()));
    };
  }

  private static Shape date(Shape common) {
    return common.with(
        Noun.DATE,
        required(DateCheck.WHEN, new WhenForm()),
        optional("variants", list(VARIANT)),
        optional("changes", list(new ChangeForm())),
        required("certainty", word(CertaintyCheck.WORDS)),
        optional(DateCheck.REGIONS, list(reference(REGION))),
        optional("time-zone", parsed(ZoneWords::zone)),
        optional("first-year", parsed(DayWords::year)),
        optional("last-year", parsed(DayWords::year)),
        optional("tone", word(List.of(EntryDocument.SOLEMN))),
        optional("owner", text()),
        optional("confirm-by", parsed(DayWords::isoDay)),
        optional("contradiction", text()),
        optional("note", text()),
        required("text", text()));
  }

  private static Shape common(Kind kind) {
    var slots = new SlotsForm(list(SLOT));
    return Shape.of(
        Noun.of(kind),
        required(Shape.ID, new EntryIdForm(kind)),
        required("title", text(TITLE_MAX)),
        optional("names", list(text())),
        required("questions", list(question(QUESTION_MAX))),
        required("tags", list(text())),
        required("related", list(reference(ENTRY), 0, RELATED_MAX)),
        required("sources", list(reference(SOURCE), 1, Forms.ITEMS_MAX)),
        required("where", text()),
        required("check-by", parsed(DayWords::isoDay)),
        optional("year", parsed(DayWords::years)),
        kind == Kind.CONTACT ? required("slots", slots) : optional("slots", slots));
  }
}
