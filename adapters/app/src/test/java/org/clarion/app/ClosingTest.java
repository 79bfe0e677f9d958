package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void closes_the_newest_first_and_each_once() {
    var closing = Closing.alsoWhenTold();
    try (closing) {
      closing.own(named("store"));
      closing.own(named("ticker"));
    }
    closing.close();
    assertThat(closed).containsExactly("ticker", "store");
  }

  @Test
  void one_that_cannot_be_closed_does_not_keep_the_others_open() {
    try (Closing closing = Closing.alsoWhenTold()) {
      closing.own(named("store"));
      closing.own(() -> {
        throw new IllegalStateException("Expected to fail");
      });
    }
    assertThat(closed).containsExactly("store");
  }

  private AutoCloseable named(String name) {
    return () -> closed.add(name);
  }
}
