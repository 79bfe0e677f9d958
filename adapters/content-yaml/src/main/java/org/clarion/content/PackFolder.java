package org.clarion.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder whose pack is replaced as a whole: a new folder is made beside it, then they swap. */
final class PackFolder {
  private final Path folder;

  PackFolder(Path folder) throws IOException {
    this.folder = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }

  /**
   * Puts these texts in place of the files of the pack; other files stay.
   *
   * @throws DirectoryNotEmptyException when the folder has files, but no pack
   * @throws NotDirectoryException when it is a file
   */
  void replace(Map<String, String> texts) throws IOException {
    boolean there = Files.exists(folder);
    if (there) {
      refuseUnlessPack();
    }
    Path parent = folder.resolveSibling("");
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, "." + folder.getFileName() + "-");
    Path fresh = Files.createDirectory(beside.resolve("new"));
    try {
      write(texts, fresh);
      if (there) {
        swap(fresh, beside.resolve("old"));
      } else {
        Files.move(fresh, folder);
      }
    } finally {
      deletePack(fresh);
      deleteIfEmpty(beside);
    }
  }

  private void refuseUnlessPack() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    boolean pack = Files.exists(folder.resolve(PackFile.PACK.fileName()));
    if (!pack && !files(folder).isEmpty()) {
      throw new DirectoryNotEmptyException(folder.toString());
    }
  }

  private void swap(Path fresh, Path old) throws IOException {
    Files.move(folder, old);
    try {
      Files.move(fresh, folder);
    } catch (IOException impossible) {
      Files.move(old, folder);
      throw impossible;
    }
    for (Path file : files(old)) {
      if (PackFile.of(file.getFileName().toString()).isEmpty()) {
        Files.move(file, folder.resolve(file.getFileName()));
      }
    }
    deletePack(old);
  }

  /** Waits for the disk, so that a power cut after the swap finds whole files. */
  private static void write(Map<String, String> texts, Path target) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(
          target.resolve(text.getKey()),
          text.getValue(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
    }
  }

  private static void deletePack(Path pack) throws IOException {
    for (String name : PackFile.names()) {
      Files.deleteIfExists(pack.resolve(name));
    }
    Files.deleteIfExists(pack);
  }

  /** When the old pack could not be put back, it stays here rather than be lost. */
  private static void deleteIfEmpty(Path beside) throws IOException {
    if (files(beside).isEmpty()) {
      Files.delete(beside);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
