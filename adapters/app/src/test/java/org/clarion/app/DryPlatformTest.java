package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.console.Look;
import org.clarion.console.Screen;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.junit.jupiter.api.Test;

class DryPlatformTest {
  private static final PlatformName DISCORD = new PlatformName("discord");
  private static final Message TEA =
      new Message(
          List.of(new Line.Text(List.of(new Span.Plain("Tea Day is tomorrow")))),
          List.of(),
          Message.Audience.EVERYONE_HERE);

  private final List<String> printed = new ArrayList<>();
  private final DryPlatform platform =
      new DryPlatform(
          DISCORD,
          new Paper(),
          () -> Instant.parse("2027-07-01T08:00:00Z"),
          ZoneId.of("Europe/London"));

  @Test
  void shows_what_would_be_posted_where_and_when() {
    Receipt receipt = platform.send(new Place(DISCORD, "17", "4"), TEA, new DeliveryKey("k1"));

    assertThat(receipt).isEqualTo(new Receipt.Delivered("k1"));
    assertThat(printed)
        .containsExactly("Thu 1 Jul 2027, 09:00, discord 17/4:\n    Tea Day is tomorrow\n");
  }

  @Test
  void shows_what_an_earlier_post_would_become() {
    platform.edit(new Place(DISCORD, "17", "17"), "k1", TEA);

    assertThat(printed)
        .containsExactly("Thu 1 Jul 2027, 09:00, discord 17:\n    Tea Day is tomorrow\n");
  }

  private final class Paper implements Screen {
    @Override
    public Optional<String> readLine() {
      return Optional.empty();
    }

    @Override
    public void print(String text) {
      printed.add(text);
    }

    @Override
    public Look look() {
      return Look.PLAIN;
    }

    @Override
    public boolean interactive() {
      return false;
    }

    @Override
    public void close() {
      // Paper stays open.
    }
  }
}
