package org.clarion.core.delivery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a class logs while this is open; nothing of it reaches the console. */
final class Log implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  Log(Class<?> of) {
    logger = (Logger) LoggerFactory.getLogger(of);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
    lines.start();
  }

  /** The lines so far, each after its level. */
  List<String> lines() {
    return lines.list.stream().map(it -> it.getLevel() + " " + it.getFormattedMessage()).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}
