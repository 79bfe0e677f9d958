package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.clarion.core.content.Pack;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final int SEEDS = 120;

  @TempDir Path home;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reads_back_what_it_wrote(long seed) {
    Pack pack = new RandomPacks(seed).next();

    PackWriter.write(pack, home);

    assertThat(new Folder(home).pack()).isEqualTo(pack);
  }
}
