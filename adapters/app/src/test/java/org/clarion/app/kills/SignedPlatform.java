package org.clarion.app.kills;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.ForwardingPlatform;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;

/** A platform on which posts have no key of their own: here each says its key in a last line. */
record SignedPlatform(Platform platform) implements ForwardingPlatform {
  private static final String SIGN = "Key ";
  private static final Pattern SIGNED = Pattern.compile("Key ([a-z0-9]+)\\s*$");

  /** The key that a post's text ends with; empty when it has none. */
  static Optional<String> keyOf(String text) {
    Matcher sign = SIGNED.matcher(text);
    return sign.find() ? Optional.of(sign.group(1)) : Optional.empty();
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    return platform.send(place, signed(message, delivery), delivery);
  }

  @Override
  public Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return platform.answer(place, earlier, signed(message, delivery), delivery);
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
