package org.clarion.app.kills;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.message.Place;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Posted;
import org.clarion.loopback.discord.Recorded;
import org.clarion.testkit.loopback.Arrival;
import org.clarion.testkit.loopback.Mishaps;
import org.clarion.testkit.loopback.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Discord with one server that has all the rooms. */
record DiscordWitness(LoopbackDiscord discord, Way.ToDiscord way) implements Witness {
  private static final Pattern MESSAGES = Pattern.compile("/channels/(\\d+)/messages(?:/(\\d+))?");

  static DiscordWitness start(InstantSource clock) {
    LoopbackDiscord discord = LoopbackDiscord.start(clock);
    long server = discord.addServer("Organisers");
    List<String> rooms =
        Orders.ROOMS.stream().map(it -> Long.toString(discord.addChannel(server, it))).toList();
    return new DiscordWitness(
        discord,
        new Way.ToDiscord(
            discord.api(), discord.gateway(), discord.token(), Long.toString(server), rooms));
  }

  @Override
  public void behave(Mishaps next) {
    discord.behave(next);
  }

  @Override
  public List<Arrival> arrivals() {
    return discord.requests().stream().flatMap(it -> arrival(it).stream()).toList();
  }

  @Override
  public List<Shown> shown() {
    return discord.posted().stream().map(this::shown).toList();
  }

  @Override
  public int dropped() {
    return discord.dropped();
  }

  @Override
  public int overLimit() {
    return discord.overLimit();
  }

  @Override
  public void close() {
    discord.close();
  }

  private Shown shown(Posted posted) {
    Long earlier = posted.repliesTo();
    return new Shown(
        Long.toString(posted.id()),
        posted.at(),
        place(Long.toString(posted.channel())),
        String.valueOf(posted.nonce()),
        posted.content(),
        earlier == null ? null : earlier.toString(),
        posted.edits());
  }

  private Optional<Arrival> arrival(Recorded request) {
    Matcher path = MESSAGES.matcher(request.path());
    JsonNode body = request.body();
    boolean writes = request.method().equals("POST") || request.method().equals("PATCH");
    return writes && body != null && path.matches()
        ? Optional.of(arrival(request, body, path))
        : Optional.empty();
  }

  private Arrival arrival(Recorded request, JsonNode body, Matcher path) {
    return new Arrival(
        request.at(),
        place(path.group(1)),
        text(body.get("nonce")),
        body.path("content").asString(""),
        text(body.path("message_reference").get("message_id")),
        path.group(2));
  }

  private Place place(String channel) {
    return way.place(Orders.ROOMS.get(way.rooms().indexOf(channel)));
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.asString();
  }
}
