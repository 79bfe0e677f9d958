package org.clarion.store;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the file that H2 keeps, and how large it gets. */
class H2FileTest {
  private static final long SEED = 20270308;
  private static final int ENTRIES = 50;
  private static final String FILE = "clarion.mv.db";

  @TempDir Path folder;

  /** A kill leaves the file as it is at that moment; nothing but the process is lost. */
  @Test
  void at_every_moment_the_file_holds_all_that_was_confirmed() throws IOException {
    Path left = Files.createDirectory(folder.resolve("left"));
    var random = new Random(SEED);
    for (int start = 1; start <= 5; start++) {
      try (Store store = Store.open(Settings.folder(folder))) {
        for (int i = 1; i <= 10; i++) {
          change(store.contents(), random);
          Files.copy(folder.resolve(FILE), left.resolve(FILE), REPLACE_EXISTING);

          try (Store after = Store.open(Settings.folder(left))) {
            assertThat(after.contents().current()).isEqualTo(store.contents().current());
          }
        }
      }
    }
  }

  @Test
  void a_file_that_has_grown_large_is_small_again_at_the_next_start() throws IOException {
    Path file = folder.resolve(FILE);
    Library before;
    try (Store store = Store.open(Settings.folder(folder))) {
      while (Files.size(file) < H2Database.TIDY_BYTES_MIN) {
        long next = store.contents().current().revision() + 1;
        store.contents().apply(Samples.plan(store.contents().current(), Victim.edition(next)));
      }
      before = store.contents().current();
    }

    try (Store store = Store.open(Settings.folder(folder))) {
      assertThat(store.contents().current()).isEqualTo(before);
      assertThat(Files.size(file)).isLessThan(H2Database.TIDY_BYTES_MIN / 4);
    }
  }

  /** Gives some entries other texts, so that there are gaps of many sizes in the file. */
  private static void change(Contents contents, Random random) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      Entry entry = Samples.answer("number-" + i, "long ".repeat(random.nextInt(300)));
      entries.add(
          random.nextInt(4) == 0 ? entry : contents.current().find(entry.id()).orElse(entry));
    }
    assertThat(contents.apply(Samples.plan(contents.current(), entries))).isTrue();
  }
}
