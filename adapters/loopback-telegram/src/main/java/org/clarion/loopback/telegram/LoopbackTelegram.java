package org.clarion.loopback.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clarion.testkit.loopback.Mishaps;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram on loopback, for one bot: its Bot API and the people who use it. It keeps Telegram's
 * limits, records what reaches it, and misbehaves when told to.
 *
 * <p>Ids are Telegram's own form of number: people above zero, groups below, supergroups and
 * channels below -1000000000000. The private chat with a person has the person's id.
 */
public final class LoopbackTelegram implements AutoCloseable {
  private static final String TOKEN = "7000000001:AAloopback-token_of-the-tests0000000";
  private static final Duration OFFERED_MAX = Duration.ofSeconds(5);

  private final World world;
  private final Updates updates;
  private final Queries queries;
  private final Groups groups;
  private final Deeds deeds;
  private final Shown shown;
  private final BotMethods methods;
  private final Faults faults;
  private final RateLimits limits = new RateLimits();
  private final Recorder recorder = new Recorder();
  private final Door door;

  private LoopbackTelegram(InstantSource clock) {
    world = new World(clock);
    updates = new Updates(world);
    queries = new Queries(world, updates);
    groups = new Groups(world, updates);
    deeds = new Deeds(world, updates, queries);
    shown = new Shown(world);
    methods = new BotMethods(world, updates);
    faults = new Faults(world);
    Access access = new Access(world);
    var messages = new MessageMethods(world, access).all();
    var chats = new ChatMethods(world, access, groups).all();
    Stream<Method> all = Stream.of(messages, chats, queries.all(), methods.all()).flatMap(it -> it);
    var judge = new Judge(world, updates, all, new Judge.Rules(limits, faults, recorder, TOKEN));
    door = new Door(clock, judge);
  }

  /** Starts one on a free port that goes by the machine's clock. */
  public static LoopbackTelegram start() {
    return start(InstantSource.system());
  }

  /** Starts one on a free port; messages and limits go by this clock, waiting by real time. */
  public static LoopbackTelegram start(InstantSource clock) {
    return new LoopbackTelegram(clock);
  }

  /** The clock that it goes by. */
  public InstantSource clock() {
    return world::now;
  }

  /** Where it is, as TELEGRAM_API_URL wants it. */
  public URI api() {
    return URI.create("http://127.0.0.1:" + door.port());
  }

  /** The bot's token. */
  public String token() {
    return TOKEN;
  }

  /** The bot's user id. */
  public long botId() {
    return world.bot.id;
  }

  /** The bot's user name, without an @. */
  public String botName() {
    return world.bot.username;
  }

  /** A basic group with the bot as a member; the bot is not told. */
  public long addGroup(String title) {
    return world.locked(() -> world.addChat(Chat.Kind.GROUP, title, false).id);
  }

  /** A supergroup with the bot as a member; the bot is not told. */
  public long addSupergroup(String title) {
    return world.locked(() -> world.addChat(Chat.Kind.SUPERGROUP, title, false).id);
  }

  /** A supergroup with topics and the bot as a member; the bot is not told. */
  public long addForum(String title) {
    return world.locked(() -> world.addChat(Chat.Kind.SUPERGROUP, title, true).id);
  }

  /** A topic of a forum; gives its message_thread_id. */
  public int addTopic(long chat, String name) {
    return world.locked(() -> groups.addTopic(world.chat(chat), name));
  }

  /** A channel with the bot as an administrator; the bot is not told. */
  public long addChannel(String title) {
    return world.locked(() -> world.addChat(Chat.Kind.CHANNEL, title, false).id);
  }

  /** Makes a supergroup the place where a channel's posts are discussed: each is put there too. */
  public void linkChannel(long channel, long discussionGroup) {
    world.run(() -> groups.link(world.chat(channel), world.chat(discussionGroup)));
  }

  /** Somebody who has begun a private chat with the bot; a member of a chat by their first deed. */
  public long addPerson(String firstName) {
    return world.locked(() -> world.addPerson(firstName, true).id);
  }

  /** Somebody who has never written to the bot, so that it may not write to them. */
  public long addStranger(String firstName) {
    return world.locked(() -> world.addPerson(firstName, false).id);
  }

  /** Sets what the language of a person's Telegram is, such as "de". */
  public void speak(long person, String language) {
    world.run(() -> world.person(person).language = language);
  }

  /** Sets what a person is in a chat; the bot is not told. */
  public void setStatus(long chat, long person, Status status) {
    world.run(() -> world.chat(chat).members.put(world.person(person).id, status));
  }

