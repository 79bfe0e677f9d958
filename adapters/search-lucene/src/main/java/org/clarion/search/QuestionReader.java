package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.Abbreviation;
import org.clarion.search.Words.Look;
import org.clarion.search.Words.Word;

/** Reads phrasings of the content and questions of people in the same way. */
final class QuestionReader {
  /** Hardly any question has more; each may be compared with the content's whole vocabulary. */
  private static final int UNKNOWN_MAX = 24;

  private static final Set<String> DAY_QUESTIONS = WordList.read("day-questions.txt");

  private final Words words;
  private final Spelling spelling;
  private final Map<String, List<Word>> meanings = new HashMap<>();

  QuestionReader(Words words, Spelling spelling, List<Abbreviation> abbreviations) {
    this.words = words;
    this.spelling = spelling;
    for (Abbreviation it : abbreviations) {
      meanings.put(it.shortForm().toLowerCase(Locale.ROOT), words.split(it.means()));
    }
  }

  /** The words of a text; what the content has a meaning for is not taken for chat. */
  List<Word> split(String text) {
    return words.split(text, meanings.keySet());
  }

  Question read(String text) {
    return read(split(text));
  }

  Question read(List<Word> typed) {
    boolean allShouted = isAllShouted(typed);
    List<String> all = new ArrayList<>();
    List<String> form = new ArrayList<>();
    List<String> about = new ArrayList<>();
    int unknown = 0;
    for (Word word : typed) {
      List<Word> meaning = meaning(word, allShouted);
      if (!meaning.isEmpty()) {
        all.add(word.text());
        meaning.forEach(it -> add(it, List.of(all, form), about));
      } else if (word.isStopWord() || unknown == UNKNOWN_MAX || !spelling.isUnknown(word.text())) {
        add(word, List.of(all, form), about);
      } else {
        unknown++;
        spelling
            .repair(word.text())
            .forEach(it -> add(new Word(it, word.look()), List.of(all, form), about));
      }
    }
    boolean asksForDay = typed.stream().map(Word::text).anyMatch(DAY_QUESTIONS::contains);
    List<String> stems = all.stream().map(words::stem).toList();
    List<String> telling = about.stream().filter(it -> !words.isEveryday(it)).toList();
    return new Question(all, stems, about, telling, String.join(" ", form), asksForDay);
  }

  /** Whether there is no telling what was typed in capitals because it is short for something. */
  private static boolean isAllShouted(List<Word> typed) {
    return typed.stream().noneMatch(it -> it.look() == Look.SPOKEN)
        && typed.stream().filter(it -> it.look() == Look.SHOUTED).count() > 1;
  }

  private void add(Word word, List<List<String>> lists, List<String> about) {
    lists.forEach(it -> it.add(word.text()));
    if (!word.isStopWord()) {
      about.add(words.stem(word.text()));
    }
  }

  /** What a word is short for; an ordinary word is a short form only when typed in capitals. */
  private List<Word> meaning(Word word, boolean allShouted) {
    List<Word> meaning = meanings.getOrDefault(word.text(), List.of());
    boolean isOrdinary = word.isStopWord() || words.isEnglish(word.text());
    return isOrdinary && (allShouted || word.look() != Look.SHOUTED) ? List.of() : meaning;
  }
}
