package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.openapi.OpenApi;

/** Holds what was sent against Discord's own description. */
final class Described {
  private Described() {}

  /** Closes a Discord to which nothing was sent but what it describes. */
  static void close(LoopbackDiscord discord) {
    var requests = discord.requests();
    discord.close();
    assertThat(OpenApi.faults(requests)).isEmpty();
  }
}
