package org.clarion.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/**
 * Time that passes only when everybody waits for it. Actors run on threads of their own, but only
 * one at a time: whoever lets time pass hands the baton to whose turn it is. The order is a
 * function of what they do alone.
 */
final class Clockwork {
  private final PriorityQueue<Event> queue =
      new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
  private final List<Actor> actors = new ArrayList<>();
  private final Actor main = new Actor(null);

  private Actor current = main;
  private long now;
  private long end;
  private long numbers;
  private Throwable failure;
  private volatile boolean over;

  /** Something that happens at a time: either an action or an actor's turn. */
  private record Event(long time, long number, Runnable action, Actor actor, long turn) {}

  /** The time is over, and all threads end. */
  private static final class Over extends Error {
    private static final long serialVersionUID = 1;

    Over() {
      super("over", null, false, false);
    }
  }

  /** Somebody who does things that take time. */
  final class Actor {
    private final Runnable life;
    private final Semaphore baton = new Semaphore(0);
    private Thread thread;
    private long turn;
    private boolean asleep;

    private Actor(Runnable life) {
      this.life = life;
    }

    /** Ends its sleep at once, if it sleeps. */
    void wake() {
      if (asleep) {
        asleep = false;
        turnAt(this, now);
      }
    }

    private void take() {
      if (thread == null && life != null) {
        // Known before it runs: it may hand on the baton, and get it back, before start() returns.
        thread = Thread.ofVirtual().unstarted(this::run);
        thread.start();
      } else {
        baton.release();
      }
    }

    private void await() {
      baton.acquireUninterruptibly();
      if (over && life != null) {
        throw new Over();
      }
    }

    private void run() {
      try {
        life.run();
      } catch (Over _) {
        return;
      } catch (Throwable e) {
        failure = e;
        queue.clear();
      }
      pass(null);
    }
  }

  /** Nanoseconds since the beginning. */
  long now() {
    return now;
  }

  /** Has something happen later that takes no time itself. */
  void at(long time, Runnable action) {
    queue.add(new Event(Math.max(time, now), numbers++, action, null, 0));
  }

  /** A new actor, whose life begins at a time. */
  Actor actor(long from, Runnable life) {
    var actor = new Actor(life);
    actors.add(actor);
    turnAt(actor, from);
    return actor;
  }

  /** Lets time pass for the one who has the baton. */
  void spend(Duration time) {
    spend(time.toNanos());
  }

  void spend(long nanos) {
    long until = now + nanos;
    Event next = queue.peek();
    if ((next == null || next.time() > until) && until <= end) {
      now = until;
      return;
    }
    Actor me = current;
    turnAt(me, until);
    pass(me);
  }

  /** Like {@link #spend}, but {@link Actor#wake} ends it early. */
  void sleep(long nanos) {
    current.asleep = true;
    Actor me = current;
    turnAt(me, now + nanos);
    pass(me);
    me.asleep = false;
  }

  /** Does all jobs side by side and returns when the last is done. */
  void together(List<Runnable> jobs) {
    Actor parent = current;
    int[] left = {jobs.size()};
    Throwable[] thrown = {null};
    for (Runnable job : jobs) {
      actor(
          now,
          () -> {
            try {
              job.run();
            } catch (Crash | RuntimeException e) {
              thrown[0] = thrown[0] == null ? e : thrown[0];
            }
            left[0]--;
            if (left[0] == 0) {
              turnAt(parent, now);
            }
          });
    }
    pass(parent);
    actors.removeIf(it -> it.thread != null && !it.thread.isAlive());
    if (thrown[0] instanceof Error error) {
      throw error;
    } else if (thrown[0] instanceof RuntimeException e) {
      throw e;
    }
  }

  /** Lets everything happen up to the time, then ends all lives. */
  void run(long until) {
    end = until;
    pass(main);
    over = true;
    for (Actor actor : actors) {
      if (actor.thread != null) {
        actor.baton.release();
        join(actor.thread);
      }
    }
    if (failure != null) {
      throw new IllegalStateException("Expected nobody to fail", failure);
    }
  }

  private void turnAt(Actor actor, long time) {
    actor.turn++;
    queue.add(new Event(time, numbers++, null, actor, actor.turn));
  }

  /** Lets things happen until it is somebody's turn; returns when it is that of {@code me}. */
  private void pass(Actor me) {
    while (true) {
      Event event = queue.poll();
      Actor next = event == null || event.time() > end ? main : event.actor();
      if (next == null) {
        now = event.time();
        act(event.action());
      } else if (next == main || event.turn() == next.turn) {
        now = next == main ? end : event.time();
        current = next;
        if (next != me) {
          next.take();
          if (me != null) {
            me.await();
          }
        }
        return;
      }
    }
  }

  private void act(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      failure = e;
      queue.clear();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
