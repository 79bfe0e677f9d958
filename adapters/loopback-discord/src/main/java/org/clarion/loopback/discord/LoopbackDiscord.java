package org.clarion.loopback.discord;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.clarion.testkit.loopback.Mishaps;
import tools.jackson.databind.JsonNode;

/**
 * A Discord on loopback, for one bot: its REST API, its gateway, and the people who use it. It
 * keeps Discord's limits, records what reaches it, and misbehaves when told to.
 *
 * <p>Ids are Discord's own form of number; a direct message's server is "@me".
 */
public final class LoopbackDiscord implements AutoCloseable {
  private static final String TOKEN = "MTAw.loopback.token";
  private static final Duration OFFERED_MAX = Duration.ofSeconds(5);

  private final RestServer rest = new RestServer();
  private final Sessions sessions = new Sessions();
  private final World world;
  private final Servers servers;
  private final Messages messages;
  private final Gateway gateway;
  private final Commands commands;
  private final Nonces nonces;
  private final Deeds deeds;
  private final Faults faults;
  private final Recorder recorder = new Recorder();
  private final RateLimits limits = new RateLimits(System::nanoTime);
  private volatile int recommendedShards = 1;
  private final Doors doors;

  private LoopbackDiscord(InstantSource clock) {
    world = new World(clock, sessions);
    servers = new Servers(world);
    gateway = new Gateway(world, servers, TOKEN);
    doors = new Doors(rest, gateway);
    commands = new Commands(world);
    nonces = new Nonces(world);
    faults = new Faults(world);
    Files files = new Files(world.ids, rest.address());
    messages = new Messages(world, files);
    var interactions = new Interactions(world, messages);
    deeds = new Deeds(world, commands, interactions, files);
    var talk = new RestRoutes.Talk(messages, nonces, interactions, commands);
    var routes = RestRoutes.all(world, servers, talk, gateway.address(), () -> recommendedShards);
    var judge = new Rest(world, routes, limits, faults, recorder, TOKEN);
    rest.serve(it -> world.locked(() -> judge.take(it)), it -> world.locked(() -> files.find(it)));
  }

  /** Starts one on free ports that goes by the machine's clock. */
  public static LoopbackDiscord start() {
    return start(InstantSource.system());
  }

  /**
   * Starts one on free ports. Tokens, nonces and acknowledgements expire by this clock; rate limits
   * go by real time.
   */
  public static LoopbackDiscord start(InstantSource clock) {
    return new LoopbackDiscord(clock);
  }

  /** Where its REST API is, as DISCORD_API_URL wants it. */
  public URI api() {
    return URI.create(rest.address() + "/api/v10/");
  }

  /** Where its gateway is, as DISCORD_GATEWAY_URL wants it. */
  public URI gateway() {
    return URI.create(gateway.address());
  }

  /** The bot's token. */
  public String token() {
    return TOKEN;
  }

  /** The bot's user id, which is its application's as well. */
  public long bot() {
    return world.bot.id;
  }

  /** A server that the bot is in, where everybody may see, write and mention everybody. */
  public long addServer(String name) {
    return world.locked(() -> servers.addServer(name).id);
  }

  /** A text channel. */
  public long addChannel(long server, String name) {
    return world.locked(
        () -> servers.addChannel(world.anyServer(server), Channel.Type.TEXT, name).id);
  }

  /** A forum, in which only threads are written to. */
  public long addForum(long server, String name) {
    return world.locked(
        () -> servers.addChannel(world.anyServer(server), Channel.Type.FORUM, name).id);
  }

  /** A thread of a channel or a post of a forum. */
  public long addThread(long channel, String name) {
    return world.locked(
        () -> servers.addThread(world.ids.next(), world.anyChannel(channel), name).id);
  }

  /** A role that may be mentioned by those who may mention every role. */
  public long addRole(long server, String name) {
    return world.locked(() -> servers.addRole(world.anyServer(server), name).id);
  }

  /** Somebody, in no server; the first deed in one makes them a member. */
  public long addPerson(String name) {
    return world.locked(() -> servers.addPerson(name).id);
  }

  /** Sets what the language of a person's Discord is, such as "de". */
  public void speak(long person, String locale) {
    world.run(() -> world.anyPerson(person).locale = locale);
  }

  /** Sets what a person may do in a server, in Discord's permission bits. */
  public void setRights(long server, long person, long permissions) {
    world.run(
        () -> servers.setRights(world.anyServer(server), world.anyPerson(person), permissions));
  }

