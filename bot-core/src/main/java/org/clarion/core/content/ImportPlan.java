package org.clarion.core.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.message.EntryId;

/**
 * What importing a pack would change, worked out before anything is changed.
 *
 * @param base revision of the content it was worked out against; applying it to any other fails
 * @param info the pack's own description, which replaces the stored one
 * @param infoChanged whether that description, or the order of the entries, differs from the stored
 *     one
 * @param after all entries as they will be, in order
 * @param added ids that come in
 * @param changed ids that are replaced
 * @param removed ids that go, because the pack no longer has them
 * @param kept ids that the group edited and that therefore stay as they are, though the pack
 *     differs
 */
public record ImportPlan(
    long base,
    PackInfo info,
    boolean infoChanged,
    List<StoredEntry> after,
    List<EntryId> added,
    List<EntryId> changed,
    List<EntryId> removed,
    List<EntryId> kept) {
  public ImportPlan {
    after = List.copyOf(after);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    kept = List.copyOf(kept);
  }

  /** Whether applying it would change anything at all. */
  public boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !infoChanged;
  }

  /** Compares a pack with what is stored. Entries the group edited stay unless told otherwise. */
  public static ImportPlan of(Library stored, Pack pack, Edited edited) {
    List<StoredEntry> after = new ArrayList<>();
    List<EntryId> added = new ArrayList<>();
    List<EntryId> changed = new ArrayList<>();
    List<EntryId> removed = new ArrayList<>();
    List<EntryId> kept = new ArrayList<>();
    Set<EntryId> incoming = new HashSet<>();
    for (Entry entry : pack.entries()) {
      incoming.add(entry.id());
      var fromPack = new StoredEntry(entry, pack.edited().contains(entry.id().value()));
      var before = Optional.ofNullable(stored.byId().get(entry.id()));
      if (before.isEmpty()) {
        added.add(entry.id());
        after.add(fromPack);
      } else if (before.get().entry().equals(entry)
          && (edited == Edited.KEEP || !before.get().edited())) {
        after.add(before.get());
      } else if (before.get().edited() && edited == Edited.KEEP) {
        kept.add(entry.id());
        after.add(before.get());
      } else {
        changed.add(entry.id());
        after.add(fromPack);
      }
    }
    for (StoredEntry entry : stored.entries()) {
      EntryId id = entry.entry().id();
      if (!incoming.contains(id)) {
        if (entry.edited() && edited == Edited.KEEP) {
          kept.add(id);
          after.add(entry);
        } else {
          removed.add(id);
        }
      }
    }
    boolean infoChanged = !stored.info().equals(pack.info()) || !sameOrder(stored.entries(), after);
    return new ImportPlan(
        stored.revision(), pack.info(), infoChanged, after, added, changed, removed, kept);
  }

  /** Whether the entries that are in both stand in the same order. */
  private static boolean sameOrder(List<StoredEntry> before, List<StoredEntry> after) {
    List<EntryId> first = before.stream().map(it -> it.entry().id()).toList();
    List<EntryId> second = after.stream().map(it -> it.entry().id()).toList();
    return first.stream()
        .filter(new HashSet<>(second)::contains)
        .toList()
        .equals(second.stream().filter(new HashSet<>(first)::contains).toList());
  }

  /** What to do with entries that the group wrote or changed itself. */
  public enum Edited {
    KEEP,
    REPLACE
  }
}
