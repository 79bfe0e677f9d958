package org.clarion.content;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;
import static com.fasterxml.jackson.annotation.JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.message.EntryId;

/**
 * A golden question, key by key.
 *
 * @param answer ids of entries, or {@link #NONE} alone
 */
record GoldenDocument(
    String ask,
    @JsonFormat(with = {ACCEPT_SINGLE_VALUE_AS_ARRAY, WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
        List<String> answer) {
  /** Stands where an answer would, when there must be none. */
  static final String NONE = "none";

  GoldenDocument {
    answer = List.copyOf(answer);
  }

  static GoldenDocument of(GoldenQuestion question) {
    List<String> ids = question.answers().stream().map(EntryId::value).toList();
    return new GoldenDocument(question.question(), ids.isEmpty() ? List.of(NONE) : ids);
  }

  GoldenQuestion read() {
    List<String> ids = answer.equals(List.of(NONE)) ? List.of() : answer;
    return new GoldenQuestion(ask, ids.stream().map(EntryId::new).toList());
  }

  /** The file of all golden questions. */
  record FileDocument(List<GoldenDocument> golden) {
    FileDocument {
      golden = Lists.orEmpty(golden);
    }
  }
}