  /** A person adds the bot to a chat, in a channel as an administrator; gives the update's id. */
  public long addBot(long chat, long by) {
    return world.locked(() -> groups.addBot(world.chat(chat), world.person(by)));
  }

  /** A person removes the bot from a chat; gives the update's id. */
  public long removeBot(long chat, long by) {
    return world.locked(() -> groups.removeBot(world.chat(chat), world.person(by)));
  }

  /** Sets what the bot may do in a chat, by its creator; gives the update's id. */
  public long setBotRights(long chat, BotRights rights) {
    return world.locked(() -> groups.setBotRights(world.chat(chat), rights));
  }

  /** Turns a group into a supergroup, with a service message in each; gives the new id. */
  public long upgrade(long group) {
    return world.locked(() -> groups.upgrade(world.chat(group)));
  }

  /** Closes a topic: only administrators may write in it. */
  public void closeTopic(long chat, int topic) {
    world.run(() -> groups.closeTopic(world.chat(chat), topic, true));
  }

  /** Opens a topic again. */
  public void reopenTopic(long chat, int topic) {
    world.run(() -> groups.closeTopic(world.chat(chat), topic, false));
  }

  /** Deletes a topic with all that stands in it. */
  public void deleteTopic(long chat, int topic) {
    world.run(() -> groups.deleteTopic(world.chat(chat), topic));
  }

  /** A person blocks the bot; gives the update's id. */
  public long block(long person) {
    return world.locked(() -> groups.block(world.person(person), true));
  }

  /** A person lets the bot write again; gives the update's id. */
  public long unblock(long person) {
    return world.locked(() -> groups.block(world.person(person), false));
  }

  /** Whether the bot gets in groups only what is meant for it; on at the start. */
  public void setPrivacyMode(boolean on) {
    world.run(() -> world.settings.privacy = on);
  }

  /** Whether the bot may be asked by its name in any chat; on at the start. */
  public void setInlineMode(boolean on) {
    world.run(() -> world.settings.inline = on);
  }

  /** Deletes a message, as a person who may. */
  public void deleteMessage(long chat, long message) {
    world.run(() -> Groups.delete(world.message(chat, message)));
  }

  /** Has another program's webhook set, so that polls are refused. */
  public void setWebhook(String url) {
    world.run(() -> world.settings.webhook = url);
  }

  /** The webhook that is set; empty for none. */
  public String webhook() {
    return world.locked(() -> world.settings.webhook);
  }

  /** A person writes in a chat; without a topic in General, or where there are none. */
  public Said say(long person, long chat, @Nullable Integer topic, String text) {
    return world.locked(() -> deeds.say(person, chat, topic, text));
  }

  /** A person writes in a chat without topics, or in General. */
  public Said say(long person, long chat, String text) {
    return say(person, chat, null, text);
  }

  /** An administrator writes in the group's name. */
  public Said sayAnonymously(long chat, @Nullable Integer topic, String text) {
    return world.locked(() -> deeds.sayAnonymously(chat, topic, text));
  }

  /** A person writes in the name of a channel of their own. */
  public Said sayAs(long channel, long chat, @Nullable Integer topic, String text) {
    return world.locked(() -> deeds.sayAs(channel, chat, topic, text));
  }

  /** A channel posts; what its discussion group gets of it reaches the bot as well. */
  public Said postInChannel(long channel, String text) {
    return world.locked(() -> deeds.postInChannel(channel, text));
  }

  /** A person answers a message, in its topic. */
  public Said reply(long person, long chat, long toMessage, String text) {
    return world.locked(() -> deeds.reply(person, chat, toMessage, text));
  }

  /** A person gives a message of theirs another text. */
  public Said edit(long person, long chat, long message, String text) {
    return world.locked(() -> deeds.edit(person, chat, message, text));
  }

  /** A person sends a file with a caption; an empty one is none. */
  public Said sendFile(
      long person, long chat, @Nullable Integer topic, UploadedFile file, String caption) {
    return world.locked(() -> deeds.sendFile(person, chat, topic, file, caption));
  }

  /** A person presses a button below a message. */
  public Press press(long person, long chat, long message, String callbackData) {
    return world.locked(() -> deeds.press(person, chat, message, callbackData));
  }

  /** A person presses a button below a message that is too old for Telegram to still know it. */
  public Press pressOnForgotten(long person, long chat, long message, String callbackData) {
    return world.locked(() -> deeds.pressOnForgotten(person, chat, message, callbackData));
  }

