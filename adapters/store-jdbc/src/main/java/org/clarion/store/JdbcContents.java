package org.clarion.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Library;
import org.clarion.core.content.StoredEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * Content in the database: one row for each entry, and one number for all of them that rises with
 * every change. What was read is kept until the number has changed.
 */
final class JdbcContents implements Contents {
  /** For so long a change made by another process may go unseen; one of this process never does. */
  static final Duration AGE_MAX = Duration.ofSeconds(2);

  /** How often the content is read anew because it changed meanwhile. */
  private static final int ATTEMPTS_MAX = 10;

  private static final String KEY = "library";

  private final Jdbi jdbi;

  /** Holds one library, under the one key there is. */
  private final LoadingCache<String, Library> recent;

  private volatile Library last = Library.empty();

  /** Set on a thread that has changed the content in a transaction that goes on. */
  private final ThreadLocal<Boolean> uncommitted = ThreadLocal.withInitial(() -> false);

  JdbcContents(Jdbi jdbi, Ticker ticker) {
    this.jdbi = jdbi;
    recent =
        Caffeine.newBuilder()
            .expireAfterWrite(AGE_MAX)
            .ticker(ticker)
            .executor(Runnable::run)
            .build(_ -> readIfChanged());
  }

  @Override
  public Library current() {
    if (!Database.isHeld(jdbi)) {
      return recent.get(KEY);
    }
    // Nothing is kept of what may be undone. And nothing is waited for: whoever is reading at this
    // moment may be waiting for the connection that is held here. An ordinary look would tidy up,
    // and wait for the reader to do so.
    Library known = uncommitted.get() ? null : recent.policy().getIfPresentQuietly(KEY);
    return known == null ? jdbi.withHandle(this::readIfChanged) : known;
  }

  @Override
  public boolean apply(ImportPlan plan) {
    return change(db -> apply(db, plan));
  }

  /** Applies a plan and remembers the digest of its pack, both or neither. */
  boolean apply(ImportPlan plan, String digest) {
    return change(db -> {
      boolean applied = apply(db, plan);
      if (applied) {
        Setting.IMPORTED.write(db, digest);
      }
      return applied;
    });
  }

  @Override
  public long edit(Entry entry) {
    return change(db -> {
      long revision = Revision.lock(db).number() + 1;
      Revision.raise(db, revision);
      int position = EntryRow.position(db, entry.id()).orElseGet(() -> EntryRow.end(db));
      var row = EntryRow.of(new StoredEntry(entry, true), position, revision);
      EntryRow.replace(db, List.of(row));
      return revision;
    });
  }

  /** The digest of the pack that was imported last, or nothing. */
  Optional<String> importedDigest() {
    return jdbi.withHandle(Setting.IMPORTED::read);
  }

  void rememberImport(String digest) {
    jdbi.useTransaction(db -> Setting.IMPORTED.write(db, digest));
  }

  private <T> T change(HandleCallback<T, RuntimeException> change) {
    if (Database.isHeld(jdbi)) {
      uncommitted.set(true);
      return jdbi.inTransaction(change);
    }
    T result = jdbi.inTransaction(change);
    forgetRecent();
    return result;
  }

  /** Has what was changed within another transaction be seen, now that it is over. */
  void joinedTransactionIsOver() {
    if (uncommitted.get()) {
      uncommitted.remove();
      forgetRecent();
    }
  }

  private void forgetRecent() {
    // By way of the map, so that a library being read at this moment goes too.
    recent.asMap().remove(KEY);
  }

  private static boolean apply(Handle db, ImportPlan plan) {
    Revision before = Revision.lock(db);
    if (before.number() != plan.base()) {
      return false;
    }
    long revision = before.number() + 1;
    List<EntryRow> stored = EntryRow.all(db);
    List<EntryRow> wanted = rows(plan.after(), stored, revision);
    String info = PackInfoDocument.write(plan.info());
    if (!wanted.equals(stored) || !info.equals(before.info())) {
      Revision.raise(db, revision, info);
      EntryRow.delete(db, without(stored, wanted).stream().map(EntryRow::id).toList());
      EntryRow.replace(db, without(wanted, stored));
    }
    return true;
  }

  /** The rows to be; an entry that stays as it is keeps its document and its revision. */
  private static List<EntryRow> rows(
      List<StoredEntry> entries, List<EntryRow> stored, long revision) {
    Map<String, EntryRow> known = stored.stream().collect(toMap(EntryRow::id, identity()));
    List<EntryRow> rows = new ArrayList<>();
    for (StoredEntry entry : entries) {
      EntryRow row = known.get(entry.entry().id().value());
      rows.add(
          row != null && row.holds(entry)
              ? row.at(rows.size())
              : EntryRow.of(entry, rows.size(), revision));
    }
    return rows;
  }

  private static Set<EntryRow> without(List<EntryRow> all, List<EntryRow> these) {
    Set<EntryRow> rest = new LinkedHashSet<>(all);
    these.forEach(rest::remove);
    return rest;
  }

  private Library readIfChanged() {
    Library read = jdbi.withHandle(this::readIfChanged);
    last = read;
    return read;
  }

  /**
   * Reads without a lock, because taking one makes H2 write, and then tidy its file when it closes:
   * a tenth of a short start. A change between the queries shows in the number.
   */
  private Library readIfChanged(Handle db) {
    Library known = last;
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Revision revision = Revision.read(db);
      if (revision.number() == known.revision()) {
        return known;
      }
      List<EntryRow> rows = EntryRow.all(db);
      if (Revision.read(db).equals(revision)) {
        return library(revision, rows);
      }
    }
    throw new IllegalStateException(
        "Expected the content to hold still but it changed %d times".formatted(ATTEMPTS_MAX));
  }

  private static Library library(Revision revision, List<EntryRow> rows) {
    String info = revision.info();
    return Library.of(
        revision.number(),
        info == null ? Library.empty().info() : PackInfoDocument.read(info),
        rows.stream().map(EntryRow::entry).toList());
  }
}
