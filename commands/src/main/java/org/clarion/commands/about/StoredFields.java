package org.clarion.commands.about;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Logins;
import org.clarion.core.delivery.ProbeWaits;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/**
 * Every column of the database, with what it is for and how long it is kept. A test holds this list
 * against the tables themselves: a column that is missing here fails the build.
 */
public final class StoredFields {
  /** All tables there are. */
  public static final List<Table> TABLES =
      List.of(
          table(
              "place",
              Kept.WHILE_REACHABLE,
              field("place", "number", "id"),
              field("place", "where", "platform", "group_id", "channel_id"),
              field("place", "trouble", "suspect_since", "next_probe_at", "failures", "trouble")),
          table(
              "subscription",
              Kept.WHILE_REACHABLE,
              field("subscription", "what", "place_id", "topic"),
              field("subscription", "since", "state", "on_since", "off_since")),
          table(
              "place_settings",
              Kept.WHILE_REACHABLE,
              field("place_settings", "when", "place_id", "changed_at"),
              field("place_settings", "how", "document")),
          table(
              "pin",
              Kept.WHILE_PINNED,
              field("pin", "message", "place_id", "post_key", "message_id"),
              field("pin", "state", "begun_at", "digest", "pinned")),
          table(
              "trigger_due",
              Kept.AFTER_DATE,
              field("trigger_due", "which", "entry_id", "occurrence", "lead", "version"),
              field("trigger_due", "what", "kind", "timing"),
              field("trigger_due", "when", "due_at", "expires_at", "state")),
          table(
              "delivery",
              Kept.AFTER_POST,
              field("delivery", "key", "id", "delivery_key", "post_key"),
              field("delivery", "which", "place_id", "entry_id", "occurrence", "lead", "version"),
              field("delivery", "what", "kind", "timing"),
              field("delivery", "when", "due_at", "expires_at", "wanted_at", "not_before"),
              field("delivery", "sent", "first_send_at", "last_send_at", "settled_at"),
              field("delivery", "state", "state", "tries", "ambiguous", "reason"),
              field("delivery", "turn", "fence", "lease_until"),
              field("delivery", "message", "message_id")),
          table(
              "report",
              Kept.AFTER_REPORT,
              field("report", "number", "id", "subject", "made_at"),
              field("report", "what", "document")),
          table(
              "inbox",
              Kept.AFTER_UPDATE,
              field("inbox", "number", "platform", "update_id"),
              field("inbox", "when", "noted_at", "answered_at")),
          table(
              "answer_count",
              Kept.WITH_ENTRY,
              field("answer_count", "counts", "entry_id", "chosen", "wrong")),
          table(
              "entry",
              Kept.AS_CONTENT,
              field("entry", "which", "id", "kind", "position"),
              field("entry", "version", "edited", "revision"),
              field("entry", "text", "document")),
          table(
              "content",
              Kept.AS_CONTENT,
              field("content", "version", "id", "revision"),
              field("content", "about", "info")),
          table("setting", Kept.ALWAYS, field("setting", "value", "name", "content")),
          table("login", Kept.AFTER_LOGIN, field("login", "when", "platform", "begun_at")),
          table(
              "role_lease",
              Kept.WHILE_RUNNING,
              field("role_lease", "turn", "role", "owner", "lease_until")),
          table(
              "flyway_schema_history",
              Kept.ALWAYS,
              field(
                  "flyway_schema_history",
                  "which",
                  "installed_rank",
                  "version",
                  "description",
                  "type",
                  "script",
                  "checksum"),
              field("flyway_schema_history", "when", "installed_on", "execution_time", "success"),
              field("flyway_schema_history", "user", "installed_by")));

  private static final PhraseKey DAYS = PhraseKey.counted("stored.days", "days");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.of(
              TABLES.stream().flatMap(Table::phrases),
              Stream.of(Kept.values()).map(Kept::key),
              Stream.of(DAYS))
          .flatMap(it -> it)
          .toList();

  private StoredFields() {}

  /** A table of the database. */
  public record Table(String name, PhraseKey about, Kept kept, List<Field> fields) {
    public Table {
      fields = List.copyOf(fields);
    }

    private Stream<PhraseKey> phrases() {
      return Stream.concat(Stream.of(about), fields.stream().map(Field::purpose));
    }
  }

  /** Columns that are for one thing. */
  public record Field(List<String> columns, PhraseKey purpose) {
    public Field {
      columns = List.copyOf(columns);
    }
  }

  /** How long the rows of a table are kept. */
  public enum Kept {
    WHILE_REACHABLE("reachable", ProbeWaits.GIVE_UP_AFTER),
    WHILE_PINNED("pinned", null),
    AFTER_DATE("date", Ledger.KEPT_FOR),
    AFTER_POST("post", Ledger.KEPT_FOR),
    AFTER_REPORT("report", Ledger.KEPT_FOR),
    AFTER_UPDATE("update", Inbox.KEPT_FOR),
    AFTER_LOGIN("login", Logins.KEPT_FOR),
    WITH_ENTRY("entry", null),
    AS_CONTENT("content", null),
    WHILE_RUNNING("running", null),
    ALWAYS("always", null);

    private final String word;
    private final @Nullable Duration period;

    Kept(String word, @Nullable Duration period) {
      this.word = word;
      this.period = period;
    }

    private PhraseKey key() {
      String name = "stored.kept." + word;
      return period == null ? PhraseKey.of(name) : PhraseKey.of(name, "period");
    }

    private Phrase said() {
      return period == null ? key().with() : key().with(StoredFields.period(period));
    }
  }

  /** So many whole days. */
  static Value period(Duration kept) {
    return new Value.Said(DAYS.with(new Value.Count(kept.toDays())));
  }

  /** All of it to be read: a heading for each table, a line for what each column is for. */
  static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Table table : TABLES) {
      parts.add(new Part.Heading(table.about().with(new Value.Text(table.name()))));
      table.fields().forEach(it -> parts.add(new Part.Item(it.purpose().with(names(it)))));
      parts.add(new Part.Said(table.kept().said()));
    }
    return parts;
  }

  private static Value names(Field field) {
    return new Value.Text(field.columns().stream().collect(joining(", ")));
  }

  private static Table table(String name, Kept kept, Field... fields) {
    return new Table(name, PhraseKey.of("stored." + name, "table"), kept, List.of(fields));
  }

  private static Field field(String table, String purpose, String... columns) {
    return new Field(List.of(columns), PhraseKey.of("stored." + table + "." + purpose, "fields"));
  }
}
