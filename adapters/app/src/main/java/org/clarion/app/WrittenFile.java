package org.clarion.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clarion.app.text.Failure;
import org.clarion.core.message.Attachment;

/** A file that somebody asked for by its path. */
final class WrittenFile {
  private WrittenFile() {}

  /**
   * Writes the file there, in place of one that is there already.
   *
   * @throws Failure when it cannot be written
   */
  static void write(Path target, Attachment file) {
    write(target, file.content());
  }

  /**
   * Writes these bytes there, in place of a file that is there already.
   *
   * @throws Failure when they cannot be written
   */
  static void write(Path target, byte[] content) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(target, content);
    } catch (IOException e) {
      throw Failure.because(e, "file.impossible", target);
    }
  }
}
