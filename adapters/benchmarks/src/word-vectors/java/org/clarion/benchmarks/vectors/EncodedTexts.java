package org.clarion.benchmarks.vectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * Where texts point by the encoder. What was encoded once is kept in a file, so that a run that was
 * broken off goes on where it was: vectors one after the other, of 4-byte floats, the lowest byte
 * first. A file's name has a checksum of its texts, so other texts never get its vectors.
 */
final class EncodedTexts {
  /** So many are encoded before they are written: what a broken-off run loses at most. */
  private static final int BLOCK = 2_000;

  private static final int BYTES = Encoder.SIZE * Float.BYTES;

  private final String what;
  private final List<String> texts;
  private final Path file;

  EncodedTexts(Path folder, String what, List<String> texts) {
    this.what = what;
    this.texts = List.copyOf(texts);
    file = folder.resolve("%s-%08x.encoded".formatted(what, checksum(texts)));
  }

  private static long checksum(List<String> texts) {
    var checksum = new CRC32C();
    checksum.update(Encoder.NAME.getBytes(StandardCharsets.UTF_8));
    texts.forEach(it -> checksum.update(("\n" + it).getBytes(StandardCharsets.UTF_8)));
    return checksum.getValue();
  }

  /** Encodes the texts that are not in the file yet, saying how far it is; then reads them all. */
  float[][] vectors(Encoder encoder) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      encodeRest(encoder, channel);
      return read(channel);
    }
  }

  private void encodeRest(Encoder encoder, FileChannel channel) throws IOException {
    int first = (int) (channel.size() / BYTES);
    channel.position((long) first * BYTES);
    long started = System.nanoTime();
    for (int from = first; from < texts.size(); from += BLOCK) {
      int to = Math.min(from + BLOCK, texts.size());
      append(encoder.encode(texts.subList(from, to)), channel);
      long left = (System.nanoTime() - started) / (to - first) * (texts.size() - to);
      System.out.printf(
          Locale.ROOT,
          "%s: %,d of %,d encoded, %d s to go%n",
          what,
          to,
          texts.size(),
          TimeUnit.NANOSECONDS.toSeconds(left));
    }
  }

  private static void append(List<float[]> vectors, FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(vectors.size() * BYTES).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer parts = bytes.asFloatBuffer();
    vectors.forEach(parts::put);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private float[][] read(FileChannel channel) throws IOException {
    FloatBuffer parts =
        channel
            .map(FileChannel.MapMode.READ_ONLY, 0, (long) texts.size() * BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[][] vectors = new float[texts.size()][Encoder.SIZE];
    for (float[] vector : vectors) {
      parts.get(vector);
    }
    return vectors;
  }
}
