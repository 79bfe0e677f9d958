package org.clarion.commands.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the courtesy off a question, where nothing of what is asked can go with it: {@code hi,
 * could you tell me when refugee week is, thanks}.
 */
public final class Courtesy {
  private static final int AFTER_WORDS_MAX = 6;

  private final Phrases before;
  private final Phrases beforeQuestion;
  private final Phrases after;
  private final Set<String> questionWords;
  private final Set<String> bound;

  /** By the words of a language. */
  public Courtesy(WordLists lists) {
    before = lists.phrases("polite.before");
    beforeQuestion = lists.phrases("polite.before-question");
    after = lists.phrases("polite.after");
    questionWords = new HashSet<>(lists.plain("polite.question"));
    bound = new HashSet<>(lists.plain("polite.bound"));
  }

  /** The line without courtesy; as it is when there is nothing else in it. */
  public Typed off(Typed typed) {
    List<String> words = typed.words();
    int from = 0;
    int begin = -1;
    while (begin != from) {
      begin = from;
      from = leading(words, from);
    }
    int to = words.size();
    int end = -1;
    while (end != to) {
      end = to;
      to = trailing(words.subList(0, to), from);
    }
    return typed.part(from, to);
  }

  private int leading(List<String> words, int from) {
    int end = before.longest(words, from);
    if (end > from && end < words.size()) {
      return end;
    }
    int thanks = beforeQuestion.longest(words, from);
    return thanks > from && thanks < words.size() && questionWords.contains(words.get(thanks))
        ? thanks
        : from;
  }

  /** Thanks that something is said about are no courtesy: a letter of thanks. */
  private int trailing(List<String> words, int from) {
    for (int at = Math.max(from + 1, words.size() - AFTER_WORDS_MAX); at < words.size(); at++) {
      if (after.longest(words, at) == words.size() && !bound.contains(words.get(at - 1))) {
        return at;
      }
    }
    return words.size();
  }
}
