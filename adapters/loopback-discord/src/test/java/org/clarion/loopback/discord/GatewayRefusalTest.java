package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class GatewayRefusalTest {
  private static final String HELLO = "{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}";
  private static final String HEARTBEAT = "{\"op\":1,\"d\":null}";
  private static final String HEARD = "{\"op\":11}";
  private static final String INVALID = "{\"op\":9,\"d\":false}";

  private final LoopbackDiscord discord = LoopbackDiscord.start();
  private final Client client = new Client();

  @AfterEach
  void close() {
    client.close();
    discord.close();
  }

  /** A bot that says what no library would. */
  private final class Client extends WebSocketClient {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Client() {
      super(discord.gateway());
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String text) {
      heard.add(text);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      closed.complete(code);
    }

    @Override
    public void onError(Exception failure) {
      closed.completeExceptionally(failure);
    }

    void say(String text) throws InterruptedException {
      if (!isOpen()) {
        assertThat(connectBlocking()).isTrue();
        assertThat(heard.take()).isEqualTo(HELLO);
      }
      send(text);
    }
  }

  private String identify(String token, int shard, int shards) {
    return """
    {"op":2,"d":{"token":"%s","intents":1,"shard":[%d,%d]}}\
    """
        .formatted(token, shard, shards);
  }

  @Test
  void heartbeats_are_answered_but_not_by_a_deaf_gateway() throws Exception {
    client.say(HEARTBEAT);
    assertThat(client.heard.take()).isEqualTo(HEARD);

    discord.deafen(true);
    client.say(HEARTBEAT);
    client.say(identify(discord.token(), 0, 1));

    assertThat(client.heard.take()).contains("READY");
  }

  @Test
  void a_wrong_token_is_not_let_in() throws Exception {
    client.say(identify("wrong", 0, 1));

    assertThat(client.closed.get()).isEqualTo(4004);
    assertThat(discord.identifies()).isEmpty();
  }

  @Test
  void a_shard_that_there_is_not_is_not_let_in() throws Exception {
    client.say(identify(discord.token(), 2, 2));

    assertThat(client.closed.get()).isEqualTo(4010);
  }

  @Test
  void a_message_that_is_too_long_ends_the_connection() throws Exception {
    client.say("{\"op\":1,\"d\":\"%s\"}".formatted("x".repeat(4096)));

    assertThat(client.closed.get()).isEqualTo(4002);
  }

  @Test
  void an_unknown_message_ends_the_connection() throws Exception {
    client.say("{\"op\":99}");

    assertThat(client.closed.get()).isEqualTo(4001);
  }

  @Test
  void more_than_a_hundred_and_twenty_messages_a_minute_end_the_connection() throws Exception {
    // Twice the limit, so that a minute's turn in between does not matter.
    for (int i = 0; i < 241 && !client.closed.isDone(); i++) {
      client.say("{\"op\":1,\"d\":null}");
      if (client.heard.poll(1, TimeUnit.SECONDS) == null) {
        break;
      }
    }

    assertThat(client.closed.get()).isEqualTo(4008);
  }

  @Test
  void a_session_that_there_is_not_cannot_be_resumed() throws Exception {
    client.say(
        "{\"op\":6,\"d\":{\"token\":\"%s\",\"session_id\":\"s\",\"seq\":1}}"
            .formatted(discord.token()));

    assertThat(client.heard.take()).isEqualTo(INVALID);
  }

  @Test
  void a_second_login_within_five_seconds_is_refused_when_they_are_limited() throws Exception {
    discord.limitLogins();
    client.say(identify(discord.token(), 0, 1));
    assertThat(client.heard.take()).contains("\"t\":\"READY\"");

    client.say(identify(discord.token(), 0, 1));

    assertThat(client.heard.take()).isEqualTo(INVALID);
    assertThat(discord.identifies()).hasSize(1);
  }
}
