package org.clarion.discord;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.message.PlatformName;
import org.jspecify.annotations.Nullable;

/** Keeps the scheduled events of Discord's servers in step with the key dates. */
final class DiscordEvents implements EventBoards {
  /** One board takes no longer; what is missing then is done the next time. */
  private static final Duration KEEP_MAX = Duration.ofSeconds(60);

  /** Between two requests, so that posts have Discord to themselves. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Discord refuses events that begin in the past; one that is about to is past all helping. */
  private static final Duration SOONEST = Duration.ofMinutes(1);

  /** Discord refuses events that end in more than five years. */
  private static final Duration LATEST = Duration.ofDays(5 * 365);

  private final Supplier<@Nullable ShardManager> shards;
  private final InstantSource clock;
  private final DiscordTexts texts;

  /**
   * @param shards gives nothing while the bot is not connected
   */
  DiscordEvents(Supplier<@Nullable ShardManager> shards, InstantSource clock, DiscordTexts texts) {
    this.shards = shards;
    this.clock = clock;
    this.texts = texts;
  }

  @Override
  public Standing standing(PlatformName platform, String group) {
    if (!isServer(platform, group)) {
      return Standing.NOT_OFFERED;
    }
    Guild server = server(group);
    return server == null
            || server.getSelfMember().hasPermission(Permission.CREATE_SCHEDULED_EVENTS)
        ? Standing.READY
        : Standing.NOT_ALLOWED;
  }

  @Override
  public synchronized Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted) {
    if (!isServer(platform, group)) {
      return new Outcome.NotOffered();
    }
    Guild server = server(group);
    if (server == null) {
      // Not connected, in an outage, or removed: which of them will show.
      return new Outcome.NoAnswer();
    }
    try {
      return new Board(server, clock.instant()).keep(wanted);
    } catch (InsufficientPermissionException _) {
      return new Outcome.NotAllowed();
    } catch (ExecutionException e) {
      return outcome(e.getCause());
    } catch (TimeoutException | RejectedExecutionException _) {
      return new Outcome.NoAnswer();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.NoAnswer();
    }
  }

  private static boolean isServer(PlatformName platform, String group) {
    return platform.equals(DiscordPlatform.NAME) && !group.equals(DiscordPlatform.DIRECT);
  }

  private @Nullable Guild server(String group) {
    ShardManager all = shards.get();
    return all == null ? null : all.getGuildById(group);
  }

  private static Outcome outcome(@Nullable Throwable failure) {
    return failure instanceof ErrorResponseException refused
            && (refused.getErrorResponse() == ErrorResponse.MISSING_PERMISSIONS
                || refused.getErrorResponse() == ErrorResponse.MISSING_ACCESS)
        ? new Outcome.NotAllowed()
        : new Outcome.NoAnswer();
  }

  /** The events of one server, while they are kept. */
  private final class Board {
    private final Guild server;
    private final Instant now;
    private final long deadline = System.nanoTime() + KEEP_MAX.toNanos();
    private final List<ScheduledEvent> surplus = new ArrayList<>();
    private final Map<String, ScheduledEvent> ours = new LinkedHashMap<>();
    private int added;
    private int changed;

    Board(Guild server, Instant now) {
      this.server = server;
      this.now = now;
    }

    Outcome keep(List<BoardEvent> wanted)
        throws InterruptedException, ExecutionException, TimeoutException {
      List<ScheduledEvent> there = done(server.retrieveScheduledEvents(false));
      there.stream()
          .sorted(Comparator.comparingLong(ScheduledEvent::getIdLong))
          .forEach(this::sort);
      int room = EVENTS_MAX - (there.size() - ours.size() - surplus.size());
      Map<String, BoardEvent> possible = possible(wanted);
      List<BoardEvent> fitting = possible.values().stream().limit(Math.max(0, room)).toList();
      Map<String, BoardEvent> kept = fitting.stream().collect(toMap(BoardEvent::key, it -> it));
      ours.forEach((key, event) -> {
        if (!kept.containsKey(key)) {
          surplus.add(event);
        }
      });
      for (ScheduledEvent event : surplus) {
        done(event.delete());
      }
      for (BoardEvent event : fitting) {
        put(EventText.of(event, texts.say("eventLocation")), ours.get(event.key()));
      }
      int left = possible.size() - fitting.size();
      return left > 0 ? new Outcome.Full(left) : new Outcome.Kept(added, changed, surplus.size());
    }

    /** Tells our own that have not begun from all the others. */
    private void sort(ScheduledEvent event) {
      if (event.getCreatorIdLong() == server.getSelfMember().getIdLong()
          && event.getStatus() == ScheduledEvent.Status.SCHEDULED
          && event.getStartTime().toInstant().isAfter(now)) {
        EventText.key(event.getDescription())
            .map(it -> ours.putIfAbsent(it, event))
            .ifPresent(_ -> surplus.add(event));
      }
    }

    /** The nearest of each key that Discord takes. */
    private Map<String, BoardEvent> possible(List<BoardEvent> wanted) {
      Map<String, BoardEvent> possible = new LinkedHashMap<>();
      wanted.stream()
          .filter(it -> it.start().isAfter(now.plus(SOONEST)))
          .filter(it -> it.end().isBefore(now.plus(LATEST)))
          .sorted(Comparator.comparing(BoardEvent::start).thenComparing(BoardEvent::key))
          .forEach(it -> possible.putIfAbsent(it.key(), it));
      return possible;
    }

    private void put(EventText text, @Nullable ScheduledEvent there)
        throws InterruptedException, ExecutionException, TimeoutException {
      if (there == null) {
        done(
            server
                .createScheduledEvent(text.name(), text.location(), text.start(), text.end())
                .setDescription(text.description()));
        added++;
      } else if (!text.isSame(there)) {
        done(
            there
                .getManager()
                .setName(text.name())
                .setDescription(text.description())
                .setLocation(text.location())
                .setStartTime(text.start())
                .setEndTime(text.end()));
        changed++;
      }
    }

    private <T> T done(RestAction<T> request)
        throws InterruptedException, ExecutionException, TimeoutException {
      Thread.sleep(PAUSE);
      long left = Math.max(0, deadline - System.nanoTime());
      var answer = request.submit();
      try {
        return answer.get(left, TimeUnit.NANOSECONDS);
      } finally {
        answer.cancel(true);
      }
    }
  }
}
