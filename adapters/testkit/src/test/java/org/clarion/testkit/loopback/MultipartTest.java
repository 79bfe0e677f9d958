package org.clarion.testkit.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=\"x-1\"";
  private static final String BODY =
      """
      --x-1\r
      Content-Disposition: form-data; name="caption"\r
      \r
      caf\u00E9\r
      --x-1\r
      Content-Disposition: form-data; name="document"; filename="d\u00E4tes.ics"\r
      Content-Type: text/calendar\r
      \r
      BEGIN\r
      --x\r
      --x-1--\r
      """;

  @Test
  void takes_fields_and_files_apart_and_leaves_them_whole() {
    List<Multipart.Part> parts = Multipart.parts(TYPE, BODY.getBytes(UTF_8));

    assertThat(parts)
        .extracting(Multipart.Part::name, Multipart.Part::fileName, Multipart.Part::type)
        .containsExactly(
            tuple("caption", null, "application/octet-stream"),
            tuple("document", "d\u00E4tes.ics", "text/calendar"));
    assertThat(parts)
        .extracting(it -> new String(it.bytes(), UTF_8))
        .containsExactly("caf\u00E9", "BEGIN\r\n--x");
  }

  @Test
  void takes_nothing_else_apart() {
    assertThat(Multipart.is("application/json")).isFalse();
    assertThatThrownBy(() -> Multipart.parts("application/json", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a body of parts but was application/json");
  }
}
