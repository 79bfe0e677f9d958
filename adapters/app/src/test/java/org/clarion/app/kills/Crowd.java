package org.clarion.app.kills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.loopback.telegram.Button;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.Status;
import org.clarion.store.Store;
import org.clarion.telegram.Telegram;
import org.jspecify.annotations.Nullable;

/**
 * People in a Telegram's groups, topics and private chats. They ask things that have an effect and
 * things that have none, press buttons, and know what must have come of it.
 */
final class Crowd {
  /** As many answers as a chat takes at once: none has to wait for its turn. */
  private static final int ANSWERS_IN_A_CHAT_MAX = 3;

  /** Fewer than all chats together take at once. */
  private static final int ANSWERS_MAX = 15;

  private static final int GROUPS = 4;
  private static final int TOPICS = 3;
  private static final int PRIVATE_CHATS = 3;

  private final LoopbackTelegram telegram;
  private final Random random;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Map<Long, Integer> askedNow = new HashMap<>();

  /** Somewhere to talk, and what must be so there in the end. */
  private static final class Spot {
    private final long chat;
    private final @Nullable Integer topic;
    private final long person;
    private boolean on;
    private int more;

    Spot(long chat, @Nullable Integer topic, long person) {
      this.chat = chat;
      this.topic = topic;
      this.person = person;
    }

    Place place() {
      String channel = topic == null ? Long.toString(chat) : topic.toString();
      return new Place(Telegram.NAME, Long.toString(chat), channel);
    }

    boolean isPrivate() {
      return chat > 0;
    }
  }

  /** One thing that was asked, and how often the bot was killed before it had said that it knew. */
  private static final class Asked {
    private final long chat;
    private final @Nullable Long message;
    private final long update;
    private int kills;

    Asked(long chat, @Nullable Long message, long update) {
      this.chat = chat;
      this.message = message;
      this.update = update;
    }
  }

  Crowd(LoopbackTelegram telegram, Random random) {
    this.telegram = telegram;
    this.random = random;
    for (int i = 0; i < GROUPS; i++) {
      add(telegram.addSupergroup("Group " + i), null);
    }
    long forum = telegram.addForum("Forum");
    for (int i = 0; i < TOPICS; i++) {
      add(forum, telegram.addTopic(forum, "Topic " + i));
    }
    for (int i = 0; i < PRIVATE_CHATS; i++) {
      long person = telegram.addPerson("Person " + i);
      spots.add(new Spot(person, null, person));
    }
  }

  private void add(long chat, @Nullable Integer topic) {
    long person = telegram.addPerson("Anna");
    telegram.setStatus(chat, person, Status.CREATOR);
    spots.add(new Spot(chat, topic, person));
  }

  /** Another life of the bot begins, with what is left of the last one. */
  void refresh() {
    askedNow.clear();
    pending().forEach(it -> askedNow.merge(it.chat, 1, Integer::sum));
  }

  /** Asks so many things, of which some may be left out for that the chat has had enough. */
  void ask(int things) {
    for (int i = 0; i < things; i++) {
      Spot spot = spots.get(random.nextInt(spots.size()));
      int now = askedNow.values().stream().mapToInt(it -> it).sum();
      int here = askedNow.getOrDefault(spot.chat, 0);
      if (now < ANSWERS_MAX && here < ANSWERS_IN_A_CHAT_MAX) {
        askedNow.put(spot.chat, here + 1);
        ask(spot);
      }
    }
  }

  private void ask(Spot spot) {
    switch (random.nextInt(5)) {
      case 0 -> {
        spot.on = true;
        say(spot, "/reminders on");
      }
      case 1 -> {
        spot.on = false;
        say(spot, "/reminders off");
      }
      case 2 -> say(spot, "/privacy");
      default -> more(spot);
    }
  }

