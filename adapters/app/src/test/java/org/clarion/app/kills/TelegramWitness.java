package org.clarion.app.kills;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.Place;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Recorded;
import org.clarion.testkit.loopback.Arrival;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.clarion.testkit.loopback.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Telegram with a group for each of the rooms. */
record TelegramWitness(LoopbackTelegram telegram, Way.ToTelegram way) implements Witness {
  private static final Set<String> POSTS = Set.of("sendMessage", "editMessageText");

  static TelegramWitness start(InstantSource clock) {
    LoopbackTelegram telegram = LoopbackTelegram.start(clock);
    List<String> groups =
        Orders.ROOMS.stream().map(it -> Long.toString(telegram.addSupergroup(it))).toList();
    return new TelegramWitness(
        telegram, new Way.ToTelegram(telegram.api(), telegram.token(), groups));
  }

  /** Nobody wants to wait for an answer that does not come; a cut says as little. */
  @Override
  public void behave(Mishaps next) {
    telegram.behave(it -> {
      Mishap mishap = next.next(it);
      return mishap instanceof Mishap.NoAnswer ? new Mishap.CutAfter() : mishap;
    });
  }

  @Override
  public List<Arrival> arrivals() {
    return telegram.requests().stream()
        .filter(it -> POSTS.contains(it.method()))
        .map(this::arrival)
        .toList();
  }

  @Override
  public List<Shown> shown() {
    return telegram.posted().stream().map(this::shown).toList();
  }

  /** Telegram shows every repeat. */
  @Override
  public int dropped() {
    return 0;
  }

  @Override
  public int overLimit() {
    return telegram.overLimit();
  }

  @Override
  public void close() {
    telegram.close();
  }

  private Shown shown(Posted posted) {
    String first = posted.edits().isEmpty() ? posted.text() : posted.edits().getFirst();
    return new Shown(
        Long.toString(posted.id()),
        posted.at(),
        place(Long.toString(posted.chat())),
        SignedPlatform.keyOf(first).orElse(""),
        posted.text(),
        posted.replyTo() == 0 ? null : Long.toString(posted.replyTo()),
        posted.edits());
  }

  private Arrival arrival(Recorded request) {
    JsonNode asked = request.parameters();
    String text = asked.path("text").asString("");
    return new Arrival(
        request.at(),
        place(asked.path("chat_id").asString("")),
        SignedPlatform.keyOf(text).orElse(null),
        text,
        text(asked.path("reply_parameters").get("message_id")),
        text(asked.get("message_id")));
  }

  private Place place(String group) {
    return way.place(Orders.ROOMS.get(way.groups().indexOf(group)));
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.asString();
  }
}
