package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MangledPackTest {
  private static final int SEEDS = 150;
  private static final int SLIPS_MAX = 5;
  private static final List<String> SLIPS =
      List.of(
          "",
          "",
          " ",
          "\n",
          "\t",
          ":",
          ": ",
          "- ",
          "'",
          "\"",
          "[",
          "]",
          "{",
          "}",
          ",",
          "#",
          "&a ",
          "*a ",
          "!",
          "!!int ",
          "|",
          ">",
          "%",
          "@",
          "---\n",
          "...\n",
          "? ",
          "\\",
          "<<: ",
          "\u0000",
          "\uD83D\uDE00",
          "\uFEFF",
          "\u2028",
          "31 June",
          "id: x\n",
          "0");

  @TempDir Path home;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void is_read_or_refused_and_never_crashes_the_reader(long seed) throws IOException {
    var random = new Random(seed);
    List<PackFile> files = List.of(PackFile.DATES, PackFile.CONTACTS, PackFile.NETWORKS);
    Folder folder = new Folder(home);
    folder.put("pack.yaml", builtIn(PackFile.PACK));
    for (PackFile file : files) {
      folder.put(file.fileName(), mangled(builtIn(file), random));
    }

    assertThat(folder.faults())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).matches("[a-z]+\\.yaml(:\\d+:\\d+)?: expected [^\n]+"));
  }

  private static String mangled(String text, Random random) {
    var mangled = new StringBuilder(text);
    for (int i = random.nextInt(SLIPS_MAX); i >= 0; i--) {
      int start = random.nextInt(mangled.length());
      int end = Math.min(mangled.length(), start + random.nextInt(SLIPS_MAX));
      mangled.replace(start, end, SLIPS.get(random.nextInt(SLIPS.size())));
    }
    return mangled.toString();
  }

  private static String builtIn(PackFile file) throws IOException {
    try (InputStream resource = new PackFiles.BuiltIn().open(file.fileName())) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
