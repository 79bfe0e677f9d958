package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.content.PackDigest;
import org.clarion.content.PackWriter;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.ImportPlan.Edited;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.message.EntryId;
import org.clarion.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {
  private static final EntryId CUBA = new EntryId("campaign.cuba");

  private final Store store = Store.open(Store.Settings.memory());

  @TempDir private Path folder;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_empty_store_gets_the_built_in_pack() {
    Packs.bringUpToDate(store, config());
    assertThat(library().all()).isEqualTo(Packs.read(null).entries());
    assertThat(store.importedDigest()).isEqualTo(Optional.of(PackDigest.builtIn()));
  }

  @Test
  void a_store_that_is_up_to_date_stays_as_it_is() {
    Packs.bringUpToDate(store, config());
    long revision = library().revision();
    Packs.bringUpToDate(store, config());
    assertThat(library().revision()).isEqualTo(revision);
  }

  @Test
  void an_empty_store_gets_the_configured_pack_where_there_is_one() {
    Pack ours = titled("ours", "Cuba, our way");
    Packs.bringUpToDate(store, config(written(ours)));
    assertThat(library().info().id()).isEqualTo("ours");
    assertThat(cuba().title()).isEqualTo("Cuba, our way");
  }

  @Test
  void a_new_edition_of_the_configured_pack_comes_in_by_itself() {
    Path path = written(titled("ours", "First"));
    Packs.bringUpToDate(store, config(path));
    PackWriter.write(titled("ours", "Second"), path);
    Packs.bringUpToDate(store, config(path));
    assertThat(cuba().title()).isEqualTo("Second");
  }

  @Test
  void a_new_edition_leaves_what_the_group_edited() {
    Path path = written(titled("ours", "First"));
    Packs.bringUpToDate(store, config(path));
    store.contents().edit(titled(cuba(), "Edited here"));
    PackWriter.write(titled("ours", "Second"), path);
    Packs.bringUpToDate(store, config(path));
    assertThat(cuba().title()).isEqualTo("Edited here");
  }

  @Test
  void a_new_edition_of_the_built_in_pack_does_not_replace_another_pack() {
    Pack ours = titled("ours", "Cuba, our way");
    store.apply(ImportPlan.of(library(), ours, Edited.KEEP), "digest of an earlier built-in pack");
    Packs.bringUpToDate(store, config());
    assertThat(library().info().id()).isEqualTo("ours");
    assertThat(cuba().title()).isEqualTo("Cuba, our way");
    assertThat(store.importedDigest()).isEqualTo(Optional.of(PackDigest.builtIn()));
  }

  @Test
  void a_faulty_pack_changes_nothing() throws IOException {
    Packs.bringUpToDate(store, config());
    Library before = library();
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("pack.yaml"), "pack: [\n");
    assertThatThrownBy(() -> Packs.bringUpToDate(store, config(broken)))
        .isInstanceOf(Failure.class);
    assertThat(library()).isEqualTo(before);
  }

  @Test
  void a_folder_that_went_away_is_told_in_a_sentence() {
    Path gone = folder.resolve("gone");
    assertThatThrownBy(() -> Packs.digest(gone))
        .isInstanceOf(Failure.class)
        .hasMessage(
            """
            The content pack in %s cannot be read. \
            Check CLARION_CONTENT and who may read that folder.\
            """
                .formatted(gone));
  }

  private Library library() {
    return store.contents().current();
  }

  private Entry cuba() {
    return library().find(CUBA).orElseThrow();
  }

  private Config config() {
    return Config.read(Map.of("CLARION_HOME", folder.toString()), folder);
  }

  private Config config(Path content) {
    return Config.read(
        Map.of("CLARION_HOME", folder.toString(), "CLARION_CONTENT", content.toString()), folder);
  }

  private Path written(Pack pack) {
    Path path = folder.resolve("pack");
    PackWriter.write(pack, path);
    return path;
  }

  /** The built-in pack under another name, with another title for Cuba. */
  private static Pack titled(String id, String title) {
    Pack pack = Packs.read(null);
    PackInfo info = pack.info();
    return new Pack(
        new PackInfo(
            id,
            info.edition(),
            info.title(),
            info.language(),
            info.sources(),
            info.regions(),
            info.abbreviations()),
        pack.entries().stream().map(it -> it.id().equals(CUBA) ? titled(it, title) : it).toList(),
        pack.edited());
  }

  private static Entry titled(Entry entry, String title) {
    return new Entry(
        entry.id(),
        title,
        entry.names(),
        entry.questions(),
        entry.tags(),
        entry.related(),
        entry.provenance(),
        entry.slots(),
        entry.text(),
        entry.body());
  }
}
