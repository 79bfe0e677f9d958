package org.clarion.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from sending a request twice.
 *
 * <p>By itself it does so after {@code 408} and after {@code 503} with {@code Retry-After: 0}, even
 * when told not to retry; Telegram would post both. What cannot be written twice is not sent twice.
 */
final class OneShot implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    return chain.proceed(
        body == null
            ? request
            : request.newBuilder().method(request.method(), new Body(body)).build());
  }

  private static final class Body extends RequestBody {
    private final RequestBody content;

    private Body(RequestBody content) {
      this.content = content;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public @Nullable MediaType contentType() {
      return content.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return content.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      content.writeTo(sink);
    }
  }
}
