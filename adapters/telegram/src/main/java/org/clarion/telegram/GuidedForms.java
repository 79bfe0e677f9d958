package org.clarion.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.telegram.FormMark.Action;
import org.jspecify.annotations.Nullable;

/**
 * Forms that people fill in field by field, in their private chat with the bot. Nothing of them is
 * stored: whoever takes longer than a quarter of an hour begins again.
 */
final class GuidedForms {
  private static final Duration OPEN_MAX = Duration.ofMinutes(15);
  private static final int OPEN_FORMS_MAX = 10_000;
  private static final int WORD_BYTES = 15;

  /** No call begins so when it is written as a word: see {@link DeepLinks}. */
  private static final String WORD = "f";

  private static final Pattern WORDS = Pattern.compile(WORD + "[A-Za-z0-9_-]{20}");

  private static final String CANCEL = "/cancel";

  private final RandomGenerator random;
  private final Cache<Long, FormFilling> open;
  private final Cache<String, Waiting> waiting;

  /**
   * @param random makes the words that open forms; not to be guessed
   */
  GuidedForms(RandomGenerator random, InstantSource clock) {
    this.random = random;
    this.open =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterAccess(OPEN_MAX)
            .maximumSize(OPEN_FORMS_MAX)
            .build();
    this.waiting =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(OPEN_MAX)
            .maximumSize(OPEN_FORMS_MAX)
            .build();
  }

  /** What comes next for somebody who fills in a form. */
  sealed interface Next {
    /** They are shown this. */
    record Shown(Message message) implements Next {}

    /** They are shown the way to their private chat. */
    record Elsewhere(String word) implements Next {}

    /** They want this to be done. */
    record Filled(FormFilling filling) implements Next {}
  }

  /** Begins a form: at once in a private chat, by a word from anywhere else. */
  Next begin(Asked asked, Form form) {
    if (asked.isPrivate()) {
      return show(asked, FormFilling.of(key(), form, asked.target()));
    }
    String word = WORD + random(WORD_BYTES);
    waiting.put(word, new Waiting(asked.sender().id(), form, asked.target()));
    return new Next.Elsewhere(word);
  }

  /** Begins the form that a word stands for; nothing when it could not stand for one. */
  Optional<Next> opened(Asked asked, String word) {
    if (!WORDS.matcher(word).matches()) {
      return Optional.empty();
    }
    Waiting form = waiting.getIfPresent(word);
    return Optional.of(
        form == null || form.person() != asked.sender().id()
            ? new Next.Shown(new Notices(asked.language()).say("form.lostElsewhere"))
            : show(asked, FormFilling.of(key(), form.form(), form.about())));
  }

  /** Takes what somebody types; nothing when they are not filling in a form. */
  Optional<Next> typed(Asked asked, String text) {
    FormFilling filling = open.getIfPresent(asked.sender().id());
    if (filling == null || (text.startsWith("/") && !text.equalsIgnoreCase(CANCEL))) {
      return Optional.empty();
    }
    Action action = action(text, filling, new FormScreens(asked.language()));
    if (action != null) {
      return Optional.of(next(asked, filling, action));
    }
    return Optional.of(show(asked, filling.isFull() ? filling : filling.with(text)));
  }

  /** Does what a button stands for. */
  Next pressed(Asked asked, FormMark mark, Call opening) {
    FormFilling filling = open.getIfPresent(asked.sender().id());
    if (filling == null || !filling.key().equals(mark.key())) {
      return new Next.Shown(new FormScreens(asked.language()).lost(opening, mark.isHere()));
    }
    // A button pressed twice must not answer the next field, too.
    return filling.field() == mark.field() && FormScreens.actions(filling).contains(mark.action())
        ? next(asked, filling, mark.action())
        : show(asked, filling);
  }

  /** Forgets what somebody has filled in: it is done. */
  void close(Asked asked) {
    open.invalidate(asked.sender().id());
  }

  /** A form as it stands. */
  Message screen(Asked asked, FormFilling filling) {
    return new FormScreens(asked.language()).of(filling);
  }

  private static @Nullable Action action(String text, FormFilling filling, FormScreens screens) {
    if (text.equalsIgnoreCase(CANCEL)) {
      return Action.CANCEL;
    }
    return FormScreens.actions(filling).stream()
        .filter(it -> screens.word(it).equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }

  private Next next(Asked asked, FormFilling filling, Action action) {
    return switch (action) {
      case KEEP -> show(asked, filling.with(filling.value(filling.asked())));
      case EMPTY -> show(asked, filling.with(""));
      case BACK -> show(asked, filling.back());
      case SAVE -> new Next.Filled(filling);
      case CANCEL -> {
        close(asked);
        yield new Next.Shown(new Notices(asked.language()).say("form.cancelled"));
      }
    };
  }

  private Next show(Asked asked, FormFilling filling) {
    open.put(asked.sender().id(), filling);
    return new Next.Shown(screen(asked, filling));
  }

  private String key() {
    return random(FormMark.KEY_LENGTH * 3 / 4);
  }

  private String random(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  /** A form that somebody may fill in elsewhere. */
  private record Waiting(long person, Form form, Target about) {}
}
