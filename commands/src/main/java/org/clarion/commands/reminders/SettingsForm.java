package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Call;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reply.Inquiry;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Asks for the settings that most places change, all at once, each as the words that can be typed
 * for it, and reads the answers: all of them, or none when one cannot be read.
 */
final class SettingsForm {
  private static final PhraseKey TITLE = PhraseKey.of("reminders.form");
  private static final PhraseKey ONLY_UNREADABLE =
      PhraseKey.of("reminders.formOnly", "words", "example");
  private static final PhraseKey REFUSED =
      PhraseKey.of("reminders.formRefused", "typed", "reasons");
  private static final PhraseKey ALSO = PhraseKey.of("reminders.formAlso", "some", "more");

  private static final String ONLY_EXAMPLE = "regions wales; tags women";
  private static final String EVERYTHING = "everything";

  /** In the order in which a form has them; their names are those of the arguments. */
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("leads", Setting.LEADS),
          new Question("only", Setting.REGIONS, Setting.CAMPAIGNS, Setting.TAGS),
          new Question("quiet", Setting.QUIET),
          new Question("digest", Setting.DIGEST),
          new Question("cap", Setting.CAP));

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(
              Stream.of(TITLE, ONLY_UNREADABLE, REFUSED, ALSO),
              QUESTIONS.stream().map(Question::label))
          .toList();

  private final SettingsReader reader;
  private final ReminderSettings before;

  /**
   * @param before how the place wants its reminders now
   */
  SettingsForm(SettingsReader reader, ReminderSettings before) {
    this.reader = reader;
    this.before = before;
  }

  /** What is asked for, filled in with what it is now. */
  static Inquiry inquiry(Call call, ReminderSettings now) {
    return new Inquiry(
        TITLE.with(),
        call,
        QUESTIONS.stream()
            .map(it ->
                new Inquiry.Question(
                    it.name(), it.label().with(), it.words(now), it.name().equals("leads")))
            .toList());
  }

  /** Whether a call brings answers. */
  static boolean isFilledIn(Call call) {
    return QUESTIONS.stream().anyMatch(it -> call.arguments().containsKey(it.name()));
  }

  /** The settings as the answers want them, and what is different in them. */
  SettingsReader.Reading read(Invocation invocation) {
    List<Question> answered =
        QUESTIONS.stream()
            .filter(it -> invocation.call().arguments().containsKey(it.name()))
            .toList();
    List<Value> reasons = new ArrayList<>();
    ReminderSettings settings = before;
    for (Question question : answered) {
      switch (read(question, typed(invocation, question), settings)) {
        case SettingsReader.Reading.Changed(_, ReminderSettings changed) -> settings = changed;
        case SettingsReader.Reading.Refused(Phrase reason) -> reasons.add(new Value.Said(reason));
      }
    }
    return reasons.isEmpty()
        ? new SettingsReader.Reading.Changed(differing(settings), settings)
        : new SettingsReader.Reading.Refused(refused(reasons, answered, invocation));
  }

  /** Nothing that was typed is lost: it can be copied, mended and sent again. */
  private static Phrase refused(
      List<Value> reasons, List<Question> answered, Invocation invocation) {
    Value all =
        reasons.stream()
            .reduce((some, more) -> new Value.Said(ALSO.with(some, more)))
            .orElseThrow();
    String typed =
        answered.stream().map(it -> it.line(typed(invocation, it))).collect(joining("; "));
    return REFUSED.with(new Value.Text("/reminders " + typed), all);
  }

  private SettingsReader.Reading read(Question question, String typed, ReminderSettings settings) {
    if (question.settings().size() == 1) {
      return reader.read(question.line(typed), settings).orElseThrow();
    }
    ReminderSettings wide = settings.withInterest(Interest.ALL);
    return question.isAll(typed) ? SettingsReader.changed(wide) : interest(question, typed, wide);
  }

  /** With or without the word that says what sort of name it is. */
  private SettingsReader.Reading interest(Question question, String typed, ReminderSettings wide) {
    return reader
        .read(typed, wide)
        .or(() ->
            question.settings().stream()
                .flatMap(it -> reader.read(begin(it) + " " + typed, wide).stream())
                .filter(it -> it instanceof SettingsReader.Reading.Changed)
                .findFirst())
        .filter(it ->
            !(it instanceof SettingsReader.Reading.Changed(var what, _))
                || question.settings().containsAll(what))
        .orElseGet(() ->
            new SettingsReader.Reading.Refused(
                ONLY_UNREADABLE.with(new Value.Text(typed), new Value.Text(ONLY_EXAMPLE))));
  }

  private Set<Setting> differing(ReminderSettings after) {
    Set<Setting> what = EnumSet.noneOf(Setting.class);
    Stream.of(Setting.values())
        .filter(it -> it != Setting.HOUR)
        .filter(it -> !it.words(before).equals(it.words(after)))
        .forEach(what::add);
    return what;
  }

  private static String typed(Invocation invocation, Question question) {
    return invocation.argument(question.name()).orElse("");
  }

  /** The word that a setting begins with when it is typed. */
  private static String begin(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }

  /**
   * One line to fill in.
   *
   * @param name the argument of the call that holds the answer
   * @param settings what it changes
   */
  private record Question(String name, List<Setting> settings) {
    Question(String name, Setting... settings) {
      this(name, List.of(settings));
    }

    PhraseKey label() {
      return PhraseKey.of("reminders.form." + name);
    }

    /** What it is now, as it can be typed here. */
    String words(ReminderSettings now) {
      return settings.size() == 1
          ? settings.getFirst().words(now).substring(begin(settings.getFirst()).length() + 1)
          : now.interest().equals(Interest.ALL)
              ? EVERYTHING
              : settings.stream()
                  .filter(it -> !it.words(now).equals(it.words(ReminderSettings.DEFAULT)))
                  .map(it -> it.words(now))
                  .collect(joining("; "));
    }

    /** What is typed here, as it can be typed behind the command. */
    String line(String typed) {
      if (settings.size() == 1) {
        return begin(settings.getFirst()) + " " + (typed.isEmpty() ? Setting.OFF : typed);
      }
      return isAll(typed)
          ? settings.stream().map(it -> begin(it) + " all").collect(joining("; "))
          : typed;
    }

    boolean isAll(String typed) {
      return typed.isEmpty() || InterestWords.isAll(typed.toLowerCase(Locale.ROOT));
    }
  }
}
