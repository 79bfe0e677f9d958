package org.clarion.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file for each of the last fourteen days. Opened for the first line only: most starts have
 * nothing to log, and the calendar it needs would be a good part of them.
 */
final class LogFile extends AppenderBase<ILoggingEvent> {
  /** Libraries whose log may hold names, ids, whole messages and addresses with a token. */
  static final List<String> INDISCREET = List.of("net.dv8tion.jda", "okhttp3", "org.telegram");

  /** People are told for how many days the log is kept. */
  static final int OLD_FILES_MAX = 14;

  private static final String FILE = "clarion.log";
  private static final String OLD_FILES = "clarion.%d.log";
  private static final String PATTERN = "%d{ISO8601,UTC} %-5level %logger{20} %msg%n";

  private final Path folder;
  private @Nullable Appender<ILoggingEvent> file;

  LogFile(Path folder) {
    this.folder = folder;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (file == null) {
      file = open();
    }
    file.doAppend(
        INDISCREET.stream().anyMatch(event.getLoggerName()::startsWith) ? discreet(event) : event);
  }

  @Override
  public void stop() {
    super.stop();
    if (file != null) {
      file.stop();
    }
  }

  /** The sentence with its gaps left open, and of what was thrown the kind alone. */
  private ILoggingEvent discreet(ILoggingEvent event) {
    Logger logger = ((LoggerContext) getContext()).getLogger(event.getLoggerName());
    IThrowableProxy thrown = event.getThrowableProxy();
    String sentence = event.getMessage();
    String said = thrown == null ? sentence : sentence + ": " + thrown.getClassName();
    return new LoggingEvent(logger.getName(), logger, event.getLevel(), said, null, null);
  }

  private Appender<ILoggingEvent> open() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(getContext());
    encoder.setPattern(PATTERN);
    encoder.start();
    var appender = new RollingFileAppender<ILoggingEvent>();
    var policy = new TimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(getContext());
    policy.setParent(appender);
    policy.setFileNamePattern(folder.resolve(OLD_FILES).toString());
    policy.setMaxHistory(OLD_FILES_MAX);
    policy.start();
    appender.setContext(getContext());
    appender.setFile(folder.resolve(FILE).toString());
    appender.setRollingPolicy(policy);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
