package org.clarion.loopback.telegram.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/**
 * Texts that people write who want a bot to notify somebody, to offer commands and links in its own
 * name, or to break its messages. The same seed gives the same texts.
 */
public final class HostileTexts {
  private static final String FILE = "hostile.properties";
  private static final String BETWEEN = "\u241E";
  private static final int PIECES_MAX = 8;
  private static final int LONG_ONE_IN = 25;
  private static final int REPEATS_MAX = 700;
  private static final int CUT_ONE_IN = 6;

  /** Every piece as likely as any other of its kind, and every kind as likely as any other. */
  private static final List<List<String>> KINDS = kinds();

  private HostileTexts() {}

  /** So many texts, the same for the same seed; some are empty, some long, some no valid text. */
  public static List<String> seeded(long seed, int count) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(next(random));
    }
    return List.copyOf(texts);
  }

  private static String next(Random random) {
    var text = new StringBuilder();
    for (int pieces = random.nextInt(PIECES_MAX + 1); pieces > 0; pieces--) {
      boolean repeated = random.nextInt(LONG_ONE_IN) == 0;
      text.append(piece(random).repeat(repeated ? 1 + random.nextInt(REPEATS_MAX) : 1));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    boolean cut = random.nextInt(CUT_ONE_IN) == 0;
    return text.substring(0, cut ? random.nextInt(text.length() + 1) : text.length());
  }

  private static String piece(Random random) {
    List<String> kind = KINDS.get(random.nextInt(KINDS.size()));
    return kind.get(random.nextInt(kind.size()));
  }

  private static List<List<String>> kinds() {
    var pieces = new Properties();
    try (InputStream file = HostileTexts.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("Expected %s beside this class".formatted(FILE));
      }
      pieces.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pieces.stringPropertyNames().stream()
        .sorted()
        .map(it -> List.of(pieces.getProperty(it).split(BETWEEN, -1)))
        .toList();
  }
}
