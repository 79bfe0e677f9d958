package org.clarion.testkit.loopback;

import java.time.Duration;

/** What goes wrong with one request to post or to edit. */
public sealed interface Mishap {
  /** Nothing. */
  record None() implements Mishap {}

  /** It is done, and the answer never comes. */
  record NoAnswer() implements Mishap {}

  /** The connection ends; nothing was done. */
  record CutBefore() implements Mishap {}

  /** The connection ends; it was done. */
  record CutAfter() implements Mishap {}

  /** Refused as one too many. */
  record TooMany(Duration retryAfter) implements Mishap {}

  /** Answered with an error of the platform's own; nothing was done. */
  record BrokenBefore() implements Mishap {}

  /** Answered with an error of the platform's own; it was done. */
  record BrokenAfter() implements Mishap {}

  /** It is done, and the answer takes so long, by real time. */
  record Slow(Duration time) implements Mishap {}

  /** Whether whoever asked is told anything. */
  default boolean isAnswered() {
    return switch (this) {
      case NoAnswer _, CutBefore _, CutAfter _ -> false;
      case None _, TooMany _, BrokenBefore _, BrokenAfter _, Slow _ -> true;
    };
  }

  /** Whether the request has its effect all the same. */
  default boolean takesEffect() {
    return switch (this) {
      case None _, NoAnswer _, CutAfter _, BrokenAfter _, Slow _ -> true;
      case CutBefore _, TooMany _, BrokenBefore _ -> false;
    };
  }
}
