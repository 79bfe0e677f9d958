package org.clarion.core.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.Place;
import org.clarion.core.reply.Language;

/**
 * One person calling one command once.
 *
 * @param attachments files that were given with it, in order
 */
public record Invocation(
    Call call,
    Asker asker,
    Place place,
    Language language,
    Instant receivedAt,
    List<Attachment> attachments) {
  public Invocation {
    attachments = List.copyOf(attachments);
  }

  /** A call without files. */
  public Invocation(Call call, Asker asker, Place place, Language language, Instant receivedAt) {
    this(call, asker, place, language, receivedAt, List.of());
  }

  /**
   * The value of a parameter, cleaned and cut like any text that is typed; nothing when it was not
   * given or is blank.
   */
  public Optional<String> argument(String name) {
    return Optional.ofNullable(call.arguments().get(name))
        .map(CallReader::clean)
        .filter(it -> !it.isEmpty());
  }

  /** The same person calling something else, here and now. */
  public Invocation calling(Call other) {
    return new Invocation(other, asker, place, language, receivedAt, attachments);
  }

  /** The day on which it was asked, where the group is. */
  public LocalDate today(ZoneId zone) {
    return receivedAt.atZone(zone).toLocalDate();
  }
}
