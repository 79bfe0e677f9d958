package org.clarion.benchmarks.vectors;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;

/** The sentence encoder: a small language model that says where a text points. */
final class Encoder {
  static final String NAME = "all-MiniLM-L6-v2-q";

  /** How many parts a vector of the encoder has. */
  static final int SIZE = 384;

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

  /** The vectors of the texts, in their order. */
  List<float[]> encode(List<String> texts) {
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    return model.embedAll(segments).content().stream().map(it -> it.vector()).toList();
  }
}
