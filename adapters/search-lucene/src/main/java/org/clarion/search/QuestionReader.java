package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.Abbreviation;
import org.clarion.search.Question.Standing;
import org.clarion.search.Question.Term;
import org.clarion.search.Words.Word;

/** Reads phrasings of the content and questions of people in the same way. */
final class QuestionReader {
  private static final int DAY_OF_MONTH_LENGTH_MAX = 2;
  private static final Set<String> DAY_QUESTIONS = Set.of("when", "whens", "wen", "date", "dates");
  private static final Set<String> DAY_WORDS = Set.of("day", "days", "date", "dates");

  private final Words words;
  private final Spelling spelling;
  private final Map<String, List<String>> meanings = new HashMap<>();

  QuestionReader(Words words, Spelling spelling, List<Abbreviation> abbreviations) {
    this.words = words;
    this.spelling = spelling;
    for (Abbreviation it : abbreviations) {
      meanings.put(it.shortForm().toLowerCase(Locale.ROOT), plain(words.split(it.means())));
    }
  }

  private static List<String> plain(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  Question read(String text) {
    return read(words.split(text));
  }

  Question read(List<Word> typed) {
    boolean allShouted = typed.size() > 1 && typed.stream().allMatch(Word::isShouted);
    List<Term> terms = new ArrayList<>();
    List<String> all = new ArrayList<>();
    List<String> form = new ArrayList<>();
    for (Word word : typed) {
      List<String> meaning = meaning(word, allShouted);
      if (!meaning.isEmpty()) {
        terms.add(new Term(words.stem(word.text()), Standing.OWN, contentStems(meaning)));
        all.add(words.stem(word.text()));
        form.addAll(meaning);
      } else if (word.isStopWord()) {
        all.add(word.text());
        form.add(word.text());
      } else {
        List<Term> meant = meant(word.text(), form);
        terms.addAll(meant);
        meant.forEach(it -> all.add(it.stem()));
      }
    }
    boolean asksForDay = plain(typed).stream().anyMatch(DAY_QUESTIONS::contains);
    return new Question(terms, all, String.join(" ", form), asksForDay);
  }

  private List<Term> meant(String word, List<String> form) {
    List<String> repaired = spelling.repair(word);
    form.addAll(repaired.isEmpty() ? List.of(word) : repaired);
    return repaired.isEmpty()
        ? List.of(new Term(words.stem(word), standing(word), List.of()))
        : repaired.stream()
            .map(it -> new Term(words.stem(it), Standing.REPAIRED, List.of()))
            .toList();
  }

  private Standing standing(String word) {
    boolean isDayOfMonth =
        word.length() <= DAY_OF_MONTH_LENGTH_MAX && word.chars().allMatch(Character::isDigit);
    if (isDayOfMonth || DAY_WORDS.contains(word)) {
      return Standing.FAINT;
    }
    return words.isEveryday(word) ? Standing.EVERYDAY : Standing.OWN;
  }

  /** What a word is short for; an ordinary word is a short form only when typed in capitals. */
  private List<String> meaning(Word word, boolean allShouted) {
    List<String> meaning = meanings.getOrDefault(word.text(), List.of());
    boolean isOrdinary = word.isStopWord() || words.isEveryday(word.text());
    return isOrdinary && (allShouted || !word.isShouted()) ? List.of() : meaning;
  }

  private List<String> contentStems(List<String> meaning) {
    return words.split(String.join(" ", meaning)).stream()
        .filter(it -> !it.isStopWord())
        .map(it -> words.stem(it.text()))
        .toList();
  }
}
