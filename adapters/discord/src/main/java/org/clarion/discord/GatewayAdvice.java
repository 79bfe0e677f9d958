package org.clarion.discord;

import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What Discord tells a bot that wants to connect.
 *
 * @param url where the gateway is
 * @param shards over how many connections Discord wants the bot's servers spread
 * @param concurrency how many of them may log in at once
 * @param remaining how many logins Discord had left for the bot when it was asked
 * @param resetsAt when it has all of them again
 */
record GatewayAdvice(
    String url, int shards, int concurrency, int remaining, Instant seenAt, Instant resetsAt) {
  /**
   * Reads the answer to {@code GET /gateway/bot}.
   *
   * @throws net.dv8tion.jda.api.exceptions.ParsingException when it is none
   */
  static GatewayAdvice read(DataObject answer, Instant now) {
    DataObject limit = answer.getObject("session_start_limit");
    return new GatewayAdvice(
        answer.getString("url"),
        Math.max(1, answer.getInt("shards")),
        Math.max(1, limit.getInt("max_concurrency", 1)),
        limit.getInt("remaining"),
        now,
        now.plusMillis(limit.getLong("reset_after")));
  }

  /** The same with the gateway elsewhere. */
  GatewayAdvice at(String other) {
    return new GatewayAdvice(other, shards, concurrency, remaining, seenAt, resetsAt);
  }
}
