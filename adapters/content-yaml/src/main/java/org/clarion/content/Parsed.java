package org.clarion.content;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a text was read as, or why it could not be. */
sealed interface Parsed<T> {
  record Right<T>(T value) implements Parsed<T> {}

  record Wrong<T>(List<String> complaints) implements Parsed<T> {
    public Wrong {
      complaints = List.copyOf(complaints);
    }
  }

  static <T> Parsed<T> wrong(String complaint) {
    return new Wrong<>(List.of(complaint));
  }

  /** Both put together, or what is wrong with either. */
  static <A, B, T> Parsed<T> both(
      Parsed<A> first, Parsed<B> second, BiFunction<A, B, Parsed<T>> together) {
    if (first instanceof Right(A one) && second instanceof Right(B other)) {
      return together.apply(one, other);
    }
    return new Wrong<>(
        Stream.concat(first.complaints().stream(), second.complaints().stream()).toList());
  }

  default <R> Parsed<R> map(Function<T, R> change) {
    return switch (this) {
      case Right(T value) -> new Right<>(change.apply(value));
      case Wrong(List<String> complaints) -> new Wrong<>(complaints);
    };
  }

  /** Why it could not be read; nothing when it could. */
  default List<String> complaints() {
    return switch (this) {
      case Right<T> _ -> List.of();
      case Wrong(List<String> complaints) -> complaints;
    };
  }

  /**
   * The value of a text that was checked before.
   *
   * @throws IllegalStateException when it was not
   */
  default T get() {
    return switch (this) {
      case Right(T value) -> value;
      case Wrong(List<String> complaints) ->
          throw new IllegalStateException(
              "Expected a checked text but was %s".formatted(complaints));
    };
  }
}
