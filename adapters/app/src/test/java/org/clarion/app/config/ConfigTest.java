package org.clarion.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.app.config.Config.InForce;
import org.clarion.app.text.Failure;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
  private static final String TOKEN = "MTIz.secret-token.abc";
  private static final String TELEGRAM_TOKEN = "123456:AAE-secret_token";

  @TempDir private Path folder;

  @Test
  void needs_no_setting_at_all() {
    Config config = Config.read(Map.of("HOME", "/home/anna"), folder);
    assertThat(config.home()).isEqualTo(Path.of("/home/anna/.local/share/clarion"));
    assertThat(config.content()).isNull();
    assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(config.secrets()).isEmpty();
    assertThat(config.endpoints()).isEmpty();
  }

  @Test
  void schools_are_named_with_or_without_the_kind() {
    assertThat(schools("Wales")).isEqualTo(new EntryId("terms.wales"));
    assertThat(schools("terms.wales")).isEqualTo(new EntryId("terms.wales"));
    assertThat(schools("")).isNull();
    assertThatThrownBy(() -> schools("no such id!"))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "The settings cannot be used as they are:\n- CLARION_SCHOOLS: expected a term calendar"
                + " such as sheffield but was 'no such id!'");
  }

  private @Nullable EntryId schools(String value) {
    return Config.read(Map.of("CLARION_SCHOOLS", value), folder).schools();
  }

  @Test
  void keeps_its_things_where_the_desktop_keeps_such_things() {
    assertThat(Config.read(Map.of("HOME", "/home/anna", "XDG_DATA_HOME", "/data"), folder).home())
        .isEqualTo(Path.of("/data/clarion"));
  }

  @Test
  void the_environment_goes_before_the_file() throws IOException {
    dotEnv("CLARION_ZONE=Europe/Paris", "CLARION_HOME=/from/file");
    Config config = Config.read(Map.of("CLARION_ZONE", "Europe/Berlin"), folder);
    assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(config.home()).isEqualTo(Path.of("/from/file"));
  }

  @Test
  void a_blank_value_counts_as_none() throws IOException {
    dotEnv("CLARION_ZONE=");
    assertThat(Config.read(Map.of("CLARION_ZONE", "  "), folder).zone())
        .isEqualTo(ZoneId.of("Europe/London"));
  }

  @Test
  void the_file_may_hold_comments_quotes_and_exports() throws IOException {
    dotEnv("# ours", "", "export CLARION_ZONE = 'Europe/Paris'", "DISCORD_TOKEN=\"" + TOKEN + "\"");
    Config config = Config.read(Map.of(), folder);
    assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(config.secret(Setting.DISCORD_TOKEN)).isEqualTo(Optional.of(new Secret(TOKEN)));
  }

  @Test
  void a_secret_may_come_from_a_file_of_its_own() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), TELEGRAM_TOKEN + "\n");
    Config config = Config.read(Map.of("TELEGRAM_TOKEN_FILE", file.toString()), folder);
    assertThat(config.secret(Setting.TELEGRAM_TOKEN))
        .isEqualTo(Optional.of(new Secret(TELEGRAM_TOKEN)));
    assertThat(config.origin(Setting.TELEGRAM_TOKEN))
        .isEqualTo("file named by TELEGRAM_TOKEN_FILE");
    assertThat(config.secret(Setting.DISCORD_TOKEN)).isEmpty();
  }

  @Test
  void takes_other_addresses_of_the_platforms() {
    var api = "http://127.0.0.1:8080/api/v10/";
    var gateway = "ws://127.0.0.1:8081/";
    var server = "http://127.0.0.1:8082";
    Config config =
        Config.read(
            Map.of(
                "DISCORD_API_URL", api,
                "DISCORD_GATEWAY_URL", gateway,
                "TELEGRAM_API_URL", server),
            folder);
    assertThat(config.endpoints())
        .isEqualTo(
            Map.of(
                Setting.DISCORD_API_URL, URI.create(api),
                Setting.DISCORD_GATEWAY_URL, URI.create(gateway),
                Setting.TELEGRAM_API_URL, URI.create(server)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "bot1:x", "1:", ":x", "1:x/../x", "1:x?", "1:a b"})
  void a_token_that_cannot_be_one_of_telegrams_is_told_without_showing_it(String token) {
    assertThatThrownBy(() -> Config.read(Map.of("TELEGRAM_TOKEN", token), folder))
        .hasMessage(
            "The settings cannot be used as they are:\n"
                + "- TELEGRAM_TOKEN: expected a token as @BotFather writes it:"
                + " digits, a colon, then letters, digits, - and _");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bot", "/?a", "?a", "#a", "//"})
  void the_address_of_a_bot_api_ends_with_its_port(String rest) {
    String address = "http://127.0.0.1:8082" + rest;
    assertThatThrownBy(() -> Config.read(Map.of("TELEGRAM_API_URL", address), folder))
        .hasMessage(
            "The settings cannot be used as they are:\n"
                + "- TELEGRAM_API_URL: expected an address with nothing behind its host and port,"
                + " such as http://127.0.0.1:8081");
  }

  @Test
  void hears_its_name_only_where_that_is_switched_on() {
    assertThat(Config.read(Map.of(), folder).mentions()).isFalse();
    assertThat(Config.read(Map.of("DISCORD_MENTIONS", "off"), folder).mentions()).isFalse();
    assertThat(Config.read(Map.of("DISCORD_MENTIONS", "On"), folder).mentions()).isTrue();
    assertThatThrownBy(() -> Config.read(Map.of("DISCORD_MENTIONS", "perhaps"), folder))
        .hasMessage(
            "The settings cannot be used as they are:\n"
                + "- DISCORD_MENTIONS: expected on or off but was 'perhaps'");
  }

  @Test
  void shows_what_is_in_force_and_where_it_comes_from() throws IOException {
    dotEnv("CLARION_ZONE=Europe/Paris");
    Path file = Files.writeString(folder.resolve("token"), TOKEN);
    Map<String, String> environment =
        Map.of(
            "CLARION_HOME",
            "/data",
            "DISCORD_TOKEN_FILE",
            file.toString(),
            "CLARION_DATABASE_URL",
            "jdbc:postgresql://db/clarion?password=" + TOKEN);
    assertThat(Config.read(environment, folder).inForce())
        .containsExactly(
            new InForce("CLARION_HOME", "/data", "environment"),
            new InForce("CLARION_CONTENT", "built-in pack", "default"),
            new InForce("CLARION_ZONE", "Europe/Paris", ".env"),
            new InForce("CLARION_SCHOOLS", "first term calendar of the content", "default"),
            new InForce("CLARION_DATABASE_URL", "set", "environment"),
            new InForce("DISCORD_TOKEN", "set", "file named by DISCORD_TOKEN_FILE"),
            new InForce("TELEGRAM_TOKEN", "unset", "default"),
            new InForce("DISCORD_API_URL", "unset", "default"),
            new InForce("DISCORD_GATEWAY_URL", "unset", "default"),
            new InForce("DISCORD_MENTIONS", "off", "default"),
            new InForce("TELEGRAM_API_URL", "unset", "default"));
  }

  @Test
  void tells_all_faults_at_once_and_what_to_do() throws IOException {
    dotEnv(
        "CLARION_ZOEN=Europe/Paris",
        "just words",
        "COLOUR=red",
        "CLARION_HOME=/a",
        "CLARION_HOME=/b");
    Path empty = Files.createFile(folder.resolve("empty"));
    Map<String, String> environment =
        Map.of(
            "CLARION_ZONE", "London",
            "CLARION_CONTENT", "/no/such/folder",
            "DISCORD_TOKEN", TOKEN,
            "DISCORD_TOKEN_FILE", "/no/such/file",
            "TELEGRAM_TOKEN_FILE", empty.toString(),
            "TELEGRAM_API_URL", "ftp://example.org",
            "DISCORD_GATEWAY_URL", "wss://user:" + TOKEN + "@example.org");
    assertThatThrownBy(() -> Config.read(environment, folder))
        .isInstanceOf(Failure.class)
        .hasMessage(
            """
            The settings cannot be used as they are:
            - .env line 1: there is no setting called CLARION_ZOEN; did you mean CLARION_ZONE?
            - .env line 2: expected NAME=value
            - .env line 3: there is no setting called COLOUR
            - .env line 5: CLARION_HOME is set a second time
            - DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set: remove one
            - DISCORD_TOKEN_FILE: the file '/no/such/file' cannot be read; \
            check its name and who may read it
            - TELEGRAM_TOKEN_FILE: the file '%s' is empty
            - CLARION_CONTENT: expected the folder of a content pack but \
            there is none at '/no/such/folder'
            - CLARION_ZONE: expected a time zone such as Europe/London but was 'London'
            - DISCORD_GATEWAY_URL: expected an address that begins with one of ws, wss, \
            has a host and no password
            - TELEGRAM_API_URL: expected an address that begins with one of http, https, \
            has a host and no password\
            """
                .formatted(empty));
  }

  @Test
  void a_file_too_long_for_a_token_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "x".repeat(5_000));
    assertThatThrownBy(() -> Config.read(Map.of("DISCORD_TOKEN_FILE", file.toString()), folder))
        .hasMessage(
            "The settings cannot be used as they are:\n"
                + "- DISCORD_TOKEN_FILE: the file '%s' is too long to hold a token"
                    .formatted(file));
  }

  @Test
  void a_path_that_is_none_is_refused() {
    assertThatThrownBy(() -> Config.read(Map.of("CLARION_HOME", "a\0b"), folder))
        .hasMessage(
            "The settings cannot be used as they are:\n"
                + "- CLARION_HOME: expected a path but was 'a\0b'");
  }

  @Test
  void a_file_that_is_no_text_is_told() throws IOException {
    Path file = Files.write(folder.resolve(".env"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> Config.read(Map.of(), folder))
        .hasMessage(
            "The settings cannot be used as they are:\n"
                + "- %s cannot be read; check who may read it, and that it is text"
                    .formatted(file));
  }

  @Test
  void no_secret_is_part_of_any_text() {
    Config config = Config.read(Map.of("DISCORD_TOKEN", TOKEN), folder);
    assertThat(config.toString()).doesNotContain(TOKEN);
    assertThat(new Found(TOKEN, new Found.Origin.Environment()).toString())
        .isEqualTo("Found[Environment[]]");
  }

  private void dotEnv(String... lines) throws IOException {
    Files.write(folder.resolve(".env"), List.of(lines));
  }
}
