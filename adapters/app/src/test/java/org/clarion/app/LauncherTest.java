package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, beside a folder of jars and with a Java that only tells. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../../clarion");

  @TempDir private Path temporary;

  private Path folder = Path.of("");

  @BeforeEach
  void lay_out_a_program_that_is_built_already() throws IOException {
    folder = temporary.toRealPath();
    executable(folder.resolve("clarion"), Files.readString(LAUNCHER));
    Files.createDirectory(folder.resolve("lib"));
    java("ours", "25.0.3");
  }

  @Test
  void starts_java_with_the_flags_the_jar_and_all_arguments_as_they_are() throws Exception {
    assertThat(run(folder.resolve("clarion"), "ours", "ask", "two words", "*", ""))
        .isEqualTo(started("ask", "two words", "*", ""));
  }

  @Test
  void finds_its_folder_through_links_from_anywhere() throws Exception {
    Files.createDirectory(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(folder.resolve("bin/other"), Path.of("../clarion"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("bin/clarion"), link);
    assertThat(run(linkToLink, "ours", "version")).isEqualTo(started("version"));
  }

  @Test
  void passes_over_a_java_that_is_too_old() throws Exception {
    java("old", "17.0.15");
    assertThat(run(folder.resolve("clarion"), "old", "version").getFirst())
        .isNotEqualTo("This is old");
  }

  private List<String> started(String... arguments) {
    return Stream.concat(
            Stream.of(
                "This is ours",
                "@" + folder.resolve("clarion.args"),
                "-XX:AOTCache=" + folder.resolve("clarion.aot"),
                "-Dclarion.folder=" + folder,
                "-jar",
                folder.resolve("lib/clarion-app.jar").toString()),
            Stream.of(arguments))
        .toList();
  }

  private List<String> run(Path launcher, String java, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve(java).toString());
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(30, SECONDS)).isTrue();
    return lines;
  }

  private void java(String name, String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Files.writeString(
        bin.resolveSibling("release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    executable(
        bin.resolve("java"),
        "#!/bin/sh\necho 'This is %s'\nfor it in \"$@\"; do printf '%%s\\n' \"$it\"; done\n"
            .formatted(name));
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
