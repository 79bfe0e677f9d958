package org.clarion.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.QuestionSet;
import org.clarion.app.evaluation.QuestionSetFile;
import org.clarion.app.evaluation.SetTrial;
import org.clarion.benchmarks.Ranking.Row;
import org.clarion.search.LuceneAnswerSearch;

/**
 * How well the bot's search finds answers, beside Lucene's English analyzer, nlp.js, elasticlunr,
 * lunr and MiniSearch: on the same questions, in the same run. Wants a folder with sets of
 * questions in the form of {@code clarion evaluate}; {@code X.typo.json} is the set X with slips of
 * the keyboard, and what ends in {@code .dev.json} or {@code .val.json} is left to those who tune.
 */
public final class AnswerPeers {
  private static final String SCRIPT = "answer-peers.cjs";
  private static final String PACKAGES =
      """
      {
        "private": true,
        "dependencies": {
          "elasticlunr": "0.9.5",
          "lunr": "2.3.9",
          "minisearch": "7.2.0",
          "node-nlp": "4.27.0"
        }
      }
      """;
  private static final List<String> SYSTEMS_OF_NODE =
      List.of(
          "nlp.js",
          "elasticlunr",
          "elasticlunr-entry",
          "lunr",
          "lunr-entry",
          "minisearch",
          "minisearch-fuzzy",
          "minisearch-fuzzy-entry");
  private static final int WARMING_MAX = 2_000;
  private static final long NODE_MINUTES_MAX = 60;
  private static final String JSON = ".json";
  private static final List<String> FOR_TUNING = List.of(".dev.json", ".val.json");

  private final Npm npm;
  private final boolean hasNode;
  private final Path rows;

  private AnswerPeers(Npm npm, boolean hasNode, Path rows) {
    this.npm = npm;
    this.hasNode = hasNode;
    this.rows = rows;
  }

  /**
   * Asks everything and prints the tables; the rows are left in {@code target/answer-peers/rows}.
   *
   * @param arguments the folder of the checkout and the one with the sets
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path checkout = Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath();
    if (arguments.length < 2 || !Files.isDirectory(checkout.resolve(arguments[1]))) {
      System.out.println("Nothing was compared: say -Dsets=FOLDER, with sets of questions in it.");
      return;
    }
    Npm npm = Npm.in(checkout, "answer-peers");
    boolean hasNode = npm.isInstalled(PACKAGES, SCRIPT);
    if (!hasNode) {
      System.out.println("Without Node's engines: they need node, npm and a way to its registry.");
    }
    Path rows = Files.createDirectories(npm.folder().resolve("rows"));
    var peers = new AnswerPeers(npm, hasNode, rows);
    var table = new PeerTable();
    for (Path file : sets(checkout.resolve(arguments[1]))) {
      peers.ask(file, table);
    }
    table.print();
  }

  /** Those with slips come after those without. */
  private static List<Path> sets(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(JSON))
          .filter(it -> FOR_TUNING.stream().noneMatch(it.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private void ask(Path file, PeerTable table) throws IOException, InterruptedException {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    QuestionSet set = QuestionSetFile.read(file);
    System.err.println(name + ": clarion, lucene");
    List<Ranking> rankings = new ArrayList<>();
    rankings.add(
        Ranking.of(
            "clarion",
            name,
            LuceneAnswerSearch.ANSWERED_FROM,
            new SetTrial(System::nanoTime, () -> {}).of(set)));
    for (LucenePeer.Layout layout : LucenePeer.Layout.values()) {
      rankings.add(lucene(set, name, layout));
    }
    for (Ranking ranking : rankings) {
      ranking.write(rows.resolve(name + "." + ranking.system() + JSON));
    }
    if (hasNode) {
      rankings.addAll(ofNode(file, name));
    }
    rankings.forEach(it -> table.add(set, it));
  }

  private static Ranking lucene(QuestionSet set, String name, LucenePeer.Layout layout) {
    long started = System.nanoTime();
    var lucene = new LucenePeer(set.entries(), layout);
    double indexMs = (System.nanoTime() - started) / 1e6;
    set.entries().stream()
        .flatMap(it -> it.texts().stream())
        .limit(WARMING_MAX)
        .forEach(it -> lucene.rank(it, SetTrial.HITS_MAX));
    List<Row> rows = new ArrayList<>();
    for (QuestionSet.Query query : set.queries()) {
      long asked = System.nanoTime();
      List<Hit> hits = lucene.rank(query.text(), SetTrial.HITS_MAX);
      rows.add(new Row(hits, (System.nanoTime() - asked) / 1e3));
    }
    return new Ranking(layout.system(), name, indexMs, null, rows);
  }

  private List<Ranking> ofNode(Path file, String name) throws IOException, InterruptedException {
    Process node = npm.start(SCRIPT, file.toAbsolutePath().toString(), name, rows.toString());
    if (!node.waitFor(NODE_MINUTES_MAX, TimeUnit.MINUTES)) {
      node.destroyForcibly();
    }
    if (node.waitFor() != 0) {
      throw new IOException(
          "Expected status 0 but was %d of %s".formatted(node.exitValue(), SCRIPT));
    }
    return SYSTEMS_OF_NODE.stream()
        .map(it -> Ranking.read(rows.resolve(name + "." + it + JSON)))
        .toList();
  }
}
