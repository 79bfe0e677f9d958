package org.clarion.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Wording;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;

/** Words posts as numbers, and knows what each number says. */
final class Phrasebook implements Wording {
  private final List<Said> said = new ArrayList<>();

  @Override
  public Optional<Message> of(Post post, List<Post> earlier, KeyDates dates, Instant now) {
    return Optional.of(number(post, now));
  }

  @Override
  public Optional<Message> edited(Post earlier, KeyDates dates, Instant now) {
    return Optional.of(number(earlier, now));
  }

  /** What a message says that was worded here. */
  Said read(Message message) {
    return said.get(Integer.parseInt(message.plain()));
  }

  private Message number(Post post, Instant now) {
    said.add(
        new Said(
            post.kind(),
            post.members().stream().map(Delivery::trigger).toList(),
            post.ambiguous() > 0,
            now));
    var text = new Line.Text(List.of(new Span.Plain(Integer.toString(said.size() - 1))));
    return new Message(List.of(text), List.of(), Message.Audience.EVERYONE_HERE);
  }
}
