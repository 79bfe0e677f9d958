package org.clarion.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** All that is logged while it listens, by any library at its finest level. */
final class Overheard implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("org.clarion.telegram");
  private final Level rootLevel = Objects.requireNonNull(root.getLevel());
  private final List<Appender<ILoggingEvent>> others = list(root.iteratorForAppenders());
  private final java.util.logging.Logger platform = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level platformLevel = platform.getLevel();
  private final List<Handler> platformHandlers = List.of(platform.getHandlers());
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Appender<ILoggingEvent> ear = new Ear();
  private final Handler platformEar = new PlatformEar();

  /** Begins to listen; until the end nothing of it reaches the console. */
  Overheard() {
    ear.setContext(root.getLoggerContext());
    ear.start();
    others.forEach(root::detachAppender);
    root.addAppender(ear);
    root.setLevel(Level.TRACE);
    own.setLevel(Level.TRACE);
    platformHandlers.forEach(platform::removeHandler);
    platformEar.setLevel(java.util.logging.Level.ALL);
    platform.addHandler(platformEar);
    platform.setLevel(java.util.logging.Level.ALL);
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> note(thread.getName(), told(e)));
  }

  /** Takes down what was said elsewhere. */
  void note(Object... words) {
    for (Object word : words) {
      lines.add(String.valueOf(word));
    }
  }

  /** Takes down what every thread is called and where it stands, virtual ones too. */
  void noteThreads(Path folder) throws IOException {
    Path dump = folder.resolve("threads-%d.txt".formatted(lines.size()));
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
    lines.addAll(Files.readAllLines(dump));
    Thread.getAllStackTraces().keySet().forEach(it -> note(it.getName(), it));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.detachAppender(ear);
    others.forEach(root::addAppender);
    root.setLevel(rootLevel);
    own.setLevel(Level.OFF);
    platform.removeHandler(platformEar);
    platformHandlers.forEach(platform::addHandler);
    platform.setLevel(platformLevel);
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  private static List<Appender<ILoggingEvent>> list(Iterator<Appender<ILoggingEvent>> appenders) {
    List<Appender<ILoggingEvent>> list = new CopyOnWriteArrayList<>();
    appenders.forEachRemaining(list::add);
    return list;
  }

  /** With all causes, and what was suppressed. */
  private static String told(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      note(event.getLoggerName(), event.getThreadName(), event.getFormattedMessage());
      IThrowableProxy failure = event.getThrowableProxy();
      if (failure != null) {
        note(ThrowableProxyUtil.asString(failure));
      }
    }
  }

  private final class PlatformEar extends Handler {
    @Override
    public void publish(LogRecord record) {
      note(record.getLoggerName(), record.getMessage());
      Object[] parameters = record.getParameters();
      note(parameters == null ? new Object[0] : parameters);
      if (record.getThrown() != null) {
        note(told(record.getThrown()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
