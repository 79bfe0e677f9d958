package org.clarion.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** The log: nowhere until a folder is known, then a {@link LogFile}. */
public final class Logs extends ContextAwareBase implements Configurator {
  private static final String FILE = "file";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Has the log written into the folder from now on, and nothing of it onto the terminal. */
  static void into(Path folder) {
    LogManager.getLogManager().reset();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(FILE) == null) {
      root.setLevel(Level.INFO);
      // What libraries do at every start is no news.
      context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
      context.getLogger("org.flywaydb").setLevel(Level.WARN);
      LogFile.INDISCREET.forEach(it -> context.getLogger(it).setLevel(Level.WARN));
      var file = new LogFile(folder);
      file.setContext(context);
      file.setName(FILE);
      file.start();
      root.addAppender(file);
    }
  }
}
