package org.clarion.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.clarion.core.delivery.Courier;

/**
 * One-time tasks of db-scheduler that do nothing, locked and fetched in batches as large as ours.
 */
final class EmptyTasks implements Contender {
  private static final OneTimeTask<Void> NOTHING = Tasks.oneTime("nothing").execute((_, _) -> {});

  private final String url;
  private final int tasks;

  /**
   * @param url of the schema that its table is made in
   */
  EmptyTasks(String url, int tasks) {
    this.url = url;
    this.tasks = tasks;
    MeasuredStore.run(
        url,
        List.of(
            """
            create table scheduled_tasks (
              task_name text not null,
              task_instance text not null,
              task_data bytea,
              execution_time timestamp with time zone not null,
              picked boolean not null,
              picked_by text,
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures integer,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              primary key (task_name, task_instance))
            """,
            "create index on scheduled_tasks (execution_time)",
            "create index on scheduled_tasks (last_heartbeat)"));
  }

  @Override
  public void prepare() {
    MeasuredStore.run(
        url,
        List.of(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, version)
            select 'nothing', 'task ' || x, timestamp with time zone '2026-01-01 00:00:00+00',
              false, 1
            from generate_series(1, %d) as numbers(x)
            """
                .formatted(tasks)));
  }

  @Override
  public Duration run(int threads) throws InterruptedException {
    var done = new CountDownLatch(tasks);
    try (var pool = pool(threads)) {
      double most = (double) Courier.BATCH_MAX / threads;
      Scheduler scheduler =
          Scheduler.create(pool, NOTHING)
              .threads(threads)
              .pollUsingLockAndFetch(most / 2, most)
              .addSchedulerListener(new Counting(done))
              .build();
      long start = System.nanoTime();
      scheduler.start();
      done.await();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      scheduler.stop();
      return time;
    }
  }

  private HikariDataSource pool(int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }

  /** Told of each task after its row is gone. */
  private static final class Counting extends AbstractSchedulerListener {
    private final CountDownLatch done;

    Counting(CountDownLatch done) {
      this.done = done;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete execution) {
      done.countDown();
    }
  }
}
