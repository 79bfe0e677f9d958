package org.clarion.commands.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what is no question at all: a greeting, thanks, a word about the bot itself. A line is
 * small talk only when all of it is.
 */
public final class SmallTalk {
  private static final int WORDS_MAX = 12;
  private static final String LIST = "talk.";

  /** Beyond every kind: only words that go with others. */
  private static final int NOTHING = Integer.MAX_VALUE - 1;

  private static final int NOT_REACHED = Integer.MAX_VALUE;

  private final List<String> kinds;
  private final Phrases phrases;
  private final Vocabulary vocabulary;

  /** By the words of a language. */
  public SmallTalk(WordLists lists) {
    kinds = kinds(lists);
    phrases = lists.phrases(lists.names("talk").stream().map(it -> LIST + it).toList());
    vocabulary = new Vocabulary(phrases.words());
  }

  /** The kinds of small talk there are, the one that says most first. */
  public static List<String> kinds(WordLists lists) {
    return lists.plain("order.talk");
  }

  /** What kind of small talk a line is; nothing when there is anything else in it. */
  public Optional<String> kind(Typed typed) {
    if (typed.size() == 0 || typed.size() > WORDS_MAX) {
      return Optional.empty();
    }
    List<String> words = vocabulary.meant(typed.words());
    int[] best = new int[words.size() + 1];
    Arrays.fill(best, NOT_REACHED);
    best[0] = NOTHING;
    for (int from = 0; from < words.size(); from++) {
      if (best[from] != NOT_REACHED) {
        for (Phrases.Found found : phrases.from(words, from)) {
          int rank = Math.min(best[from], rank(found));
          best[found.end()] = Math.min(best[found.end()], rank);
        }
      }
    }
    int rank = best[words.size()];
    return Stream.of(rank).filter(it -> it < NOTHING).map(kinds::get).findFirst();
  }

  private int rank(Phrases.Found found) {
    int rank = kinds.indexOf(found.list().substring(LIST.length()));
    return rank < 0 ? NOTHING : rank;
  }
}
