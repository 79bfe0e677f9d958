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

  /** What is to be read in next, or is being read in; null when nothing is. */
  private @Nullable Library wanted;

  private boolean building;

  /** What could not be read in last; that is said once, however often it is tried. */
  private @Nullable Library failed;

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
    haveBuilt(library, builder);
    known = known(library);
    return known != null ? known : kept.getFirst();
  }

  boolean isReady(Library library) {
    return known(library) != null;
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
    Kept built = build(library);
    keep(built);
    return built;
  }

  private void haveBuilt(Library library, Executor by) {
    if (wish(library)) {
      try {
        by.execute(this::buildWanted);
      } catch (RejectedExecutionException e) {
        giveUp(library, e);
        end();
      }
    }
  }

  /** Whether somebody has to begin to build; whoever is at it will see the wish. */
  private synchronized boolean wish(Library library) {
    wanted = library;
    boolean begins = !building;
    building = true;
    return begins;
  }

  /** Builds what is wanted by then, until nothing is. What nobody wants any more is not built. */
  private void buildWanted() {
    for (Library next = next(); next != null; next = next()) {
      try {
        keep(build(next));
      } catch (RuntimeException | Error e) {
        // Not even for want of memory may the bot stay with old answers for ever.
        giveUp(next, e);
      }
    }
  }

  private synchronized @Nullable Library next() {
    Library next = wanted;
    if (next != null && !isReady(next)) {
      return next;
    }
    end();
    return null;
  }

  private synchronized void end() {
    wanted = null;
    building = false;
  }

  /** Until it is asked for again, which the next question does. */
  private synchronized void giveUp(Library library, Throwable why) {
    if (library.equals(wanted)) {
      wanted = null;
    }
    if (!library.equals(failed)) {
      failed = library;
      LOG.error(
          "revision {} could not be read in; answers come from before", library.revision(), why);
    }
  }

  private Kept build(Library library) {
    EntryIndex index = new EntryIndex(library, words, senses, vectors);
    return new Kept(library, index, new Picker(library, words, index));
  }

  private synchronized void keep(Kept added) {
    kept = Stream.concat(Stream.of(added), kept.stream()).limit(KEPT_MAX).toList();
  }
}
