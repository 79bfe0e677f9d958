package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Properties;
import org.clarion.store.Store.Settings;
import org.clarion.store.StoreUnavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @Test
  void takes_a_file_and_a_memory_of_h2() {
    assertThat(DatabaseUrl.of("jdbc:h2:file:/data/clarion"))
        .isEqualTo(new DatabaseUrl.H2("jdbc:h2:retry:/data/clarion", true));
    assertThat(DatabaseUrl.of("jdbc:h2:mem:test"))
        .isEqualTo(new DatabaseUrl.H2("jdbc:h2:mem:test", false));
  }

  @Test
  void takes_the_parameters_of_postgresql_off_its_address() {
    var parameters = new Properties();
    parameters.setProperty("user", "group");
    parameters.setProperty("password", "a b&c");
    parameters.setProperty("sslmode", "require");

    assertThat(
            DatabaseUrl.of(
                "jdbc:postgresql://db:5432/clarion?user=group&password=a+b%26c&sslmode=require"))
        .isEqualTo(new DatabaseUrl.Postgres("jdbc:postgresql://db:5432/clarion", parameters));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jdbc:h2:",
        "jdbc:h2:file:",
        "jdbc:h2:mem:",
        "jdbc:h2:tcp://localhost/clarion",
        "jdbc:h2:ssl://localhost/clarion",
        "jdbc:h2:retry:/data/clarion",
        "jdbc:h2:zip:/data/clarion.zip!/clarion",
        "jdbc:h2:/data/clarion",
        "JDBC:H2:TCP://localhost/clarion",
        "jdbc:h2:mem:test;INIT=RUNSCRIPT FROM 'https://example.org/x.sql'",
        "jdbc:h2:file:/data/clarion;WRITE_DELAY=500",
        "jdbc:mysql://localhost/clarion",
        "jdbc:postgresql://group:secret@db/clarion",
        "jdbc:postgresql://db/clarion?socketFactory=org.example.Evil",
        "jdbc:postgresql://db/clarion?loggerFile=/etc/passwd",
        "jdbc:postgresql://db/clarion?user",
        "jdbc:postgresql://db/clarion?",
      })
  void refuses_every_other_address_and_does_not_repeat_it(String url) {
    var refusal = catchThrowableOfType(StoreUnavailable.class, () -> Store.open(Settings.url(url)));

    assertThat(refusal.reason()).isEqualTo(Reason.REFUSED_URL);
    assertThat(refusal.detail()).startsWith("Expected ").doesNotContain("secret", "example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data;INIT=RUNSCRIPT FROM 'x.sql'", "a;b"})
  void refuses_a_folder_whose_name_would_be_read_as_a_setting(String folder) {
    var refusal =
        catchThrowableOfType(
            StoreUnavailable.class, () -> Store.open(Settings.folder(Path.of(folder))));

    assertThat(refusal.reason()).isEqualTo(Reason.REFUSED_URL);
  }

  @Test
  void is_never_shown_with_its_password() {
    var url = "jdbc:postgresql://db/clarion?user=group&password=secret";

    assertThat(Settings.url(url)).hasToString("Settings");
    assertThat(DatabaseUrl.of(url)).hasToString("jdbc:postgresql://db/clarion");
  }
}
