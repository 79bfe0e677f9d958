package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.Abbreviation;
import org.clarion.search.Words.Word;

/** Reads phrasings of the content and questions of people in the same way. */
final class QuestionReader {
  /** Hardly any question needs more; each may be compared with the content's whole vocabulary. */
  private static final int REPAIRS_MAX = 24;

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

  Question read(String text) {
    return read(words.split(text));
  }

  Question read(List<Word> typed) {
    boolean allShouted = typed.size() > 1 && typed.stream().allMatch(Word::isShouted);
    List<String> all = new ArrayList<>();
    List<String> form = new ArrayList<>();
    List<String> about = new ArrayList<>();
    int repairs = 0;
    for (Word word : typed) {
      List<Word> meaning = meaning(word, allShouted);
      if (!meaning.isEmpty()) {
        all.add(word.text());
        meaning.forEach(it -> add(it, List.of(all, form), about));
      } else if (word.isStopWord() || repairs == REPAIRS_MAX) {
        add(word, List.of(all, form), about);
      } else {
        List<String> repaired = spelling.repair(word.text());
        repairs += repaired.equals(List.of(word.text())) ? 0 : 1;
        repaired.forEach(it -> add(new Word(it, false), List.of(all, form), about));
      }
    }
    boolean asksForDay = typed.stream().map(Word::text).anyMatch(DAY_QUESTIONS::contains);
    List<String> stems = all.stream().map(words::stem).toList();
    List<String> telling = about.stream().filter(it -> !words.isEveryday(it)).toList();
    return new Question(all, stems, about, telling, String.join(" ", form), asksForDay);
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
    return isOrdinary && (allShouted || !word.isShouted()) ? List.of() : meaning;
  }
}
