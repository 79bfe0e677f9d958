package org.clarion.app.evaluation;

import java.util.List;

/** Questions to ask, what is right for each, and the entries that they are about. */
public record QuestionSet(String name, List<Item> entries, List<Query> queries) {
  public QuestionSet {
    entries = List.copyOf(entries);
    queries = List.copyOf(queries);
  }

  /**
   * An entry of a content that is there for the questions alone.
   *
   * @param texts ways to ask for it, at least one; the first is its title
   * @param answer empty when there is none
   */
  public record Item(String id, List<String> texts, List<String> tags, String answer) {
    public Item {
      texts = List.copyOf(texts);
      tags = List.copyOf(tags);
    }
  }

  /**
   * A question.
   *
   * @param ids the entries of which any is right; none when it must be declined
   */
  public record Query(String text, List<String> ids) {
    public Query {
      ids = List.copyOf(ids);
    }
  }
}
