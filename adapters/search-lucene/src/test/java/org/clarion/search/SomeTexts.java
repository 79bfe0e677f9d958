package org.clarion.search;

import java.util.ArrayList;
import java.util.List;
import org.clarion.search.Phrasing.Field;

/** Texts of a few entries, read in without a library. */
final class SomeTexts {
  private static final WordVectors VECTORS = new WordVectors();

  private final Words words = new Words();
  private final QuestionReader reader = new QuestionReader(words, new Spelling(words), List.of());
  private final Features features = new Features(new Senses(words), VECTORS);
  private final List<Phrasing> phrasings = new ArrayList<>();
  private int entries;

  /** Adds an entry with these questions. */
  SomeTexts entry(String... questions) {
    for (String it : questions) {
      add(Field.ASKED, it);
    }
    entries++;
    return this;
  }

  /** Adds a text to the entry that comes next. */
  SomeTexts with(Field field, String text) {
    add(field, text);
    return this;
  }

  private void add(Field field, String text) {
    phrasings.add(new Phrasing(entries, field, features.learn(reader.read(text))));
  }

  Question read(String text) {
    return reader.read(text);
  }

  Bag bag(String text) {
    return features.of(read(text));
  }

  Features features() {
    return features;
  }

  List<Phrasing> phrasings() {
    return phrasings;
  }

  int entries() {
    return entries;
  }

  Weights weights() {
    return new Weights(features, phrasings.stream().map(Phrasing::bag).toList());
  }

  List<float[]> weighed() {
    Weights weights = weights();
    return phrasings.stream().map(it -> weights.of(it.bag())).toList();
  }

  Coverage coverage() {
    return new Coverage(features, phrasings, entries);
  }

  Centroids centroids() {
    return new Centroids(phrasings, weighed(), entries, features.size());
  }

  Classifier classifier() {
    return new Classifier(phrasings, weighed(), entries, features.size());
  }
}
