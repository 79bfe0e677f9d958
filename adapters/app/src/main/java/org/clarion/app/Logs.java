package org.clarion.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** The log: nowhere until a folder is known, then a file for each of the last fourteen days. */
public final class Logs extends ContextAwareBase implements Configurator {
  private static final String FILE = "clarion.log";
  private static final String OLD_FILES = "clarion.%d.log";
  private static final int OLD_FILES_MAX = 14;
  private static final String PATTERN = "%d{ISO8601,UTC} %-5level %logger{20} %msg%n";

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
      root.addAppender(file(folder, context));
    }
  }

  private static RollingFileAppender<ILoggingEvent> file(Path folder, LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    var appender = new RollingFileAppender<ILoggingEvent>();
    var policy = new TimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(folder.resolve(OLD_FILES).toString());
    policy.setMaxHistory(OLD_FILES_MAX);
    policy.start();
    appender.setContext(context);
    appender.setName(FILE);
    appender.setFile(folder.resolve(FILE).toString());
    appender.setRollingPolicy(policy);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