  private void more(Spot spot) {
    if (spot.more == ReminderSettings.POSTS_PER_WEEK_MAX) {
      say(spot, "/next");
      return;
    }
    spot.more++;
    Optional<Posted> below = withButton(spot);
    if (below.isEmpty() || random.nextBoolean()) {
      say(spot, "/" + MoreCommand.NAME);
      return;
    }
    Button button = below.get().button(MoreCommand.LABEL).orElseThrow();
    long update =
        telegram
            .press(spot.person, spot.chat, below.get().id(), String.valueOf(button.callbackData()))
            .updateId();
    asked.add(new Asked(spot.chat, null, update));
  }

  /** In a private chat an answer does not say what it answers, so that only what is said counts. */
  private Optional<Posted> withButton(Spot spot) {
    return spot.isPrivate()
        ? Optional.empty()
        : telegram.posted(spot.chat).stream()
            .filter(it -> Objects.equals(it.topic(), spot.topic))
            .filter(it -> it.button(MoreCommand.LABEL).isPresent())
            .findFirst();
  }

  private void say(Spot spot, String text) {
    Said said = telegram.say(spot.person, spot.chat, spot.topic, text);
    asked.add(new Asked(spot.chat, said.message(), said.updateId()));
  }

  /** The bot was killed just now. */
  void noteKill() {
    pending().forEach(it -> it.kills++);
  }

  /** What Telegram has not heard about that it arrived; it hears of updates in their order. */
  private List<Asked> pending() {
    return asked.subList(asked.size() - telegram.pending(), asked.size());
  }

  /** How many things were asked. */
  int asked() {
    return asked.size();
  }

  /** How many were said more than once. */
  long answeredAgain() {
    return asked.stream().filter(it -> it.message != null && answers(it) > 1).count();
  }

  /** Answers that are missing; empty when all have come. */
  List<String> unanswered() {
    List<String> wrong = new ArrayList<>();
    asked.stream()
        .filter(it -> it.chat < 0 && it.message != null && answers(it) == 0)
        .forEach(it ->
            wrong.add(
                "never answered: update %d chat %d message %d kills %d"
                    .formatted(it.update, it.chat, it.message, it.kills)));
    spots.stream()
        .filter(Spot::isPrivate)
        .filter(it -> telegram.posted(it.chat).size() < asked(it).size())
        .forEach(it -> wrong.add("an answer is missing in private chat %d".formatted(it.chat)));
    return wrong;
  }

  /** Answers that came more often than there were kills to excuse them. */
  List<String> repeated() {
    List<String> wrong = new ArrayList<>();
    asked.stream()
        .filter(it -> it.chat < 0 && it.message != null && answers(it) > 1 + it.kills)
        .forEach(it ->
            wrong.add(
                "answered %d times, killed %d times: update %d"
                    .formatted(answers(it), it.kills, it.update)));
    spots.stream()
        .filter(Spot::isPrivate)
        .filter(it ->
            telegram.posted(it.chat).size()
                > asked(it).stream().mapToInt(one -> 1 + one.kills).sum())
        .forEach(it -> wrong.add("too many answers in private chat %d".formatted(it.chat)));
    return wrong;
  }

  /** Commands that were lost, or had their effect more than once. */
  List<String> wrongEffects(Store store) {
    List<String> wrong = new ArrayList<>();
    for (Spot spot : spots) {
      Place place = spot.place();
      boolean on = store.subscriptions().onSince(place, Topic.REMINDERS).isPresent();
      int more =
          store
              .subscriptions()
              .find(place)
              .map(Subscription::settings)
              .orElse(ReminderSettings.DEFAULT)
              .postsPerWeekMax();
      if (on != spot.on || more != spot.more) {
        wrong.add(
            "expected %s and %d but was %s and %d in %s"
                .formatted(spot.on, spot.more, on, more, place));
      }
    }
    return wrong;
  }

  private List<Asked> asked(Spot spot) {
    return asked.stream().filter(it -> it.chat == spot.chat).toList();
  }

  private long answers(Asked one) {
    return telegram.posted(one.chat).stream()
        .filter(it -> Long.valueOf(it.replyTo()).equals(one.message))
        .count();
  }
}
