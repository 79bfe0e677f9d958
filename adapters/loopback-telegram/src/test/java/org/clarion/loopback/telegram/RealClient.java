package org.clarion.loopback.telegram;

import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library's client, as a bot uses it. */
final class RealClient implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OkHttpClient http;
  final OkHttpTelegramClient client;
  private int offset;

  RealClient(LoopbackTelegram telegram) {
    http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .callTimeout(Duration.ofSeconds(4))
            .build();
    var url = new TelegramUrl("http", "127.0.0.1", telegram.api().getPort(), false);
    client = new OkHttpTelegramClient(http, telegram.token(), url);
  }

  /** Fetches what is new; the next time acknowledges it. */
  List<Update> poll(int seconds) throws TelegramApiException {
    List<Update> batch =
        client.execute(GetUpdates.builder().offset(offset).timeout(seconds).build());
    if (!batch.isEmpty()) {
      offset = batch.getLast().getUpdateId() + 1;
    }
    return batch;
  }

  void skip(long update) {
    offset = Math.toIntExact(update + 1);
  }

  Update one() throws TelegramApiException {
    return poll(1).getFirst();
  }

  static SendMessage message(long chat, String text) {
    return SendMessage.builder().chatId(chat).text(text).build();
  }

  long send(long chat, String text) throws TelegramApiException {
    return client.execute(message(chat, text)).getMessageId();
  }

  /** The status and the words of a refusal. */
  static String refusal(Deed deed) {
    try {
      deed.run();
      return "done";
    } catch (TelegramApiRequestException e) {
      return e.getErrorCode() + " " + e.getApiResponse();
    } catch (TelegramApiException e) {
      return "no answer";
    }
  }

  @FunctionalInterface
  interface Deed {
    void run() throws TelegramApiException;
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
