package org.clarion.loopback.discord.openapi;

import static java.util.stream.Collectors.groupingBy;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a value lacks to be as a schema wants it, in few words. */
final class SchemaFaults {
  private static final int SHOWN_MAX = 5;
  private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");
  private static final String NO_SHAPE = "none of the shapes it may have";

  /** The ways into shapes of which only one is wanted; the innermost first. */
  private static final Pattern SHAPE = Pattern.compile("(.*/(?:oneOf|anyOf)/)[0-9]+/");

  /** That the value is another one of several shapes, by its {@code type} or as a whole. */
  private static final Pattern OTHER_SHAPE =
      Pattern.compile(
          "(.*/(?:oneOf|anyOf)/[0-9]+/)(?:\\$ref/)?(?:type|const|properties(/type)/enum)");

  private SchemaFaults() {}

  /**
   * The faults, each with where it is in the value. Of a choice of shapes only the one is spoken of
   * that the value's own {@code type} names, or else the nearest: of a button nothing is said about
   * menus.
   */
  static List<String> of(Schema schema, JsonNode value) {
    // Wording the faults of every shape that was tried takes far longer than a yes or no.
    if (schema.validate(value, OutputFormat.BOOLEAN)) {
      return List.of();
    }
    List<Error> errors = schema.validate(value);
    List<Branch> others = errors.stream().flatMap(SchemaFaults::otherShape).toList();
    List<Error> ofThisShape =
        errors.stream().filter(it -> others.stream().noneMatch(other -> other.holds(it))).toList();
    List<Error> telling =
        ofThisShape.stream().filter(it -> !CHOICES.contains(it.getKeyword())).toList();
    if (telling.isEmpty()) {
      List<Error> choices = ofThisShape.isEmpty() ? errors : ofThisShape;
      return shown(choices.stream().map(it -> Findings.at(place(it), NO_SHAPE)));
    }
    return shown(nearest(telling).stream().map(it -> Findings.at(place(it), wanted(it))));
  }

  /** One way to look at one part of the value. */
  private record Branch(String path, String place) {
    boolean holds(Error error) {
      return SchemaFaults.path(error).startsWith(path)
          && SchemaFaults.place(error).startsWith(place);
    }
  }

  private static Stream<Branch> otherShape(Error error) {
    Matcher other = OTHER_SHAPE.matcher(path(error));
    if (!other.matches()) {
      return Stream.empty();
    }
    String place = place(error);
    int named = other.group(2) == null ? 0 : other.group(2).length();
    return Stream.of(new Branch(other.group(1), place.substring(0, place.length() - named)));
  }

  /** Of each choice only the shape with the fewest faults. */
  private static List<Error> nearest(List<Error> errors) {
    List<Error> left = new ArrayList<>(errors);
    for (String choice : choices(errors)) {
      Map<String, List<Error>> byShape =
          left.stream()
              .filter(it -> path(it).startsWith(choice))
              .collect(groupingBy(it -> shape(path(it), choice)));
      byShape.values().stream()
          .sorted(Comparator.comparingInt(List::size))
          .skip(1)
          .forEach(left::removeAll);
    }
    return left;
  }

  /** Every choice that some error is within, an outer one before those inside it. */
  private static Set<String> choices(List<Error> errors) {
    Set<String> choices = new TreeSet<>();
    for (Error error : errors) {
      Matcher shape = SHAPE.matcher(path(error));
      while (shape.lookingAt()) {
        choices.add(shape.group(1));
        shape = SHAPE.matcher(shape.group(1));
      }
    }
    return choices;
  }

  private static String shape(String path, String choice) {
    return path.substring(0, path.indexOf('/', choice.length()));
  }

  private static List<String> shown(Stream<String> faults) {
    return faults.distinct().limit(SHOWN_MAX).toList();
  }

  /** The rule that is broken, without the value: that may be what people wrote. */
  private static String wanted(Error error) {
    return error.getKeyword().equals("required")
        ? "'%s' is required".formatted(error.getProperty())
        : "%s %s".formatted(error.getKeyword(), error.getSchemaNode());
  }

  private static String place(Error error) {
    return error.getInstanceLocation().toString();
  }

  private static String path(Error error) {
    return error.getEvaluationPath().toString();
  }
}