  /** Sets what the bot may do in every channel of a server, in Discord's permission bits. */
  public void setServerRights(long server, long permissions) {
    world.run(() -> servers.setServerRights(world.anyServer(server), permissions));
  }

  /** Sets what one channel allows and denies the bot, over what the server says. */
  public void setBotRights(long channel, long allow, long deny) {
    world.run(() -> servers.setBotRights(world.anyChannel(channel), allow, deny));
  }

  /** A person announces a scheduled event of an hour in a server. */
  public void addEvent(long server, long by, String name, Instant start) {
    world.run(() -> servers.addEvent(world.anyServer(server), world.anyPerson(by), name, start));
  }

  /** Sets the channel for a server's own notices, which the bot learns when it joins. */
  public void setSystemChannel(long server, long channel) {
    world.run(() -> world.anyServer(server).systemChannel = channel);
  }

  /** Removes the bot from a server. */
  public void removeBot(long server) {
    world.run(() -> servers.leave(world.anyServer(server)));
  }

  /** Adds the bot to a server again; the audit log names the one who did. */
  public void readmitBot(long server, long by) {
    world.run(() -> servers.join(world.anyServer(server), world.anyPerson(by)));
  }

  /** A server is out of order: the bot is told that it is unavailable. */
  public void beginOutage(long server) {
    world.run(() -> servers.outage(world.anyServer(server), true));
  }

  /** The server works again. */
  public void endOutage(long server) {
    world.run(() -> servers.outage(world.anyServer(server), false));
  }

  /** Deletes a channel or thread. */
  public void deleteChannel(long channel) {
    world.run(() -> servers.delete(world.anyChannel(channel)));
  }

  /** Gives a channel or thread another name. */
  public void renameChannel(long channel, String name) {
    world.run(() -> servers.rename(world.anyChannel(channel), name));
  }

  /** Puts a thread away; a post brings it back unless it is locked. */
  public void archive(long thread, boolean locked) {
    world.run(() -> servers.archive(world.anyChannel(thread), true, locked));
  }

  /** Deletes a message, as a person who may. */
  public void deleteMessage(long channel, long message) {
    world.run(() -> messages.delete(world.message(world.anyChannel(channel), message)));
  }

  /** The channel between a person and the bot. */
  public long directChannel(long person) {
    return world.locked(() -> world.direct(world.anyPerson(person)).id);
  }

  /** A person sends a slash command; a subcommand's name follows after a blank. */
  public Interaction slash(long person, long channel, String command, Map<String, Object> options) {
    return world.locked(
        () -> deeds.slash(world.anyPerson(person), world.anyChannel(channel), command, options));
  }

  /** What a person is offered while typing an option's value. */
  public List<Offer> complete(
      long person, long channel, String command, String option, String typed) {
    Interaction typing =
        world.locked(() ->
            deeds.complete(
                world.anyPerson(person), world.anyChannel(channel), command, option, typed));
    return world.await(OFFERED_MAX, "completions", () -> typing.offers);
  }

  /** A person presses a button. */
  public Interaction press(long person, long message, String customId) {
    return world.locked(() -> deeds.press(world.anyPerson(person), message, customId));
  }

  /** A person chooses from a select menu. */
  public Interaction choose(long person, long message, String customId, List<String> values) {
    return world.locked(() -> deeds.choose(world.anyPerson(person), message, customId, values));
  }

  /** A person sends a form that the bot has shown; the values by the inputs' custom ids. */
  public Interaction submit(
      long person, long channel, String customId, Map<String, String> values) {
    return world.locked(
        () -> deeds.submit(world.anyPerson(person), world.anyChannel(channel), customId, values));
  }

  /** A person mentions the bot in a channel, and goes on with the text; gives the message's id. */
  public long mention(long person, long channel, String text) {
    return say(person, channel, "<@%d> %s".formatted(world.bot.id, text));
  }

  /** A person writes something that is not to the bot; gives the message's id. */
  public long say(long person, long channel, String text) {
    return world.locked(
        () -> messages.say(world.anyPerson(person), world.anyChannel(channel), text).id);
  }

  /** A person writes to the bot; gives the message's id. */
  public long write(long person, String text) {
    return say(person, directChannel(person), text);
  }

  /** Every request so far, in order, whatever became of it. */
  public List<Recorded> requests() {
    return world.locked(recorder::requests);
  }

  /** The messages of one channel that all people see, the oldest first. */
  public List<Posted> posted(long channel) {
    return world.locked(() -> messages.seenBy(world.anyChannel(channel)));
  }

