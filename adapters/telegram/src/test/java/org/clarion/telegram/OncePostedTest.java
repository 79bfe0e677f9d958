package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.telegram.RawTelegram.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** Whatever a server or the network does, a post goes over the wire once. */
class OncePostedTest {
  private static final Deadlines SHORT =
      new Deadlines(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(200));

  private static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");
  private static final int FAULTS = 1_000;
  private static final String PAGE = "<html><body><h1>502 Bad Gateway</h1></body></html>";

  private static final Deed UNAVAILABLE = new Deed.Answer(503, "Retry-After: 0\r\n", "");
  private static final Deed TIMED_OUT = new Deed.Answer(408, "", "");

  private static Deed refusal(int status, String headers, String more) {
    return new Deed.Answer(
        status,
        headers,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"x\"%s}".formatted(status, more));
  }

  private static Stream<Arguments> deeds() {
    return Stream.of(
        Arguments.of(new Deed.Close(), new Receipt.Unknown("broken off")),
        Arguments.of(new Deed.Half(), new Receipt.Unknown("broken off")),
        Arguments.of(new Deed.Silence(), new Receipt.Unknown("no answer in time")),
        Arguments.of(TIMED_OUT, new Receipt.Unknown("status 408")),
        Arguments.of(refusal(408, "", ""), new Receipt.Unknown("status 408")),
        Arguments.of(UNAVAILABLE, new Receipt.Unknown("status 503")),
        Arguments.of(
            new Deed.Answer(502, "Content-Type: text/html\r\n", PAGE),
            new Receipt.Unknown("status 502")),
        Arguments.of(new Deed.Answer(200, "", PAGE), new Receipt.Unknown("status 200")),
        Arguments.of(new Deed.Answer(200, "", "{}"), new Receipt.Unknown("status 200")),
        Arguments.of(
            new Deed.Answer(200, "", "{\"ok\":true}"), new Receipt.Unknown("an empty answer")),
        Arguments.of(refusal(500, "", ""), new Receipt.Unknown("status 500")),
        Arguments.of(
            new Deed.Answer(307, "Location: /elsewhere\r\n", ""),
            new Receipt.Unknown("status 307")),
        Arguments.of(
            refusal(429, "", ",\"parameters\":{\"retry_after\":7}"),
            new Receipt.NotSent(Duration.ofSeconds(7), "status 429")),
        Arguments.of(
            refusal(429, "Retry-After: 9\r\n", ",\"parameters\":{\"retry_after\":7}"),
            new Receipt.NotSent(Duration.ofSeconds(9), "status 429")),
        Arguments.of(
            new Deed.Answer(429, "Retry-After: 3\r\n", PAGE),
            new Receipt.NotSent(Duration.ofSeconds(3), "status 429")),
        Arguments.of(refusal(401, "", ""), new Receipt.NotSent(Duration.ZERO, "status 401")),
        Arguments.of(refusal(404, "", ""), new Receipt.NotSent(Duration.ZERO, "status 404")),
        Arguments.of(
            refusal(400, "", ",\"parameters\":{\"migrate_to_chat_id\":-1001234567890}"),
            new Receipt.Migrated(Target.of(-1_001_234_567_890L).place())),
        Arguments.of(RawTelegram.POSTED, new Receipt.Delivered("7")));
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void one_request_whatever_is_answered(Deed deed, Receipt receipt) throws IOException {
    try (RawTelegram raw = RawTelegram.doing(_ -> deed);
        Bot bot = new Bot(raw.api())) {
      assertThat(bot.post("one")).isEqualTo(receipt);
      assertThat(raw.requests()).hasSize(1);
    }
  }

  @Test
  void a_connection_that_died_in_the_pool_is_not_used_twice() throws IOException {
    List<Deed> deeds = new ArrayList<>(List.of(RawTelegram.POSTED, new Deed.Close()));
    try (RawTelegram raw =
            RawTelegram.doing(_ -> deeds.isEmpty() ? RawTelegram.POSTED : deeds.removeFirst());
        Bot bot = new Bot(raw.api())) {
      assertThat(bot.post("one")).isEqualTo(new Receipt.Delivered("7"));
      assertThat(bot.post("two")).isEqualTo(new Receipt.Unknown("broken off"));
      assertThat(bot.post("three")).isEqualTo(new Receipt.Delivered("7"));
      assertThat(raw.requests()).hasSize(3);
    }
  }

  @Test
  void nobody_there_means_not_sent() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (Bot bot = new Bot(nobody);
        Bot nowhere = new Bot(URI.create("http://no-such-host.invalid"));
        RawTelegram raw = RawTelegram.doing(_ -> RawTelegram.POSTED);
        Bot encrypted = new Bot(URI.create(raw.api().toString().replace("http", "https")))) {
      Receipt notSent = new Receipt.NotSent(Duration.ZERO, "no connection");

      assertThat(bot.post("one")).isEqualTo(notSent);
      assertThat(nowhere.post("one")).isEqualTo(notSent);
      assertThat(encrypted.post("one")).isEqualTo(notSent);
      assertThat(raw.requests()).isEmpty();
    }
  }

