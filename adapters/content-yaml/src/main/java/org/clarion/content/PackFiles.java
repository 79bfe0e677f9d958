package org.clarion.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of a pack are: in a folder, or among the resources of the program. */
sealed interface PackFiles {
  /** Names of the files in the pack that end in {@code .yaml} or {@code .yml}, in order. */
  List<String> names() throws IOException;

  /** The bytes of a file; the caller closes it. */
  InputStream open(String name) throws IOException;

  /** A folder on disk. */
  record Folder(Path path) implements PackFiles {
    @Override
    public List<String> names() throws IOException {
      try (Stream<Path> files = Files.list(path)) {
        return files
            .map(it -> it.getFileName().toString())
            .filter(it -> it.endsWith(".yaml") || it.endsWith(".yml"))
            .sorted()
            .toList();
      }
    }

    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(path.resolve(name));
    }
  }

  /** The pack that the program brings along. */
  record BuiltIn() implements PackFiles {
    private static final String HOME = "/packs/iso-toolkit/";

    @Override
    public List<String> names() {
      return PackFile.names().stream().filter(it -> resource(it) != null).sorted().toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
      InputStream resource = resource(name);
      if (resource == null) {
        throw new IOException(
            "Expected the resource '%s%s' but it is missing".formatted(HOME, name));
      }
      return resource;
    }

    private static @Nullable InputStream resource(String name) {
      return BuiltIn.class.getResourceAsStream(HOME + name);
    }
  }
}