  /** A person types behind the bot's name, wherever they are, and is offered these. */
  public List<Result> inline(long person, String query) {
    Queries.Typed typed = world.locked(() -> queries.type(world.person(person), query));
    return world.await(OFFERED_MAX, "results", () -> typed.results);
  }

  /** Delivers an update again, whatever the bot has acknowledged. */
  public void repeat(long updateId) {
    world.run(() -> updates.repeat(updateId));
  }

  /** Delivers an update that the library cannot read, once; gives its id. */
  public long garble() {
    return world.locked(updates::garble);
  }

  /** How many updates are waiting for the bot or not yet acknowledged. */
  public int pending() {
    return world.locked(updates::pending);
  }

  /** The messages of a chat that people see, everybody's and the bot's, the oldest first. */
  public List<Posted> seen(long chat) {
    return world.locked(() -> shown.all(world.chat(chat)));
  }

  /** The bot's messages in a chat, the oldest first; deleted ones are not in it. */
  public List<Posted> posted(long chat) {
    return world.locked(() -> shown.ofBot(world.chat(chat)));
  }

  /** The bot's messages in all chats, the oldest first; deleted ones are not in it. */
  public List<Posted> posted() {
    return world.locked(shown::ofBot);
  }

  /** The bot's answer, in a private chat any message after it; fails when it does not come. */
  public Posted awaitAnswer(Said said, Duration patience) {
    return world.await(patience, "an answer", () -> shown.answer(said));
  }

  /** The bot's messages in a chat once there are so many; fails when they do not come. */
  public List<Posted> awaitPosted(long chat, int count, Duration patience) {
    return world.await(patience, count + " messages", () -> shown.atLeast(chat, count));
  }

  /** Waits until every update so far is acknowledged; fails when that does not happen. */
  public void awaitAcknowledged(Duration patience) {
    world.awaitThat(patience, "an acknowledgement", () -> updates.pending() == 0);
  }

  /** What is pinned in a chat, in one topic of a forum, the newest first. */
  public List<Posted> pinned(long chat, @Nullable Integer topic) {
    return world.locked(() -> shown.pinned(world.chat(chat), topic));
  }

  /** The commands that people are shown. */
  public List<Menu> menus() {
    return world.locked(methods::menus);
  }

  /** Every request but polls, in order, whatever became of it. */
  public List<Recorded> requests() {
    return world.locked(recorder::requests);
  }

  /** Every poll that has ended, in order. */
  public List<Recorded> polls() {
    return world.locked(recorder::polls);
  }

  /** Forgets the requests and polls so far; counts stay. */
  public void forgetRequests() {
    world.run(recorder::forget);
  }

  /** How many messages came although a rate limit was reached. */
  public int overLimit() {
    return world.locked(limits::over);
  }

  /** How many requests were answered 400 to 499, by the status. */
  public Map<Integer, Integer> invalid() {
    return world.locked(recorder::invalid);
  }

  /** How many polls were ended by another poller's. */
  public int conflicts() {
    return world.locked(updates::conflicts);
  }

  /** The requests to post that had their effect although an equal one had had it before. */
  public List<Recorded> duplicates() {
    return world.locked(recorder::duplicates);
  }

  /** What goes wrong from now on with requests to post or to edit a message. */
  public void behave(Mishaps mishaps) {
    world.run(() -> faults.onPosts(mishaps));
  }

  /** What goes wrong with a method, in any case of letters; it goes before {@link #behave}. */
  public void behaveOn(String method, Mishaps mishaps) {
    world.run(() -> faults.on(method, mishaps));
  }

  /** How broken answers look: 500 as at the start, 408, 429, 502 (a page) or 503 (no wait). */
  public void breakWith(int status) {
    world.run(() -> faults.breakWith(status));
  }

  /** Leaves polls without an answer, and the connection open. */
  public void deafen(boolean deaf) {
    world.run(() -> updates.deafen(deaf));
  }

  /** Whether messages over Telegram's limits are refused; so it is at the start. */
  public void keepLimits(boolean keep) {
    world.run(() -> limits.keep(keep));
  }

  /** Ends every poll as if another program polled as well. */
  public void conflict(boolean other) {
    world.run(() -> updates.conflict(other));
  }

  /** Takes no connections, as when Telegram is down; those there are end. */
  public void down(boolean down) {
    door.setShut(down);
  }

  /** Refuses every request as one with a wrong token. */
  public void revokeToken(boolean revoked) {
    world.run(() -> faults.revokeToken(revoked));
  }

  @Override
  public void close() {
    door.close();
  }
}
