package org.clarion.content;

import java.util.Collection;
import java.util.List;
import org.clarion.core.command.NearNames;

/** Everything that can be wrong with a pack; what is said of it stands in a resource. */
enum Complaint {
  NO_FOLDER,
  NOT_FOLDER,
  UNREADABLE,
  UNKNOWN_FILE,
  NO_PACK_FILE,
  TOO_LARGE,
  NOT_UTF8,
  CONTROL_CHARACTER,

  SECOND_DOCUMENT,
  TOO_MANY_ALIASES,
  TOO_DEEP,
  TAG,
  NO_ANCHOR,
  SYNTAX_COLON,
  SYNTAX_TAB,
  SYNTAX_QUOTE,
  SYNTAX_KEY,
  SYNTAX_INDENTATION,
  SYNTAX_LIST_END,
  SYNTAX_MAPPING_END,
  SYNTAX_ESCAPE,
  SYNTAX_START,
  SYNTAX_BLOCK,
  SYNTAX_VALUE,
  SYNTAX,

  UNKNOWN_KEY,
  MISSING_KEY,
  DUPLICATE_KEY,
  NOT_MAPPING,
  NOT_LIST,
  NOT_TEXT,
  TOO_FEW,
  TOO_MANY,
  TOO_LONG,
  PLAIN_LINK,

  NOT_ENTRY_ID,
  WRONG_PREFIX,
  NOT_ID,
  NOT_SHORT_FORM,
  DUPLICATE_ID,
  DANGLING,
  MISSING_SLOT,
  RELATED_TO_ITSELF,
  SAME_QUESTION,
  NOT_GOLDEN_ANSWER,
  NONE_BESIDE,
  TWICE,
  CIRCLE,
  CHAIN_TOO_LONG,

  UNKNOWN_WORD,
  NOT_YEARLY_DAY,
  NOT_DAY,
  NOT_ISO_DAY,
  NOT_MONTH,
  NOT_WEEKDAY,
  NOT_TIME,
  NOT_YEAR,
  NOT_YEARS,
  NOT_ZONE,
  NOT_MOMENT,
  NOT_WEEKDAY_OF_MONTH,
  NOT_EASTER,
  NOT_TERM_SIDE,
  NOT_OFFSET,
  NOT_BEAT,
  NOT_OCCURRENCE,
  IMPOSSIBLE_DAY,
  WRONG_WEEKDAY,
  BACKWARDS,

  WHEN_FORM,
  NEEDS,
  OUT_OF_PLACE,
  MIXED_YEARS,
  YEAR_TWICE,
  WRONG_CERTAINTY,
  CHANGE_FORM,

  WEEKEND,
  NOT_AFTER,
  NOT_INSIDE,
  NO_SCHOOL;

  private static final String NEAR = "near";

  /** What is wrong, in words, with the values in the gaps of the sentence. */
  String say(Object... values) {
    return Wording.say(Wording.key(this), values);
  }

  /** The same, and then the name that was most likely meant, if one is near. */
  String sayNear(String typed, Collection<String> names, Object... values) {
    List<String> near = NearNames.of(typed, names, 1);
    return near.isEmpty() ? say(values) : say(values) + suggestion(near.getFirst());
  }

  /** What is added when a name was most likely meant. */
  static String suggestion(String name) {
    return Wording.say(NEAR, name);
  }
}
