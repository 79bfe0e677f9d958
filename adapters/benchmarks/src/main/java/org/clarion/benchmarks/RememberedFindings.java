package org.clarion.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.content.PlainWords;

/** A search that remembers what it found for the questions that are asked most. */
final class RememberedFindings {
  static final int REMEMBERED_MAX = 1_000;

  private final AnswerSearch search;
  private volatile Remembered remembered = new Remembered(Library.empty());

  private record Remembered(Library library, Cache<String, Finding> findings) {
    Remembered(Library library) {
      this(library, Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build());
    }
  }

  RememberedFindings(AnswerSearch search) {
    this.search = search;
  }

  Finding find(Library library, String question) {
    Remembered now = remembered;
    if (!now.library().equals(library)) {
      now = new Remembered(library);
      remembered = now;
    }
    return now.findings().get(PlainWords.of(question), _ -> search.find(library, question));
  }
}