  /** The reason for {@link OneShot}: without it these tests fail. */
  @Test
  void okhttp_by_itself_posts_twice() throws Exception {
    assertThat(requestsOf(new OkHttpClient(), TIMED_OUT)).isEqualTo(2);
    assertThat(requestsOf(new OkHttpClient(), UNAVAILABLE)).isEqualTo(2);
    assertThat(requestsOf(notRetrying().build(), UNAVAILABLE)).isEqualTo(2);
    for (Deed deed : List.of(UNAVAILABLE, TIMED_OUT)) {
      var once = notRetrying().addInterceptor(new OneShot()).build();
      assertThat(requestsOf(once, deed)).isEqualTo(1);
    }
  }

  private static OkHttpClient.Builder notRetrying() {
    return new OkHttpClient.Builder().retryOnConnectionFailure(false);
  }

  private static int requestsOf(OkHttpClient http, Deed first) throws Exception {
    List<Deed> deeds = new ArrayList<>(List.of(first));
    try (RawTelegram raw =
        RawTelegram.doing(_ -> deeds.isEmpty() ? RawTelegram.POSTED : deeds.removeFirst())) {
      var url = new TelegramUrl("http", "127.0.0.1", raw.api().getPort(), false);
      CompletableFuture<?> answer =
          new OkHttpTelegramClient(http, RawTelegram.TOKEN, url)
              .executeAsync(SendMessage.builder().chatId(-100L).text("x").build());
      answer.handle((_, _) -> true).get();
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
      return raw.requests().size();
    }
  }

  @Test
  void of_a_thousand_faults_none_makes_a_second_post_or_a_false_receipt() throws IOException {
    Random random = new Random(1_000);
    Map<String, Deed> plan = new ConcurrentHashMap<>();
    Map<String, Receipt> receipts = new HashMap<>();
    try (RawTelegram raw = RawTelegram.doing(body -> plan.getOrDefault(text(body), TIMED_OUT));
        Bot bot = new Bot(raw.api())) {
      for (int i = 0; i < FAULTS; i++) {
        String text = "post " + i;
        plan.put(text, deed(random));
        receipts.put(text, bot.post(text));
      }
      List<String> arrived = raw.requests().stream().map(OncePostedTest::text).toList();

      assertThat(arrived).doesNotHaveDuplicates().hasSizeGreaterThan(FAULTS * 9 / 10);
      receipts.forEach((text, receipt) ->
          assertThat(
                  arrived.contains(text)
                      ? isTrue(receipt, plan.getOrDefault(text, TIMED_OUT))
                      : receipt instanceof Receipt.NotSent)
              .as("%s: %s", text, receipt)
              .isTrue());
      assertThat(receipts.values().stream().filter(Receipt.Delivered.class::isInstance))
          .hasSizeBetween(200, 300);
      assertThat(receipts.values().stream().filter(Receipt.NotSent.class::isInstance))
          .hasSizeBetween(100, 200);
    }
  }

  private static Deed deed(Random random) {
    if (random.nextInt(FAULTS) < 4) {
      return new Deed.Silence();
    }
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> new Deed.Close();
      case 3, 4 -> new Deed.Half();
      case 5, 6 -> TIMED_OUT;
      case 7, 8 -> UNAVAILABLE;
      case 9, 10 -> new Deed.Answer(502, "", PAGE);
      case 11 -> refusal(500, "", "");
      case 12, 13 -> refusal(429, "", ",\"parameters\":{\"retry_after\":1}");
      case 14 -> refusal(401, "", "");
      default -> RawTelegram.POSTED;
    };
  }

  /**
   * Delivered and not sent are said only of what certainly was and was not; all else is unknown.
   */
  private static boolean isTrue(Receipt receipt, Deed deed) {
    boolean unsure = receipt instanceof Receipt.Unknown;
    if (deed.equals(RawTelegram.POSTED)) {
      return receipt.equals(new Receipt.Delivered("7")) || unsure;
    }
    boolean refused =
        deed instanceof Deed.Answer(int status, _, _) && (status == 429 || status == 401);
    return unsure || (refused && receipt instanceof Receipt.NotSent);
  }

  private static String text(String body) {
    return body.replaceAll("(?s).*\"text\":\"([^\"]*)\".*", "$1");
  }

  /** A platform without anything around it. */
  private static final class Bot implements AutoCloseable {
    private final LeapingClock clock = new LeapingClock();
    private final TelegramCalls calls;
    private final TelegramPlatform platform;
    private long chat = -100;

    private Bot(URI api) {
      calls = new TelegramCalls(RawTelegram.TOKEN, api, SHORT);
      platform =
          new TelegramPlatform(
              calls,
              new Pace(clock, clock),
              new TelegramMessages(new TelegramTexts(Language.ENGLISH), java.util.Set.of()),
              new CallbackData(RawTelegram.TOKEN),
              clock);
    }

    private Receipt post(String text) {
      chat--;
      Line line = new Line.Text(List.of(new Span.Plain(text)));
      return platform.send(
          Target.of(chat).place(),
          new Message(List.of(line), List.of(), Message.Audience.EVERYONE_HERE),
          KEY);
    }

    @Override
    public void close() {
      calls.close();
    }
  }
}
