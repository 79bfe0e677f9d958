package org.clarion.discord;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks Discord's REST API a question before there is a connection: once, for a bounded time. */
final class PlainRest {
  /** What came of a question. */
  sealed interface Outcome {
    /** Discord answered. */
    record Answer(DataObject json) implements Outcome {}

    /** Discord does not know the token. */
    record WrongToken() implements Outcome {}

    /** No answer that could be understood; the reason holds neither token nor address. */
    record NoAnswer(String reason) implements Outcome {}
  }

  private static final Pattern TOKEN = Pattern.compile("[!-~]+");
  private static final int UNAUTHORIZED = 401;

  private final OkHttpClient http;
  private final HttpUrl base;
  private final String token;

  PlainRest(OkHttpClient http, Discord.Settings settings) {
    this.http = http;
    this.base = HttpUrl.get(base(settings.api()));
    this.token = settings.token();
  }

  /** The address that routes follow after, ending with a slash. */
  static String base(@Nullable URI api) {
    if (api == null) {
      return RestConfig.DEFAULT_BASE_URL;
    }
    String text = api.toString();
    return text.endsWith("/") ? text : text + "/";
  }

  Outcome get(String route) {
    if (!TOKEN.matcher(token).matches()) {
      return new Outcome.WrongToken();
    }
    Request request =
        new Request.Builder()
            .url(base.newBuilder().addPathSegments(route).build())
            .header("Authorization", "Bot " + token)
            .header("User-Agent", RestConfig.USER_AGENT)
            .build();
    try (Response response = http.newCall(request).execute()) {
      return read(response);
    } catch (IOException | ParsingException e) {
      return new Outcome.NoAnswer(e.getClass().getSimpleName());
    }
  }

  private static Outcome read(Response response) {
    if (response.code() == UNAUTHORIZED) {
      return new Outcome.WrongToken();
    }
    return response.isSuccessful()
        ? new Outcome.Answer(DataObject.fromJson(response.body().byteStream()))
        : new Outcome.NoAnswer("HTTP " + response.code());
  }
}