  /** Every message of the bot's that somebody sees, the oldest first; ephemeral ones too. */
  public List<Posted> posted() {
    return world.locked(messages::ofBot);
  }

  /** The commands registered, as they were sent. */
  public List<JsonNode> commands() {
    return world.locked(() -> List.copyOf(commands.all()));
  }

  /** How many requests changed the commands. */
  public int commandWrites() {
    return world.locked(commands::writes);
  }

  /** The scheduled events of a server, as Discord gives them. */
  public List<JsonNode> events(long server) {
    return world.locked(() -> List.copyOf(world.anyServer(server).events));
  }

  /** Puts so many scheduled events into a server, as people who may. */
  public void fillEvents(long server, int count) {
    world.run(() -> servers.fillEvents(world.anyServer(server), count));
  }

  /** When the bot logged in to the gateway anew; resumed sessions are not in it. */
  public List<Instant> identifies() {
    return world.locked(() -> List.copyOf(sessions.identifies));
  }

  /** How many sessions were resumed. */
  public int resumes() {
    return world.locked(() -> sessions.resumes);
  }

  /** The intents of the last login. */
  public long intents() {
    return world.locked(() -> sessions.intents);
  }

  /** How many sessions are connected and ready. */
  public int connected() {
    return world.locked(sessions::connected);
  }

  /** Waits by real time until so many sessions are ready. */
  public void awaitConnected(int count, Duration patience) {
    world.awaitThat(patience, count + " sessions", () -> sessions.connected() >= count);
  }

  /** Waits by real time until commands are registered. */
  public void awaitCommands(Duration patience) {
    world.awaitThat(patience, "commands", () -> !commands.all().isEmpty());
  }

  /** How many requests were answered 401, 403 or 429, by the status. */
  public Map<Integer, Integer> invalid() {
    return world.locked(recorder::invalid);
  }

  /** How many requests came although a rate limit was reached. */
  public int overLimit() {
    return world.locked(limits::overLimit);
  }

  /** How many requests were answered 429, by the limits or as told. */
  public int refused() {
    return world.locked(recorder::refused);
  }

  /** How many repeats were told by their nonce and dropped. */
  public int dropped() {
    return world.locked(nonces::dropped);
  }

  /** What goes wrong from now on with requests to post or to edit a message in a channel. */
  public void behave(Mishaps mishaps) {
    world.run(() -> faults.onPosts(mishaps));
  }

  /** What goes wrong with requests whose method and path match, say "POST /interactions/.*". */
  public void behaveOn(String requestRegex, Mishaps mishaps) {
    world.run(() -> faults.on(requestRegex, mishaps));
  }

  /** The status of broken answers: 500 with JSON, as at the start, or 502 to 504 with HTML. */
  public void breakWith(int status) {
    world.run(() -> faults.breakWith(status));
  }

  /** Ends every gateway connection with a close code. */
  public void dropGateway(int code) {
    world.run(() -> gateway.drop(code));
  }

  /** Asks the bot to connect again and resume (op 7). */
  public void askToReconnect() {
    world.run(() -> gateway.tellAll(Json.object().put("op", 7).putNull("d")));
  }

  /** Declares every session invalid (op 9). */
  public void invalidateSession(boolean resumable) {
    world.run(() -> gateway.invalidate(resumable));
  }

  /** Refuses gateway connections and requests, as when Discord is down. */
  public void refuseConnections(boolean refused) {
    doors.shut(refused);
  }

  /** Leaves heartbeats without an answer. */
  public void deafen(boolean deaf) {
    gateway.setDeaf(deaf);
  }

  /** Sets how often the bot is to send heartbeats from its next connection on. */
  public void beatEvery(Duration interval) {
    gateway.setBeat(interval);
  }

  /** A person takes no direct messages from the bot from now on. */
  public void refuseDirect(long person) {
    world.run(() -> world.anyPerson(person).takesDirectMessages = false);
  }

  /** From now on one login in five seconds is let in, by real time; others are told op 9. */
  public void limitLogins() {
    gateway.limitLogins();
  }

  /** Whether rate limits are told of and kept; so it is at the start. */
  public void keepLimits(boolean keep) {
    world.run(() -> limits.keep(keep));
  }

  /** Recommends a number of shards. */
  public void recommendShards(int shards) {
    recommendedShards = shards;
  }

  @Override
  public void close() {
    doors.close();
  }
}
