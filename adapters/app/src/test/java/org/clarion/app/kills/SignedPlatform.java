package org.clarion.app.kills;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Span;
import org.clarion.core.message.Traits;

/** A platform on which posts have no key of their own: here each says its key in a last line. */
record SignedPlatform(Platform platform) implements Platform {
  private static final String SIGN = "Key ";
  private static final Pattern SIGNED = Pattern.compile("Key ([a-z0-9]+)\\s*$");

  /** The key that a post's text ends with; empty when it has none. */
  static Optional<String> keyOf(String text) {
    Matcher sign = SIGNED.matcher(text);
    return sign.find() ? Optional.of(sign.group(1)) : Optional.empty();
  }

  @Override
  public PlatformName name() {
    return platform.name();
  }

  @Override
  public Traits traits() {
    return platform.traits();
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    return platform.send(place, signed(message, delivery), delivery);
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return platform.answer(place, earlier, signed(message, delivery), delivery);
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    return platform.edit(place, earlier, message);
  }

  @Override
  public Sighting look(Place place, DeliveryKey delivery, Instant since) {
    return platform.look(place, delivery, since);
  }

  @Override
  public PlaceCheck check(Place place) {
    return platform.check(place);
  }

  @Override
  public Pulse pulse() {
    return platform.pulse();
  }

  private static Message signed(Message message, DeliveryKey delivery) {
    Line sign = new Line.Note(List.of(new Span.Plain(SIGN + delivery.value())));
    return new Message(
        Stream.concat(message.lines().stream(), Stream.of(sign)).toList(),
        message.buttons(),
        message.audience(),
        message.attachments());
  }
}
