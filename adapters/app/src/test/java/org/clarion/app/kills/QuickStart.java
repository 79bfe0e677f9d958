package org.clarion.app.kills;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.clarion.store.Store;

/**
 * What makes a bot's process start in half the time: it is shown once which classes it needs. They
 * have to be in jars for that. A Java that makes nothing of it starts as it always does.
 */
final class QuickStart {
  private static final Duration END_MAX = Duration.ofSeconds(60);
  private static final List<String> REHEARSED =
      List.of("settings showing.hall", "on showing.hall", "import 1", "look showing.hall", "idle");

  /** The last of these, because it is made with the others. */
  private static final List<String> OPTIONS = prepare();

  private QuickStart() {}

  /** Where the classes are, for a Java that starts a bot. */
  static List<String> options() {
    return OPTIONS;
  }

  private static List<String> prepare() {
    try {
      Path folder = Files.createTempDirectory("kills");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      String classPath = inJars(folder);
      Path cache = folder.resolve("bot.aot");
      rehearse(folder, List.of("-cp", classPath, "-XX:AOTCacheOutput=" + cache));
      return List.of("-cp", classPath, "-XX:AOTCache=" + cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Expected to get bots ready to start quickly", e);
    }
  }

  private static void rehearse(Path folder, List<String> options) throws InterruptedException {
    SharedClock clock = SharedClock.at(folder.resolve("clock"));
    try (Witness dropping = DiscordWitness.start(clock);
        Witness showing = TelegramWitness.start(clock)) {
      var scene =
          new Scene(
              Store.Settings.folder(folder).url(),
              clock,
              new Vigils(clock.instant().truncatedTo(SECONDS), Duration.ofHours(1)),
              dropping.way(),
              showing.way(),
              "-",
              Duration.ZERO,
              false);
      try (BotProcess bot = BotProcess.start(scene, folder.resolve("bot.log").toFile(), options)) {
        bot.isReady();
        for (int i = 0; i < REHEARSED.size(); i++) {
          bot.order(i, REHEARSED.get(i));
        }
        bot.endsWithin(Duration.ofSeconds(1));
        bot.terminate();
        bot.endsWithin(END_MAX);
      }
    }
  }

  /** The class path of this process, with jars in the place of folders. */
  private static String inJars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(part);
      jars.add(
          Files.isDirectory(path)
              ? jar(path, folder.resolve("classes-" + jars.size() + ".jar")).toString()
              : part);
    }
    return String.join(File.pathSeparator, jars);
  }

  /** With its folders: migrations are looked for in theirs. */
  private static Path jar(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      out.setLevel(0);
      for (Path file : files.skip(1).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        boolean isFolder = Files.isDirectory(file);
        out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException _) {
      // It is in the folder for what may go.
    }
  }
}
