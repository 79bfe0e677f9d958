package org.clarion.store;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.clarion.core.content.AnswerCounts;
import org.clarion.core.content.Contents;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Logins;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Pins;
import org.clarion.core.delivery.Roles;
import org.clarion.core.reminder.Subscriptions;

/**
 * Everything the bot must not forget: the group's content, who wants reminders, and what became of
 * each. What a method has returned for outlives the process, however it ends.
 */
public final class Store implements AutoCloseable {
  private final Database database;
  private final JdbcContents contents;
  private final JdbcSubscriptions subscriptions;
  private final JdbcOutbox outbox;
  private final JdbcLedger ledger;
  private final JdbcInbox inbox;
  private final JdbcPins pins;
  private final AnswerCounts answerCounts;
  private final Logins logins;
  private final Roles roles;

  private Store(Database database, Ticker ticker) {
    this.database = database;
    contents = new JdbcContents(database.jdbi(), ticker);
    subscriptions = new JdbcSubscriptions(database.jdbi());
    outbox = new JdbcOutbox(database);
    ledger = new JdbcLedger(database.jdbi());
    inbox = new JdbcInbox(database, contents);
    pins = new JdbcPins(database);
    answerCounts = new JdbcAnswerCounts(database.jdbi());
    logins = new JdbcLogins(database.jdbi());
    roles =
        switch (database) {
          case H2Database _ -> Roles.ALONE;
          case PostgresDatabase shared ->
              new JdbcRoles(shared.jdbi(), UUID.randomUUID().toString());
        };
  }

  /**
   * Opens the store, creating it or bringing it up to date where needed.
   *
   * @throws StoreUnavailable when that cannot be done; nothing stays open then
   */
  public static Store open(Settings settings) {
    return open(settings, Ticker.systemTicker());
  }

  static Store open(Settings settings, Ticker ticker) {
    return new Store(Database.open(DatabaseUrl.of(settings.url())), ticker);
  }

  public Contents contents() {
    return contents;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }

  public Outbox outbox() {
    return outbox;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** What came in from platforms and has been dealt with. */
  public Inbox inbox() {
    return inbox;
  }

  /** The messages with the coming dates that are kept current. */
  public Pins pins() {
    return pins;
  }

  /** How often entries were chosen, and how often wrong. */
  public AnswerCounts answerCounts() {
    return answerCounts;
  }

  /** When the bots that share the store logged in to platforms. */
  public Logins logins() {
    return logins;
  }

  /** What only one of the bots that share the store may do. */
  public Roles roles() {
    return roles;
  }

  /**
   * A clock on which all agree that share the store; the process's own where nobody else can.
   *
   * @param nanos a monotonic clock that nobody can set
   */
  public InstantSource clock(InstantSource process, LongSupplier nanos) {
    return switch (database) {
      case H2Database _ -> process;
      case PostgresDatabase shared -> new DatabaseClock(shared.jdbi(), process, nanos);
    };
  }

  /** The digest of the pack that was imported last, or nothing when none was. */
  public Optional<String> importedDigest() {
    return contents.importedDigest();
  }

  /** Remembers the digest of a pack that needed no change, or was applied without its digest. */
  public void rememberImport(String digest) {
    contents.rememberImport(digest);
  }

  /**
   * Like {@link Contents#apply}, and remembers the pack's digest in the same transaction.
   *
   * @return whether it was applied; otherwise the digest is not remembered either
   */
  public boolean apply(ImportPlan plan, String digest) {
    return contents.apply(plan, digest);
  }

  @Override
  public void close() {
    database.close();
  }

  /**
   * Where the store is.
   *
   * @param url may hold a password; it is never shown
   */
  public record Settings(String url) {
    /** An H2 file named {@code clarion} in the folder, which is created where it is missing. */
    public static Settings folder(Path folder) {
      return new Settings("jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("clarion"));
    }

    /** A {@code jdbc:postgresql:}, {@code jdbc:h2:file:} or {@code jdbc:h2:mem:} address. */
    public static Settings url(String jdbcUrl) {
      return new Settings(jdbcUrl);
    }

    /** A new empty store that is gone when it is closed. */
    public static Settings memory() {
      return new Settings("jdbc:h2:mem:" + UUID.randomUUID());
    }

    @Override
    public String toString() {
      return "Settings";
    }
  }
}
