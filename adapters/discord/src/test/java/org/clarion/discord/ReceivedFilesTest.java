package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.NamedAttachmentProxy;
import okhttp3.OkHttpClient;
import org.clarion.core.message.Attachment;
import org.clarion.discord.ReceivedFiles.Fetched;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fetching a file from a server that may do anything. */
class ReceivedFilesTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpServer server;
  private final ReceivedFiles files = new ReceivedFiles(Duration.ofMillis(500));

  ReceivedFilesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void gives_all_files_in_their_order() {
    Message.Attachment one = given("one.ics", "text/calendar", 3, sending(200, 3));
    Message.Attachment two = given("../two.csv", null, 4, sending(200, 4));

    assertThat(files.fetch(List.of(one, two)))
        .isEqualTo(
            new Fetched.Files(
                List.of(
                    new Attachment("one.ics", "text/calendar", new byte[3]),
                    new Attachment("two.csv", "application/octet-stream", new byte[4]))));
    assertThat(files.fetch(List.of())).isEqualTo(new Fetched.Files(List.of()));
  }

  @Test
  void takes_the_largest_that_is_allowed_and_not_a_byte_more() {
    int most = Attachment.BYTES_MAX;

    assertThat(files.fetch(List.of(given("a.ics", null, most, sending(200, most)))))
        .isInstanceOf(Fetched.Files.class);
    assertThat(files.fetch(List.of(given("b.ics", null, most + 1, sending(200, 0)))))
        .isEqualTo(new Fetched.TooLarge());
  }

  @Test
  void believes_the_bytes_and_not_the_size_that_was_announced() {
    assertThat(files.fetch(List.of(given("a.ics", null, 10, sending(200, 3 * 1024 * 1024)))))
        .isEqualTo(new Fetched.TooLarge());
  }

  @Test
  void a_file_that_is_gone_is_lost() {
    assertThat(files.fetch(List.of(given("a.ics", null, 10, sending(404, 10)))))
        .isEqualTo(new Fetched.Lost());
  }

  @Test
  void a_file_that_comes_too_slowly_is_lost() {
    Message.Attachment silent = given("a.ics", null, 10, _ -> linger());
    Message.Attachment trickling =
        given(
            "b.ics",
            null,
            10,
            it -> {
              it.sendResponseHeaders(200, 10);
              it.getResponseBody().write(1);
              it.getResponseBody().flush();
              linger();
            });

    assertThat(files.fetch(List.of(silent))).isEqualTo(new Fetched.Lost());
    assertThat(files.fetch(List.of(trickling))).isEqualTo(new Fetched.Lost());
  }

  private Message.Attachment given(
      String name, @Nullable String type, int size, HttpHandler handler) {
    String path = "/" + Integer.toHexString(name.hashCode());
    server.createContext(path, handler);
    JDA jda = mock();
    when(jda.getHttpClient()).thenReturn(new OkHttpClient());
    Message.Attachment given = mock();
    when(given.getJDA()).thenReturn(jda);
    when(given.getFileName()).thenReturn(name);
    when(given.getContentType()).thenReturn(type);
    when(given.getSize()).thenReturn(size);
    when(given.getProxy())
        .thenReturn(
            new NamedAttachmentProxy(
                "http://127.0.0.1:" + server.getAddress().getPort() + path, name));
    return given;
  }

  private static HttpHandler sending(int status, int bytes) {
    return it -> {
      it.sendResponseHeaders(status, bytes == 0 ? -1 : bytes);
      it.getResponseBody().write(new byte[bytes]);
      it.close();
    };
  }

  private void linger() {
    try {
      assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
