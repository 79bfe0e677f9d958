package org.clarion.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.clarion.core.message.Attachment;

/** The files of whoever sits in front of the terminal: what they hand over and what they get. */
public final class LocalFiles {
  /** So many files of one name are told apart. */
  private static final int SAME_NAME_MAX = 999;

  private static final String ANY_TYPE = "application/octet-stream";

  private final Path folder;

  /**
   * @param folder where paths begin that are typed, and where files are saved
   */
  public LocalFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The file at a path; nothing when it cannot be read. Of one that is too large no more is taken
   * than shows that.
   */
  public Optional<Attachment> read(String typed) {
    try {
      Path path = folder.resolve(typed);
      Path name = path.getFileName();
      if (name == null || !Files.isRegularFile(path)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(path)) {
        return Optional.of(
            new Attachment(
                Attachment.plainName(name.toString()),
                ANY_TYPE,
                in.readNBytes(Attachment.BYTES_MAX + 1)));
      }
    } catch (InvalidPathException | IOException _) {
      return Optional.empty();
    }
  }

  /**
   * Saves a file under its name, or a similar one when that is taken by another file.
   *
   * @return where it is now
   * @throws UncheckedIOException when the folder cannot be written to
   */
  Path save(Attachment file) {
    try {
      for (int number = 1; number <= SAME_NAME_MAX; number++) {
        Path path = folder.resolve(number == 1 ? file.name() : numbered(file.name(), number));
        if (isThere(path, file) || isNew(path, file)) {
          return path;
        }
      }
      throw new FileAlreadyExistsException(file.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(Path path, Attachment file) throws IOException {
    return Files.isRegularFile(path)
        && Files.size(path) == file.content().length
        && Arrays.equals(Files.readAllBytes(path), file.content());
  }

  private static boolean isNew(Path path, Attachment file) throws IOException {
    try {
      Files.write(path, file.content(), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    }
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? name + "-" + number
        : name.substring(0, dot) + "-" + number + name.substring(dot);
  }
}
