package org.clarion.app;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.loopback.telegram.Entity;
import org.clarion.loopback.telegram.Posted;

/**
 * What people see of a message on Telegram, as plain text: with each address where a click on it
 * leads, and without the signs that nobody sees.
 */
final class TelegramText {
  /** Keeps Telegram from making names and addresses out of words. */
  private static final Pattern UNSEEN = Pattern.compile("\u2060");

  private TelegramText() {}

  static String of(Posted posted) {
    List<Change> changes =
        posted.entities().stream().flatMap(it -> change(it, posted.text())).toList();
    return UNSEEN.matcher(Change.all(changes, posted.text())).replaceAll("");
  }

  private static Stream<Change> change(Entity entity, String text) {
    String target = entity.url();
    return target == null
        ? Stream.empty()
        : Stream.of(Change.link(text, entity.end(), target, URI.create(target).getHost()));
  }
}
