package org.clarion.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Makes calls to Telegram, each with a deadline and each over the wire at most once.
 *
 * <p>Nothing is ever thrown for what Telegram or the network does, and nothing that comes out of
 * here holds the bot's token.
 */
final class TelegramCalls implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REQUESTS_MAX = 64;
  private static final int TOO_LARGE = 413;
  private static final Duration IDLE_MAX = Duration.ofSeconds(30);
  private static final Pattern FILE_PATH = Pattern.compile("[\\w-][\\w .-]*(/[\\w-][\\w .-]*)*");

  /** OkHttp keeps the deadline; this is for when it does not. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final String token;
  private final TelegramUrl url;
  private final Deadlines deadlines;
  private final OkHttpClient http;
  private final OkHttpClient polling;
  private volatile @Nullable Instant time;
  private volatile boolean closed;

  /**
   * Calls as this bot.
   *
   * @param api of a Bot API server of one's own; null for Telegram's
   * @throws IllegalArgumentException when the address is more than a scheme of HTTP's, a host and a
   *     port
   */
  TelegramCalls(String token, @Nullable URI api) {
    this(token, api, Deadlines.USUAL);
  }

  /** Calls that wait no longer than was said. */
  TelegramCalls(String token, @Nullable URI api, Deadlines deadlines) {
    this.token = token;
    this.url = api == null ? TelegramUrl.DEFAULT_URL : url(api);
    this.deadlines = deadlines;
    this.http = client();
    this.polling = http.newBuilder().dispatcher(dispatcher()).connectionPool(pool()).build();
  }

  private static TelegramUrl url(URI api) {
    String scheme = api.getScheme();
    String path = api.getPath();
    boolean plain = path == null || path.isEmpty() || path.equals("/");
    if (!("https".equals(scheme) || "http".equals(scheme))
        || api.getHost() == null
        || api.getUserInfo() != null
        || api.getQuery() != null
        || !plain) {
      throw new IllegalArgumentException(
          "Expected an address like https://bots.example.org:8081 but was another");
    }
    int usual = "https".equals(scheme) ? 443 : 80;
    return new TelegramUrl(scheme, api.getHost(), api.getPort() < 0 ? usual : api.getPort(), false);
  }

  /** HTTP/1.1 alone: of HTTP/2, OkHttp repeats streams that were refused. */
  private OkHttpClient client() {
    boolean encrypted = "https".equals(url.getSchema());
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher())
        .connectionPool(pool())
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionSpecs(List.of(encrypted ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
        .connectTimeout(deadlines.connecting())
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(new OneShot())
        .build();
  }

  private static Dispatcher dispatcher() {
    var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(REQUESTS_MAX);
    dispatcher.setMaxRequestsPerHost(REQUESTS_MAX);
    return dispatcher;
  }

  private static ConnectionPool pool() {
    return new ConnectionPool(REQUESTS_MAX, IDLE_MAX.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The bot's own id, which its token begins with; zero when it does not. */
  long botId() {
    String id = token.substring(0, Math.max(0, token.indexOf(':')));
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  /** Calls and waits. */
  <T extends Serializable> Outcome<T> call(BotApiMethod<T> method) {
    return call(method, deadlines.call());
  }

  /** Calls and waits no longer than was said. */
  <T extends Serializable> Outcome<T> call(BotApiMethod<T> method, Duration limit) {
    return exchange(http, limit, it -> it.executeAsync(method));
  }

  /** Sends a picture. */
  Outcome<Message> send(SendPhoto photo, Duration limit) {
    return exchange(http, limit, it -> it.executeAsync(photo));
  }

  /** Sends a file. */
  Outcome<Message> send(SendDocument document, Duration limit) {
    return exchange(http, limit, it -> it.executeAsync(document));
  }

  /** How long calls may take. */
  Deadlines deadlines() {
    return deadlines;
  }

  /**
   * Waits for updates, on connections of their own. One that cannot be read comes as an update with
   * nothing in it but its id, so that it does not hold up those after it.
   *
   * @param offset the first update wanted, which acknowledges those before it; zero for the first
   *     there is
   * @param kinds which are wanted
   */
  Outcome<List<Update>> poll(int offset, List<String> kinds) {
    var updates = new Updates(offset, Math.toIntExact(deadlines.poll().toSeconds()), kinds);
    Outcome<ArrayList<Update>> outcome =
        exchange(
            polling, deadlines.poll().plus(deadlines.pollGrace()), it -> it.executeAsync(updates));
    return switch (outcome) {
      case Done<ArrayList<Update>>(var read) -> new Done<>(read);
      case Failed<ArrayList<Update>>(var failure) -> new Failed<>(failure);
    };
  }

  /** Ends the poll that is under way, if any; it fails. */
  void stopPolling() {
    polling.dispatcher().cancelAll();
  }

  /** The content of a file that somebody sent; refused with status 413 when it has more bytes. */
  Outcome<byte[]> download(String fileId, int bytesMax) {
    return switch (call(GetFile.builder().fileId(fileId).build())) {
      case Failed<File>(var failure) -> new Failed<>(failure);
      case Done<File>(var file) -> content(file, bytesMax);
    };
  }

  private Outcome<byte[]> content(File file, int bytesMax) {
    String path = file.getFilePath();
    if (file.getFileSize() != null && file.getFileSize() > bytesMax) {
      return tooLarge();
    }
    if (path == null || !FILE_PATH.matcher(path).matches()) {
      return new Failed<>(new Failure.NoAnswer("no path to the file"));
    }
    HttpUrl address =
        new HttpUrl.Builder()
            .scheme(url.getSchema())
            .host(url.getHost())
            .port(url.getPort())
            .addPathSegment("file")
            .addPathSegment("bot" + token)
            .addPathSegments(path)
            .build();
    var request = new Request.Builder().url(address).build();
    OkHttpClient once = http.newBuilder().callTimeout(deadlines.call()).build();
    try (Response response = once.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        return new Failed<>(new Failure.NoAnswer("status " + response.code()));
      }
      byte[] content = response.body().byteStream().readNBytes(bytesMax + 1);
      return content.length > bytesMax ? tooLarge() : new Done<>(content);
    } catch (IOException _) {
      return new Failed<>(new Failure.NoAnswer("broken off"));
    }
  }

  private static Outcome<byte[]> tooLarge() {
    return new Failed<>(new Failure.Refused(TOO_LARGE, "", Duration.ZERO, null));
  }

  /** What time it was by Telegram's clock when it answered last; null when it never did. */
  @Nullable Instant time() {
    return time;
  }

  /** Ends what is under way and lets go of the connections; calls fail from now on. */
  @Override
  public void close() {
    closed = true;
    for (OkHttpClient client : List.of(polling, http)) {
      client.dispatcher().cancelAll();
      ExecutorService threads = client.dispatcher().executorService();
      threads.shutdown();
      client.connectionPool().evictAll();
    }
  }

  private <T> Outcome<T> exchange(OkHttpClient client, Duration limit, Exchange<T> exchange) {
    if (closed) {
      return new Failed<>(new Failure.NotSent("shutting down"));
    }
    if (limit.toMillis() <= 0) {
      // OkHttp would take zero for no limit at all.
      return new Failed<>(new Failure.NotSent("no time left"));
    }
    var attempt = new Attempt(token);
    var library = new OkHttpTelegramClient(JSON, attempt.on(client, limit), token, url);
    Outcome<T> outcome = await(exchange, library, attempt, limit.plus(GRACE));
    Instant said = attempt.time();
    if (said != null) {
      time = said;
    }
    return outcome;
  }

  private static <T> Outcome<T> await(
      Exchange<T> exchange, OkHttpTelegramClient library, Attempt attempt, Duration limit) {
    try {
      T answer = exchange.start(library).get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return answer == null
          ? new Failed<>(new Failure.NoAnswer("an empty answer"))
          : new Done<>(answer);
    } catch (TelegramApiException e) {
      return new Failed<>(attempt.failure(e));
    } catch (ExecutionException e) {
      return new Failed<>(attempt.failure(e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException _) {
      attempt.cancel();
      return new Failed<>(attempt.unanswered("no answer in time"));
    } catch (InterruptedException _) {
      attempt.cancel();
      Thread.currentThread().interrupt();
      return new Failed<>(attempt.unanswered("broken off"));
    }
  }

  /** Hands a request to the library. */
  @FunctionalInterface
  private interface Exchange<T> {
    CompletableFuture<T> start(OkHttpTelegramClient library) throws TelegramApiException;
  }
}
