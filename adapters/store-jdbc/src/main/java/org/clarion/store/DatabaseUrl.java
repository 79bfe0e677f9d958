package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.clarion.store.StoreUnavailable.Reason;
import org.h2.engine.Constants;

/** The address of a database that the bot opens. Every other address is refused. */
sealed interface DatabaseUrl {
  /** A database of this process alone; the address is complete but for the bot's own settings. */
  record H2(String url, boolean onDisk) implements DatabaseUrl {
    /** The name that H2 gives the file, if it is on the disk. */
    String file() {
      return url.substring("jdbc:h2:".length()) + Constants.SUFFIX_MV_FILE;
    }
  }

  /**
   * A database on a server.
   *
   * @param url without any parameter, so that it can be shown
   * @param parameters may hold the password
   */
  record Postgres(String url, Properties parameters) implements DatabaseUrl {
    @Override
    public String toString() {
      return url;
    }
  }

  String FILE = "jdbc:h2:file:";
  String MEMORY = "jdbc:h2:mem:";

  /**
   * A file that opens itself again when a thread was interrupted in it: with any other, Java closes
   * it, and H2 with it, for all threads.
   */
  String RETRY = "jdbc:h2:retry:";

  /** What may follow the question mark; others could make the driver load or write something. */
  Set<String> POSTGRES_PARAMETERS =
      Set.of(
          "user",
          "password",
          "currentSchema",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "targetServerType",
          "connectTimeout",
          "socketTimeout");

  /**
   * Takes an address apart.
   *
   * @throws StoreUnavailable with {@link Reason#REFUSED_URL}; the address is not repeated in it
   */
  static DatabaseUrl of(String url) {
    if (url.startsWith(FILE)) {
      return h2(url, FILE, true);
    }
    if (url.startsWith(MEMORY)) {
      return h2(url, MEMORY, false);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return postgres(url);
    }
    throw refused(
        "Expected jdbc:postgresql:, jdbc:h2:file: or jdbc:h2:mem: but it begins otherwise");
  }

  private static DatabaseUrl h2(String url, String prefix, boolean onDisk) {
    if (url.length() == prefix.length()) {
      throw refused("Expected a name after " + prefix);
    }
    if (url.contains(";")) {
      throw refused("Expected no settings in an address of H2 but there is a semicolon");
    }
    return new H2(onDisk ? RETRY + url.substring(prefix.length()) : url, onDisk);
  }

  private static DatabaseUrl postgres(String url) {
    int question = url.indexOf('?');
    String address = question < 0 ? url : url.substring(0, question);
    if (address.contains("@")) {
      throw refused("Expected user and password as parameters but there is an @ before them");
    }
    var parameters = new Properties();
    if (question >= 0) {
      for (String parameter : url.substring(question + 1).split("&", -1)) {
        read(parameter, parameters);
      }
    }
    return new Postgres(address, parameters);
  }

  private static void read(String parameter, Properties parameters) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    if (equals < 0 || !POSTGRES_PARAMETERS.contains(name)) {
      throw refused(
          "Expected only parameters among %s".formatted(new TreeSet<>(POSTGRES_PARAMETERS)));
    }
    parameters.setProperty(name, URLDecoder.decode(parameter.substring(equals + 1), UTF_8));
  }

  private static StoreUnavailable refused(String detail) {
    return new StoreUnavailable(Reason.REFUSED_URL, detail);
  }
}
