package org.clarion.store;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
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
          Files.copy(folder.resolve(Victim.FILE), left.resolve(Victim.FILE), REPLACE_EXISTING);

          try (Store after = Store.open(Settings.folder(left))) {
            assertThat(after.contents().current()).isEqualTo(store.contents().current());
          }
        }
      }
    }
  }

  @Test
  void a_file_that_has_grown_large_is_small_again_at_the_next_start() throws IOException {
    Library before;
    try (Store store = Store.open(Settings.folder(folder))) {
      before = Victim.grow(store, file());
    }

    try (Store store = Store.open(Settings.folder(folder))) {
      assertThat(store.contents().current()).isEqualTo(before);
      assertThat(Files.size(file())).isLessThan(H2Database.TIDY_BYTES_MIN / 4);
    }
  }

  @Test
  void a_file_that_has_grown_large_is_small_again_when_the_inbox_has_forgotten() throws Exception {
    try (Store store = Store.open(Settings.folder(folder))) {
      Library before = Victim.grow(store, file());
      var forgetting = new FutureTask<>(() -> store.inbox().forget(Instant.EPOCH));
      Thread.ofVirtual().start(forgetting);
      Entry meanwhile = Samples.answer("meanwhile", "text");
      store.contents().edit(meanwhile);

      assertThat(forgetting.get()).isZero();
      assertThat(Files.size(file())).isLessThan(H2Database.TIDY_BYTES_MIN / 4);
      assertThat(store.contents().current().all()).contains(meanwhile).containsAll(before.all());
    }
  }

  private Path file() {
    return folder.resolve(Victim.FILE);
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
