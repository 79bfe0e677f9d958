package org.clarion.core.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.EntryId;

/**
 * All the content as it is at one moment; it never changes, a later state is another library.
 *
 * @param revision rises with every change of the stored content; 0 while nothing was ever stored
 * @param entries in the order of their pack
 */
public record Library(
    long revision, PackInfo info, List<StoredEntry> entries, Map<EntryId, StoredEntry> byId) {
  private static final PackInfo NOTHING =
      new PackInfo("none", "0", "", "en", List.of(), List.of(), List.of());

  public Library {
    entries = List.copyOf(entries);
    byId = Map.copyOf(byId);
  }

  /**
   * A library of these entries.
   *
   * @throws IllegalStateException when two entries have the same id
   */
  public static Library of(long revision, PackInfo info, List<StoredEntry> entries) {
    return new Library(
        revision,
        info,
        entries,
        entries.stream().collect(toUnmodifiableMap(it -> it.entry().id(), identity())));
  }

  /** The library of a store that nothing was imported into yet. */
  public static Library empty() {
    return of(0, NOTHING, List.of());
  }

  /** The entry with this id, or nothing. */
  public Optional<Entry> find(EntryId id) {
    return Optional.ofNullable(byId.get(id)).map(StoredEntry::entry);
  }

  /** All entries of a kind, in the order of the pack. */
  public List<Entry> of(Kind kind) {
    return all().stream().filter(it -> it.kind() == kind).toList();
  }

  /** All entries, in the order of the pack. */
  public List<Entry> all() {
    return entries.stream().map(StoredEntry::entry).toList();
  }

  /** The source with this id, or nothing. */
  public Optional<Source> source(String id) {
    return info.sources().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The sources of an entry, the main one first. */
  public List<Source> sourcesOf(Entry entry) {
    return entry.provenance().sources().stream().flatMap(it -> source(it).stream()).toList();
  }

  /** The region that goes by this id, title or alias, in any case, or nothing. */
  public Optional<Region> region(String name) {
    String wanted = name.strip();
    return info.regions().stream()
        .filter(it ->
            it.id().equalsIgnoreCase(wanted)
                || it.title().equalsIgnoreCase(wanted)
                || it.aliases().stream().anyMatch(wanted::equalsIgnoreCase))
        .findFirst();
  }
}
