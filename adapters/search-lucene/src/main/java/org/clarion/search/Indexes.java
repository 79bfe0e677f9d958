package org.clarion.search;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.clarion.core.content.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the indexes of the libraries that were asked about last, and has new ones built. */
final class Indexes {
  private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
  private static final int KEPT_MAX = 2;

  private final Words words = new Words();
  private final Senses senses = new Senses(words);
  private final WordVectors vectors = new WordVectors();

  /** Null where every library is read in by the thread that asks. */
  private final @Nullable Executor builder;

  private volatile List<Kept> kept = List.of();

  /** The library that was last had built, whether that is done, under way or went wrong. */
  private @Nullable Library last;

  /** A library made ready. */
  record Kept(Library library, EntryIndex index, Picker picker) {}

  Indexes(@Nullable Executor builder) {
    this.builder = builder;
  }

  /** The index of the library; that of the one before while it is being built. */
  Kept of(Library library) {
    Kept known = known(library);
    if (known != null) {
      return known;
    }
    if (builder == null || kept.isEmpty()) {
      return buildHere(library);
    }
    if (isNew(library)) {
      haveBuilt(library, builder);
    }
    known = known(library);
    return known != null ? known : kept.getFirst();
  }

  // Compared whole: two packs may have the same revision, and a store may hand out equal copies.
  private @Nullable Kept known(Library library) {
    for (Kept it : kept) {
      if (it.library().equals(library)) {
        return it;
      }
    }
    return null;
  }

  private synchronized Kept buildHere(Library library) {
    Kept known = known(library);
    if (known != null) {
      return known;
    }
    last = library;
    Kept built = build(library);
    keep(built);
    return built;
  }

  private synchronized boolean isNew(Library library) {
    boolean isNew = !library.equals(last);
    last = library;
    return isNew;
  }

  private void haveBuilt(Library library, Executor by) {
    try {
      by.execute(() -> rebuild(library));
    } catch (RejectedExecutionException e) {
      LOG.warn("revision {} was not read in: nobody builds any more", library.revision(), e);
    }
  }

  private void rebuild(Library library) {
    try {
      keep(build(library));
    } catch (RuntimeException e) {
      LOG.error(
          "revision {} could not be read in; answers come from before", library.revision(), e);
    }
  }

  private Kept build(Library library) {
    EntryIndex index = new EntryIndex(library, words, senses, vectors);
    return new Kept(library, index, new Picker(library, words, index));
  }

  private synchronized void keep(Kept added) {
    Stream<Kept> newestFirst =
        added.library().equals(last)
            ? Stream.concat(Stream.of(added), kept.stream())
            : Stream.concat(kept.stream().limit(1), Stream.of(added));
    kept = newestFirst.limit(KEPT_MAX).toList();
  }
}
