package org.clarion.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.audit.ActionType;
import net.dv8tion.jda.api.audit.AuditLogEntry;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.clarion.core.Bot;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.Receipt;
import org.clarion.core.reply.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot says to a server it was just added to, once: where the server's own notices go, or
 * else to whoever added it, or else to the owner.
 */
final class Welcome {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);
  private static final Call START = Call.of("start");
  private static final int TRIES_MAX = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int ADDED_SHOWN_MAX = 25;
  private static final Duration LOOK_MAX = Duration.ofSeconds(10);

  private final Bot bot;
  private final Platform platform;
  private final InstantSource clock;

  Welcome(Bot bot, Platform platform, InstantSource clock) {
    this.bot = bot;
    this.platform = platform;
    this.clock = clock;
  }

  /** Says it; when it can be said nowhere, nothing is said. */
  void say(Guild server) {
    // The same at every try and in every place, so that Discord itself drops a second one.
    DeliveryKey key = key(server);
    try {
      TextChannel channel = server.getSystemChannel();
      if (channel != null
          && channel.canTalk()
          && said(server, place(server.getId(), channel.getId()), key)) {
        return;
      }
      for (long person : people(server)) {
        if (said(server, place(DiscordPlatform.DIRECT, Long.toUnsignedString(person)), key)) {
          return;
        }
      }
      LOG.info("A server was not welcomed: the bot may write neither there nor to its owner");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whoever added the bot, if it may know, and the owner. */
  private static Set<Long> people(Guild server) throws InterruptedException {
    Set<Long> people = new LinkedHashSet<>();
    adder(server).ifPresent(people::add);
    people.add(server.getOwnerIdLong());
    return people;
  }

  private static OptionalLong adder(Guild server) throws InterruptedException {
    if (!server.getSelfMember().hasPermission(Permission.VIEW_AUDIT_LOGS)) {
      return OptionalLong.empty();
    }
    long self = server.getSelfMember().getIdLong();
    try {
      return server
          .retrieveAuditLogs()
          .type(ActionType.BOT_ADD)
          .limit(ADDED_SHOWN_MAX)
          .submit()
          .get(LOOK_MAX.toMillis(), TimeUnit.MILLISECONDS)
          .stream()
          .filter(it -> it.getTargetIdLong() == self)
          .mapToLong(AuditLogEntry::getUserIdLong)
          .findFirst();
    } catch (ExecutionException | TimeoutException _) {
      return OptionalLong.empty();
    }
  }

  /**
   * Whether it is said, or may have been; false when it certainly was not and will not be there.
   */
  private boolean said(Guild server, Place place, DeliveryKey key) throws InterruptedException {
    Optional<Message> message = bot.answer(invocation(server, place));
    for (int tried = 1; message.isPresent(); tried++) {
      switch (platform.send(place, message.get(), key)) {
        case Receipt.Delivered _ -> {
          return true;
        }
        case Receipt.Rejected _, Receipt.Unreachable _, Receipt.Migrated _ -> {
          return false;
        }
        case Receipt.NotSent _, Receipt.Unknown _ -> {
          if (tried == TRIES_MAX) {
            return true;
          }
          Thread.sleep(PAUSE);
        }
      }
    }
    return true;
  }

  private Invocation invocation(Guild server, Place place) {
    var nobody = new Asker(new PersonId(DiscordPlatform.NAME, server.getId()), Set.of());
    Language language =
        Language.of(Locale.forLanguageTag(server.getLocale().getLocale())).orElse(Language.ENGLISH);
    return new Invocation(START, nobody, place, language, clock.instant());
  }

  private DeliveryKey key(Guild server) {
    return new DeliveryKey(
        "w"
            + Long.toUnsignedString(server.getIdLong(), Character.MAX_RADIX)
            + Long.toUnsignedString(clock.instant().getEpochSecond(), Character.MAX_RADIX));
  }

  private static Place place(String group, String channel) {
    return new Place(DiscordPlatform.NAME, group, channel);
  }
}
