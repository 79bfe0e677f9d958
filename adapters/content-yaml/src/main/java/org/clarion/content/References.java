package org.clarion.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.command.NearNames;
import org.clarion.core.content.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Knows which ids a pack has and where they are used. A use of something that was itself found
 * faulty is not held against the pack a second time.
 */
final class References {
  /** What ids can stand for. */
  enum Target {
    SOURCE(Noun.SOURCE),
    REGION(Noun.REGION),
    ENTRY(Noun.ENTRY),
    DATE(Noun.DATE, Kind.DATE),
    TERMS(Noun.TERMS, Kind.TERMS);

    private final Noun noun;
    private final @Nullable Kind kind;

    Target(Noun noun) {
      this(noun, null);
    }

    Target(Noun noun, @Nullable Kind kind) {
      this.noun = noun;
      this.kind = kind;
    }

    /** Entries of one kind are named among all entries. */
    private Target space() {
      return kind == null ? this : ENTRY;
    }
  }

  /** For how many ids that nothing has a near one is looked for; it takes time in a large pack. */
  private static final int NEAR_SOUGHT_MAX = 200;

  private record Use(Target target, Piece.Text id) {}

  private final Inspection inspection;
  private final Map<Target, Map<String, Spot>> known = new EnumMap<>(Target.class);
  private final Set<String> faulty = new HashSet<>();
  private final Set<Target> unsure = EnumSet.noneOf(Target.class);
  private final Set<Kind> unsureKinds = EnumSet.noneOf(Kind.class);
  private final List<Use> uses = new ArrayList<>();

  References(Inspection inspection) {
    this.inspection = inspection;
    for (Target target : Target.values()) {
      known.put(target, new LinkedHashMap<>());
    }
  }

  /** Something of this id is in the pack. */
  void add(Target target, Piece.Text id) {
    Spot first = ids(target).putIfAbsent(id.value(), id.spot());
    if (first != null && !first.equals(id.spot())) {
      inspection.report(id.spot(), Complaint.DUPLICATE_ID, id.value(), first.text());
    }
  }

  /** Something is in the pack whose id is faulty; this is what it may have been meant to be. */
  void addFaulty(String id) {
    faulty.add(id);
  }

  /** There may be sources or regions whose ids could not be read. */
  void unsureOf(Target target) {
    unsure.add(target);
  }

  /** There may be entries of the kind whose ids could not be read. */
  void unsureOf(Kind kind) {
    unsureKinds.add(kind);
  }

  /** Something refers to this id. */
  void use(Target target, Piece.Text id) {
    uses.add(new Use(target, id));
  }

  /** Reports every use of an id that nothing has, once the whole pack was seen. */
  void settle() {
    Map<Target, Set<String>> names = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      names.put(target, names(target));
    }
    int sought = 0;
    for (Use use : uses) {
      Set<String> named = names.getOrDefault(use.target(), Set.of());
      if (!named.contains(use.id().value()) && !isUnsure(use)) {
        boolean seek = sought < NEAR_SOUGHT_MAX;
        judge(use, seek ? named : Set.of(), seek ? faulty : Set.of());
        sought++;
      }
    }
  }

  private void judge(Use use, Set<String> named, Set<String> faulty) {
    String id = use.id().value();
    if (NearNames.of(id, faulty, 1).isEmpty()) {
      inspection.report(
          use.id().spot(),
          Complaint.DANGLING.sayNear(id, named, use.target().noun, use.id().shown()));
    }
  }

  private Map<String, Spot> ids(Target target) {
    return known.getOrDefault(target.space(), Map.of());
  }

  private Set<String> names(Target target) {
    Set<String> names = new LinkedHashSet<>(ids(target).keySet());
    Kind kind = target.kind;
    if (kind != null) {
      names.removeIf(it -> !it.startsWith(kind.prefix() + "."));
    }
    return names;
  }

  private boolean isUnsure(Use use) {
    return unsure.contains(use.target())
        || kind(use.id().value()).map(unsureKinds::contains).orElse(false);
  }

  private static Optional<Kind> kind(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? Optional.empty() : Kind.of(id.substring(0, dot));
  }
}
