package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder below {@code broken} is a pack, with what must be said of it in expected.txt. */
class BrokenPacksTest {
  private static final int PACKS_MIN = 18;

  static List<Path> packs() throws IOException, URISyntaxException {
    URL home = BrokenPacksTest.class.getResource("/broken");
    try (Stream<Path> packs = Files.list(Path.of(home.toURI()))) {
      return packs.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void says_everything_that_is_wrong_and_nothing_else(Path pack) throws IOException {
    assertThat(new Folder(pack).faults())
        .containsExactlyElementsOf(Files.readAllLines(pack.resolve("expected.txt")));
  }

  @Test
  void there_are_many_kinds_of_broken_packs() throws IOException, URISyntaxException {
    assertThat(packs()).hasSizeGreaterThanOrEqualTo(PACKS_MIN);
  }
}
