package org.clarion.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.QuestionSet.Item;

/**
 * What Lucene finds by itself: its index in memory, its English analyzer, BM25 with its defaults,
 * and any word of a question in any field, a question 3, a tag 2 and an answer 1.
 */
final class LucenePeer {
  private static final Map<String, Float> BOOSTS = Map.of("question", 3f, "tags", 2f, "answer", 1f);
  private static final String ID = "id";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final QueryBuilder words = new QueryBuilder(analyzer);
  private final IndexSearcher searcher;
  private final StoredFields stored;

  /** Of one entry. */
  private final int documentsMax;

  /** What becomes a document. */
  enum Layout {
    PHRASING("lucene-english"),
    ENTRY("lucene-english-entry");

    private final String system;

    Layout(String system) {
      this.system = system;
    }

    /** What the table calls Lucene when it is used so. */
    String system() {
      return system;
    }
  }

  LucenePeer(List<Item> entries, Layout layout) {
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Item entry : entries) {
          writer.addDocuments(documents(entry, layout));
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      stored = searcher.storedFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    documentsMax =
        layout == Layout.ENTRY
            ? 1
            : entries.stream().mapToInt(it -> it.texts().size()).max().orElse(1);
  }

  private static List<Document> documents(Item entry, Layout layout) {
    return switch (layout) {
      case PHRASING -> entry.texts().stream().map(it -> document(entry, it)).toList();
      case ENTRY -> List.of(document(entry, String.join("\n", entry.texts())));
    };
  }

  private static Document document(Item entry, String question) {
    var document = new Document();
    document.add(new StoredField(ID, entry.id()));
    document.add(new TextField("question", question, Field.Store.NO));
    document.add(new TextField("tags", String.join(" ", entry.tags()), Field.Store.NO));
    document.add(new TextField("answer", entry.answer(), Field.Store.NO));
    return document;
  }

  /** The best entries first, each with the score of its best document. */
  List<Hit> rank(String question, int hitsMax) {
    try {
      Map<String, Hit> best = new LinkedHashMap<>();
      for (ScoreDoc found : searcher.search(query(question), hitsMax * documentsMax).scoreDocs) {
        String id = stored.document(found.doc).get(ID);
        best.putIfAbsent(id, new Hit(id, found.score));
      }
      return best.values().stream().limit(hitsMax).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(String question) {
    var query = new BooleanQuery.Builder();
    BOOSTS.forEach((field, boost) -> {
      Query inField = words.createBooleanQuery(field, question);
      if (inField != null) {
        query.add(new BoostQuery(inField, boost), Occur.SHOULD);
      }
    });
    return query.build();
  }
}
