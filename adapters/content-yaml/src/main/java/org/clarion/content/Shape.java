package org.clarion.content;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.command.NearNames;
import org.jspecify.annotations.Nullable;

/** The keys that a thing may have, and what their values have to be. */
record Shape(Noun noun, List<Key> keys) implements Form {
  static final String ID = "id";

  Shape {
    keys = List.copyOf(keys);
  }

  /** One key of a thing. */
  record Key(String name, Form form, boolean required) {
    static Key required(String name, Form form) {
      return new Key(name, form, true);
    }

    static Key optional(String name, Form form) {
      return new Key(name, form, false);
    }
  }

  static Shape of(Noun noun, Key... keys) {
    return new Shape(noun, List.of(keys));
  }

  /** This shape with more keys. */
  Shape with(Noun other, Key... more) {
    return new Shape(other, Stream.concat(keys.stream(), Stream.of(more)).toList());
  }

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    read(value, inspection);
  }

  /** The value of a key as it is spelt, or nothing. */
  static @Nullable Piece value(Piece piece, String key) {
    if (piece instanceof Piece.Fields(_, List<Piece.Field> fields)) {
      for (Piece.Field field : fields) {
        if (field.key() instanceof Piece.Text(_, String name) && name.equals(key)) {
          return field.value();
        }
      }
    }
    return null;
  }

  /** Reports what is wrong with the thing; its values by key, none when it has no keys at all. */
  Map<String, Piece> read(Piece piece, Inspection inspection) {
    if (!(piece instanceof Piece.Fields(Spot spot, List<Piece.Field> fields))) {
      inspection.report(piece.spot(), Complaint.NOT_MAPPING, noun, piece.shown());
      return Map.of();
    }
    Map<String, Piece> values = new LinkedHashMap<>();
    Map<String, Spot> seen = new LinkedHashMap<>();
    List<Key> absent = new ArrayList<>(keys);
    absent.removeAll(presentIn(fields));
    for (Piece.Field field : fields) {
      Optional<Key> key = known(field, absent, inspection);
      key.ifPresent(it -> {
        reportRepeated(it, field.key().spot(), seen, inspection);
        it.form().check(it.name(), field.value(), inspection);
        values.putIfAbsent(it.name(), field.value());
      });
    }
    for (Key key : absent) {
      if (key.required()) {
        inspection.report(spot, Complaint.MISSING_KEY, key.name(), noun);
      }
    }
    return values;
  }

  private List<Key> presentIn(List<Piece.Field> fields) {
    Set<String> present =
        fields.stream()
            .flatMap(it ->
                it.key() instanceof Piece.Text(_, String name) ? Stream.of(name) : Stream.empty())
            .collect(toUnmodifiableSet());
    return keys.stream().filter(it -> present.contains(it.name())).toList();
  }

  /**
   * The key of the field. A mistyped one is reported, then taken for the absent key that it is near
   * to, so that the one slip is not also reported as a key that is missing.
   */
  private Optional<Key> known(Piece.Field field, List<Key> absent, Inspection inspection) {
    if (!(field.key() instanceof Piece.Text(Spot spot, String name))) {
      inspection.report(field.key().spot(), Complaint.UNKNOWN_KEY, noun, field.key().shown());
      return Optional.empty();
    }
    Optional<Key> exact = keys.stream().filter(it -> it.name().equals(name)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<String> names = absent.stream().map(Key::name).toList();
    inspection.report(spot, Complaint.UNKNOWN_KEY.sayNear(name, names, noun, field.key().shown()));
    List<String> near = NearNames.of(name, names, 1);
    Optional<Key> meant = absent.stream().filter(it -> near.contains(it.name())).findFirst();
    meant.ifPresent(absent::remove);
    return meant;
  }

  private static void reportRepeated(
      Key key, Spot spot, Map<String, Spot> seen, Inspection inspection) {
    Spot first = seen.putIfAbsent(key.name(), spot);
    if (first != null) {
      inspection.report(spot, Complaint.DUPLICATE_KEY, key.name(), first.line());
    }
  }
}
