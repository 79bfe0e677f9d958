package org.clarion.content;

import static org.clarion.content.Complaint.CONTROL_CHARACTER;
import static org.clarion.content.Complaint.NOT_ID;
import static org.clarion.content.Complaint.NOT_LIST;
import static org.clarion.content.Complaint.NOT_SHORT_FORM;
import static org.clarion.content.Complaint.NOT_TEXT;
import static org.clarion.content.Complaint.PLAIN_LINK;
import static org.clarion.content.Complaint.TOO_FEW;
import static org.clarion.content.Complaint.TOO_LONG;
import static org.clarion.content.Complaint.TOO_MANY;
import static org.clarion.content.Complaint.UNKNOWN_WORD;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms that values of several keys share. */
final class Forms {
  static final int ITEMS_MAX = 2000;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern SHORT_FORM = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String PLAIN_LINK_START = "http:";

  private Forms() {}

  /** Text for people, of any length. */
  static Form text() {
    return text(Integer.MAX_VALUE);
  }

  /** Text for people. */
  static Form text(int charactersMax) {
    return Form.ofText((key, text, inspection) -> checkText(key, text, charactersMax, inspection));
  }

  /** Text for people that may still have to be written. */
  static Form textOrNothing() {
    return (key, value, inspection) -> {
      if (value instanceof Piece.Text text) {
        checkText(key, text, Integer.MAX_VALUE, inspection);
      } else {
        inspection.report(value.spot(), NOT_TEXT, key, value.shown());
      }
    };
  }

  /** A question that no other entry answers. */
  static Form question(int charactersMax) {
    return Form.ofText((key, text, inspection) -> {
      checkText(key, text, charactersMax, inspection);
      inspection.questions().add(text);
    });
  }

  /** A question that is asked once to try the pack. */
  static Form goldenQuestion(int charactersMax) {
    return Form.ofText((key, text, inspection) -> {
      checkText(key, text, charactersMax, inspection);
      inspection.golden().add(text);
    });
  }

  /** One of these words. */
  static Form word(List<String> words) {
    return Form.ofText((_, text, inspection) -> {
      if (!words.contains(text.value())) {
        String listed = String.join(", ", words);
        inspection.report(
            text.spot(), UNKNOWN_WORD.sayNear(text.value(), words, listed, text.shown()));
      }
    });
  }

  /** A short name in lower case. */
  static Form id() {
    return Form.ofText((_, text, inspection) -> isId(text, inspection));
  }

  /** What people type for something longer: one word, because that is how it is looked up. */
  static Form shortForm() {
    return Form.ofText((_, text, inspection) -> {
      if (!SHORT_FORM.matcher(text.value()).matches()) {
        inspection.report(text.spot(), NOT_SHORT_FORM, text.shown());
      }
    });
  }

  /** The id of a source or a region, which others refer to. */
  static Form idOf(References.Target target) {
    return Form.ofText((_, text, inspection) -> {
      if (isId(text, inspection)) {
        inspection.references().add(target, text);
      } else {
        inspection.references().addFaulty(text.value());
      }
    });
  }

  /** A reference to something in the pack. */
  static Form reference(References.Target target) {
    return Form.ofText((_, text, inspection) -> inspection.references().use(target, text));
  }

  /** A text that is read in this way. */
  static Form parsed(Function<String, ? extends Parsed<?>> reading) {
    return Form.ofText((_, text, inspection) ->
        reading.apply(text.value()).complaints().forEach(it -> inspection.report(text.spot(), it)));
  }

  /** A list, empty or not. */
  static Form list(Form item) {
    return list(item, 0, ITEMS_MAX);
  }

  /** A list of so many items. */
  static Form list(Form item, int least, int most) {
    return (key, value, inspection) -> {
      if (!(value instanceof Piece.Items(Spot spot, List<Piece> items))) {
        inspection.report(value.spot(), NOT_LIST, key, value.shown());
      } else if (items.size() < least) {
        inspection.report(spot, TOO_FEW, key);
      } else {
        if (items.size() > most) {
          inspection.report(spot, TOO_MANY, most, key, items.size());
        }
        items.stream().limit(ITEMS_MAX).forEach(it -> item.check(key, it, inspection));
      }
    };
  }

  /** Whether the text can be the id of something inside a pack or an entry. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static boolean isId(Piece.Text text, Inspection inspection) {
    boolean valid = isId(text.value());
    if (!valid) {
      inspection.report(text.spot(), NOT_ID, text.shown());
    }
    return valid;
  }

  private static void checkText(
      String key, Piece.Text text, int charactersMax, Inspection inspection) {
    String value = text.value();
    int characters = value.codePointCount(0, value.length());
    if (characters > charactersMax) {
      inspection.report(text.spot(), TOO_LONG, charactersMax, key, characters);
    }
    hidden(value)
        .ifPresent(it -> inspection.report(text.spot(), CONTROL_CHARACTER, Quote.number(it)));
    if (value.contains(PLAIN_LINK_START)) {
      inspection.report(text.spot(), PLAIN_LINK, key);
    }
  }

  private static OptionalInt hidden(String value) {
    return value
        .chars()
        .filter(it -> Character.isISOControl(it) && it != '\n' && it != '\t')
        .findFirst();
  }
}
