package org.clarion.discord;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.utils.SessionController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one shard after another log in, each through the {@link LoginGate}. JDA hands in here every
 * session that begins anew, and none that is resumed.
 */
final class LoginQueue implements SessionController {
  private static final Logger LOG = LoggerFactory.getLogger(LoginQueue.class);

  /** So often one login is tried before everything begins anew; 31 seconds in all. */
  private static final int TRIES_MAX = 6;

  private final LoginGate gate;
  private final GatewayAdvice advice;
  private final Runnable failed;
  private final BlockingQueue<SessionConnectNode> waiting = new LinkedBlockingQueue<>();
  private final RestRateLimiter.GlobalRateLimit limit = RestRateLimiter.GlobalRateLimit.create();
  private final Thread worker = Thread.ofVirtual().name("discord-logins").unstarted(this::work);

  /**
   * @param failed called when the gateway cannot be reached at all
   */
  LoginQueue(LoginGate gate, GatewayAdvice advice, Runnable failed) {
    this.gate = gate;
    this.advice = advice;
    this.failed = failed;
  }

  /** Lets them in from now on. */
  void open() {
    worker.start();
  }

  /** Lets nobody in any more. */
  void close() {
    worker.interrupt();
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    waiting.add(node);
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    waiting.remove(node);
  }

  @Override
  public RestRateLimiter.GlobalRateLimit getRateLimitHandle() {
    return limit;
  }

  @Override
  public String getGateway() {
    return advice.url();
  }

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    return new ShardedGateway(advice.url(), advice.shards(), advice.concurrency());
  }

  private void work() {
    try {
      while (true) {
        logIn(waiting.take());
      }
    } catch (InterruptedException _) {
      // Closed: nobody logs in any more.
    }
  }

  private void logIn(SessionConnectNode node) throws InterruptedException {
    for (int tried = 0; tried < TRIES_MAX; tried++) {
      if (!gate.pass(advice)) {
        return;
      }
      try {
        // Its turn ends as soon as it is connected; how far apart logins are is the gate's concern.
        node.run(true);
        return;
      } catch (RejectedExecutionException _) {
        gate.giveBack();
        return;
      } catch (IllegalStateException e) {
        gate.giveBack();
        LOG.warn("Discord's gateway cannot be reached: {}", e.getMessage());
        Thread.sleep(Duration.ofSeconds(1L << tried));
      }
    }
    failed.run();
  }
}
