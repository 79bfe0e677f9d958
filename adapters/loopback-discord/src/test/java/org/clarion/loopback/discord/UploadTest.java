package org.clarion.loopback.discord;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class UploadTest {
  private static final String TYPE = "multipart/form-data; boundary=xyz";

  private static byte[] part(String headers, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(("--xyz\r\n" + headers + "\r\n\r\n").getBytes(UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] body(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    out.writeBytes("--xyz--\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  @Test
  void json_and_files_are_taken_apart() {
    byte[] bytes = {0, 13, 10, 45, 45, -1};
    byte[] body =
        body(
            part(
                "Content-Disposition: form-data; name=\"payload_json\"",
                "{\"content\":\"ä\"}".getBytes(UTF_8)),
            part(
                "Content-Disposition: form-data; name=\"files[0]\"; filename=\"größe.png\"\r\n"
                    + "Content-Type: image/png",
                bytes));

    Upload upload = Upload.read(TYPE, body);

    assertThat(Json.text(upload.json(), "content")).isEqualTo("ä");
    assertThat(upload.files()).containsExactly(new UploadedFile("größe.png", "image/png", bytes));
  }

  @Test
  void nothing_is_an_empty_object() {
    assertThat(Upload.read("", new byte[0]).json()).hasToString("{}");
  }

  @Test
  void json_alone_is_read() {
    assertThat(Upload.read("application/json", "{\"a\":1}".getBytes(UTF_8)).json())
        .hasToString("{\"a\":1}");
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Upload.read("application/json", "{".getBytes(ISO_8859_1)))
        .withMessage("The request body contains invalid JSON.");
  }
}
