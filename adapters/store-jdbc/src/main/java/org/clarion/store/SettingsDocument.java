package org.clarion.store;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;
import static org.clarion.store.Json.text;
import static org.clarion.store.Json.texts;
import static org.clarion.store.Json.valueOrNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.clarion.core.date.Period;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Replies;
import org.clarion.core.reminder.Replies.Dismissed;
import org.clarion.core.reminder.Replies.OnceMore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a place wants its reminders, as JSON. */
final class SettingsDocument {
  /** The newest form that this program can read. */
  private static final int EDITION = 1;

  private SettingsDocument() {}

  /** The same settings always give the same text. */
  static String write(ReminderSettings settings) {
    ObjectNode node = Json.object().put("edition", EDITION);
    putInterest(node.putObject("interest"), settings.interest());
    Json.putTexts(node, "leads", settings.leads().stream().map(LeadTime::id).toList());
    putQuiet(node.putObject("quiet"), settings.quiet());
    DigestTime digest = settings.digest();
    if (digest != null) {
      node.putObject("digest")
          .put("day", digest.day().getValue())
          .put("at", digest.at().toString());
    }
    node.put("postsPerWeekMax", settings.postsPerWeekMax());
    PersonId mention = settings.mention();
    if (mention != null) {
      node.putObject("mention")
          .put("platform", mention.platform().value())
          .put("person", mention.value());
    }
    putReplies(node, settings.replies());
    return Json.write(node);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException when the document is damaged, or of a later version
   */
  static ReminderSettings read(String document) {
    try {
      JsonNode node = Json.read(document);
      int edition = node.required("edition").intValue();
      if (edition != EDITION) {
        throw new IllegalStateException(
            "Expected settings of edition %d but was %d".formatted(EDITION, edition));
      }
      return settings(node);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalStateException("Expected the settings of a place but they are damaged", e);
    }
  }

  private static ReminderSettings settings(JsonNode node) {
    return new ReminderSettings(
        interest(node.required("interest")),
        Json.items(node, "leads", it -> lead(it.stringValue())),
        quiet(node.required("quiet")),
        valueOrNull(node, "digest", SettingsDocument::digest),
        node.required("postsPerWeekMax").intValue(),
        valueOrNull(node, "mention", SettingsDocument::person),
        replies(node));
  }

  private static void putReplies(ObjectNode node, Replies replies) {
    if (replies.equals(Replies.NONE)) {
      return;
    }
    Json.putObjects(
        node,
        "dismissed",
        replies.dismissed().stream()
            .sorted(
                comparing(Dismissed::entry)
                    .thenComparing(it -> requireNonNullElse(it.occurrence(), "")))
            .toList(),
        (it, one) -> {
          it.put("entry", one.entry().value());
          Json.putText(it, "occurrence", one.occurrence());
        });
    Json.putObjects(
        node,
        "onceMore",
        replies.onceMore().stream()
            .sorted(
                comparing(OnceMore::entry)
                    .thenComparing(OnceMore::occurrence)
                    .thenComparing(it -> it.lead().id()))
            .toList(),
        (it, one) ->
            it.put("entry", one.entry().value())
                .put("occurrence", one.occurrence())
                .put("lead", one.lead().id()));
  }

  private static Replies replies(JsonNode node) {
    return new Replies(
        Set.copyOf(
            Json.itemsOrNone(
                node,
                "dismissed",
                it -> new Dismissed(entry(it), Json.textOrNull(it, "occurrence")))),
        Set.copyOf(
            Json.itemsOrNone(
                node,
                "onceMore",
                it -> new OnceMore(entry(it), text(it, "occurrence"), lead(text(it, "lead"))))));
  }

  private static EntryId entry(JsonNode node) {
    return new EntryId(text(node, "entry"));
  }

  private static void putInterest(ObjectNode node, Interest interest) {
    Json.putTexts(node, "regions", sorted(interest.regions()));
    EntryDocument.putIds(node, "campaigns", interest.campaigns().stream().sorted().toList());
    Json.putTexts(node, "tags", sorted(interest.tags()));
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private static Interest interest(JsonNode node) {
    return new Interest(
        Set.copyOf(texts(node, "regions")),
        Set.<EntryId>copyOf(EntryDocument.ids(node, "campaigns")),
        Set.copyOf(texts(node, "tags")));
  }

  private static LeadTime lead(String id) {
    return LeadTime.read(id)
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a lead time but was '%s'".formatted(id)));
  }

  private static void putQuiet(ObjectNode node, QuietTimes quiet) {
    Nightly nightly = quiet.nightly();
    if (nightly != null) {
      node.putObject("nightly")
          .put("from", nightly.from().toString())
          .put("to", nightly.to().toString());
    }
    Json.putObjects(
        node,
        "weeks",
        quiet.weeks(),
        (it, week) -> it.put("from", week.from().toString()).put("to", week.to().toString()));
    Json.putText(node, "pausedUntil", quiet.pausedUntil());
  }

  private static QuietTimes quiet(JsonNode node) {
    return new QuietTimes(
        valueOrNull(node, "nightly", it -> new Nightly(time(it, "from"), time(it, "to"))),
        Json.items(node, "weeks", it -> new Period(day(it, "from"), day(it, "to"))),
        valueOrNull(node, "pausedUntil", it -> LocalDate.parse(it.stringValue())));
  }

  private static DigestTime digest(JsonNode node) {
    return new DigestTime(DayOfWeek.of(node.required("day").intValue()), time(node, "at"));
  }

  private static PersonId person(JsonNode node) {
    return new PersonId(new PlatformName(text(node, "platform")), text(node, "person"));
  }

  private static LocalTime time(JsonNode node, String name) {
    return LocalTime.parse(text(node, name));
  }

  private static LocalDate day(JsonNode node, String name) {
    return LocalDate.parse(text(node, name));
  }
}
