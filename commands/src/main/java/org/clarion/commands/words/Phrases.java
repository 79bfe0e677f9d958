package org.clarion.commands.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lists of phrases, read into one net of words in which a line is followed word by word: all
 * phrases at once, and never back.
 */
public final class Phrases {
  private static final String MARKS = "();|<*";

  private final UnaryOperator<String> parts;
  private final Node start = new Node();
  private final Set<String> words = new HashSet<>();

  /** A place between two words. */
  private static final class Node {
    private final Map<String, List<Node>> byWord = new HashMap<>();
    private final List<Node> beside = new ArrayList<>();
    private @Nullable Node anyWord;
    private @Nullable String list;
    private @Nullable Reach reach;

    private Node after(String word) {
      var node = new Node();
      byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(node);
      return node;
    }

    /**
     * Where one comes from here; worked out when it is first asked for, by whoever asks. Two who
     * ask at once may both work it out: it never changes, so either may see what the other found.
     */
    private Reach reach() {
      Reach known = reach;
      if (known == null) {
        known = Reach.from(this);
        reach = known;
      }
      return known;
    }
  }

  /**
   * Where one comes from a place.
   *
   * @param byWord the places behind a word
   * @param gaps the places behind a word that fills a gap
   * @param lists those with a phrase that may end here
   */
  private record Reach(Map<String, List<Node>> byWord, List<Node> gaps, List<String> lists) {
    private static Reach from(Node node) {
      Set<Node> beside = new LinkedHashSet<>();
      addBeside(node, beside);
      Map<String, List<Node>> byWord = new HashMap<>();
      List<Node> gaps = new ArrayList<>();
      List<String> lists = new ArrayList<>();
      for (Node it : beside) {
        it.byWord.forEach(
            (word, nodes) -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).addAll(nodes));
        if (it.anyWord != null) {
          gaps.add(it.anyWord);
        }
        if (it.list != null) {
          lists.add(it.list);
        }
      }
      byWord.replaceAll((_, nodes) -> List.copyOf(nodes));
      return new Reach(Map.copyOf(byWord), List.copyOf(gaps), List.copyOf(lists));
    }

    private static void addBeside(Node node, Set<Node> beside) {
      if (beside.add(node)) {
        node.beside.forEach(it -> addBeside(it, beside));
      }
    }
  }

  /**
   * A phrase that was found.
   *
   * @param list the name of the list that has it
   * @param end the number of the word behind it
   * @param gapFrom the first word that fills its gap
   * @param gapTo the word behind those; the same when it has no gap
   */
  public record Found(String list, int end, int gapFrom, int gapTo) {
    /** Whether it has a gap for any words. */
    public boolean hasGap() {
      return gapFrom < gapTo;
    }
  }

  /** How far a line was followed along one of the ways. */
  private record Step(Node node, int gapFrom, int gapTo) {}

  /**
   * @param parts the phrases that a part between angle brackets stands for, by its name
   */
  Phrases(UnaryOperator<String> parts) {
    this.parts = parts;
  }

  /** Reads a list. */
  void add(String name, String list) {
    new Reader(list).alternatives(start).forEach(it -> it.list = name);
  }

  /** Every word that stands in a phrase. */
  public Set<String> words() {
    return words;
  }

  /** All phrases that begin with a word of a line, the shortest first. */
  public List<Found> from(List<String> line, int first) {
    List<Found> found = new ArrayList<>();
    Set<Step> steps = Set.of(new Step(start, 0, 0));
    for (int at = first; at < line.size() && !steps.isEmpty(); at++) {
      Set<Step> next = new LinkedHashSet<>();
      for (Step step : steps) {
        follow(step, line.get(at), at, next);
      }
      for (Step step : next) {
        for (String list : step.node().reach().lists()) {
          found.add(new Found(list, at + 1, step.gapFrom(), step.gapTo()));
        }
      }
      steps = next;
    }
    return found;
  }

  /** The phrases that are all of a line. */
  public List<Found> whole(List<String> line) {
    return from(line, 0).stream().filter(it -> it.end() == line.size()).distinct().toList();
  }

  /** The number of the word behind the longest phrase that begins with a word; the same if none. */
  public int longest(List<String> line, int first) {
    return from(line, first).stream().mapToInt(Found::end).max().orElse(first);
  }

  private static void follow(Step step, String word, int at, Set<Step> next) {
    Reach reach = step.node().reach();
    int from = step.gapFrom() == step.gapTo() ? at : step.gapFrom();
    reach.gaps().forEach(it -> next.add(new Step(it, from, at + 1)));
    reach
        .byWord()
        .getOrDefault(word, List.of())
        .forEach(it -> next.add(new Step(it, step.gapFrom(), step.gapTo())));
  }

  /** Reads one list or one part of a phrase. */
  private final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    /** Where each of the alternatives ends that begin at a node. */
    List<Node> alternatives(Node from) {
      List<Node> ends = new ArrayList<>();
      ends.add(sequence(from));
      while (at < text.length() && (text.charAt(at) == '|' || text.charAt(at) == ';')) {
        at++;
        ends.add(sequence(from));
      }
      return ends;
    }

    private Node sequence(Node from) {
      // Of its own, so that what ends here may also be left out elsewhere.
      Node node = new Node();
      from.beside.add(node);
      while (at < text.length() && ";|)".indexOf(text.charAt(at)) < 0) {
        node = one(node);
      }
      return node;
    }

    private Node one(Node from) {
      return switch (text.charAt(at)) {
        case '(' -> {
          at++;
          Node end = joined(alternatives(from));
          at++;
          yield end;
        }
        case '<' -> {
          int end = text.indexOf('>', at);
          String part = parts.apply(text.substring(at + 1, end));
          at = end + 1;
          yield joined(new Reader(part).alternatives(from));
        }
        case '*' -> {
          at++;
          var gap = new Node();
          gap.anyWord = gap;
          from.anyWord = gap;
          yield joined(List.of(gap));
        }
        default -> words(from);
      };
    }

    private Node words(Node from) {
      int begin = at;
      while (at < text.length() && (MARKS + ")").indexOf(text.charAt(at)) < 0) {
        at++;
      }
      Node node = from;
      for (String word : Typed.of(text.substring(begin, at)).words()) {
        words.add(word);
        node = node.after(word);
      }
      return node;
    }

    private static Node joined(List<Node> ends) {
      var end = new Node();
      ends.forEach(it -> it.beside.add(end));
      return end;
    }
  }
}
