package org.clarion.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.clarion.app.text.Failure;
import org.jspecify.annotations.Nullable;

/** The folder in which the program keeps its things. */
final class Home {
  private Home() {}

  /**
   * Makes sure the folder is there, for its owner alone, and has the log written into it.
   *
   * @throws Failure when it cannot be created
   */
  static void prepare(Path home) {
    try {
      if (!Files.isDirectory(home)) {
        create(home);
      }
    } catch (IOException e) {
      throw Failure.because(e, "home.impossible", home);
    }
    if (Files.isWritable(home)) {
      Logs.into(home);
    }
  }

  /** Where typed lines are kept; nowhere when the folder is not to be written to. */
  static @Nullable Path history(Path home) {
    return Files.isWritable(home) ? home.resolve("history") : null;
  }

  private static void create(Path home) throws IOException {
    Path parent = home.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectory(home, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else {
      Files.createDirectory(home);
    }
  }
}
