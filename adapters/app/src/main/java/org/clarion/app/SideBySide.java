package org.clarion.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs side by side, each in a thread of its own, and returns when all are done. */
final class SideBySide implements Consumer<List<Runnable>> {
  private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

  @Override
  public void accept(List<Runnable> jobs) {
    if (jobs.size() == 1) {
      jobs.getFirst().run();
      return;
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> calls = jobs.stream().map(Executors::callable).toList();
      for (Future<Object> done : threads.invokeAll(calls)) {
        done.get();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("A job failed in a way it should not have", e.getCause());
    }
  }
}
