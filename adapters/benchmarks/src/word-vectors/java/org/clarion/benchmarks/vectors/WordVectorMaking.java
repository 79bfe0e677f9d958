package org.clarion.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes the search's word vectors: what a sentence encoder knows of English, in a table of words
 * that needs no encoder when the bot runs. Wants a file of words, the most frequent first, and one
 * of sentences, a line each; the more and the more varied they are, the better.
 */
public final class WordVectorMaking {
  /** As many parts as the search reads for each word. */
  private static final int SIZE = 96;

  /** A third makes the vectors no better for sentences that were not learnt from. */
  private static final int ROUNDS = 2;

  private static final int SEED = 1;

  /** So many sentences, the last ones, are not learnt from: they tell how well it went. */
  private static final int HELD_OUT = 3_000;

  /** About so many words weigh least; then the rarer, the more. */
  private static final double FREQUENT_MAX = 20;

  private static final double LEAST_WEIGHT = 1.5;
  private static final double WEIGHT_SCALE = 0.1;

  private final Vocabulary vocabulary;
  private final List<String> sentences;

  private WordVectorMaking(Vocabulary vocabulary, List<String> sentences) {
    if (sentences.size() <= HELD_OUT) {
      throw new IllegalArgumentException(
          "Expected more than %d sentences but were %d".formatted(HELD_OUT, sentences.size()));
    }
    this.vocabulary = vocabulary;
    this.sentences = sentences;
  }

  /**
   * Makes the vectors and writes {@code word-vectors.txt}, the words below the remarks that they
   * came with, and {@code word-vectors.bin}.
   *
   * @param arguments the folder of the checkout, the file of the words, the one of the sentences,
   *     the folder to write to, and the one for what has been encoded
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 5 || Arrays.stream(arguments).anyMatch(String::isBlank)) {
      System.out.println("Nothing was made: say -Dwords=FILE -Dsentences=FILE -Dout=FOLDER.");
      return;
    }
    Path checkout = Path.of(arguments[0]);
    Path words = checkout.resolve(arguments[1]);
    Path sentences = checkout.resolve(arguments[2]);
    Path out = checkout.resolve(arguments[3]);
    for (Path file : List.of(words, sentences)) {
      if (!Files.isRegularFile(file)) {
        System.out.printf("Nothing was made: there is no file '%s'.%n", file);
        return;
      }
    }
    var making = new WordVectorMaking(Vocabulary.read(words), readLines(sentences));
    making.write(making.vectors(checkout.resolve(arguments[4])), Files.createDirectories(out));
  }

  private static List<String> readLines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(it -> !it.isBlank()).toList();
  }

  private float[][] vectors(Path encoded) throws IOException {
    var encoder = new Encoder();
    float[][] ofWords = new EncodedTexts(encoded, "words", vocabulary.words()).vectors(encoder);
    float[][] ofSentences = new EncodedTexts(encoded, "sentences", sentences).vectors(encoder);
    PrincipalAxes.centre(ofWords);
    PrincipalAxes.centre(ofSentences);
    var axes = PrincipalAxes.of(ofSentences, SIZE);
    float[][] vectors = new float[ofWords.length][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = axes.along(ofWords[i], weight(i));
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < ofSentences.length; i++) {
      examples.add(new Example(vocabulary.ranks(sentences.get(i)), axes.along(ofSentences[i], 1)));
    }
    train(vectors, examples);
    return vectors;
  }

  /** What a word weighs before it has learnt: one that is rare says more about a sentence. */
  private static double weight(int rank) {
    return WEIGHT_SCALE * Math.log(LEAST_WEIGHT + rank / FREQUENT_MAX);
  }

  private static void train(float[][] vectors, List<Example> examples) {
    int held = examples.size() - HELD_OUT;
    List<Example> heldOut = withWords(examples.subList(held, examples.size()));
    List<Example> learnt = withWords(examples.subList(0, held));
    var random = new Random(SEED);
    var training = new Training(vectors);
    for (int round = 0; round < ROUNDS; round++) {
      print(round, training.cosine(heldOut));
      Collections.shuffle(learnt, random);
      learnt.forEach(training::learn);
    }
    print(ROUNDS, training.cosine(heldOut));
  }

  private static List<Example> withWords(List<Example> examples) {
    return examples.stream()
        .filter(Example::hasWords)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void print(int rounds, double cosine) {
    System.out.printf(
        Locale.ROOT, "After %d rounds: cosine %.4f of sentences not learnt%n", rounds, cosine);
  }

  private void write(float[][] vectors, Path folder) throws IOException {
    vocabulary.write(folder.resolve("word-vectors.txt"));
    Files.write(folder.resolve("word-vectors.bin"), SignedBytes.of(vectors));
    System.out.printf(
        Locale.ROOT, "%,d words with %d parts each, in %s%n", vectors.length, SIZE, folder);
  }
}
