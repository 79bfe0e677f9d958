package org.clarion.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells editions of a pack apart by the names and bytes of their files, without parsing them. */
public final class PackDigest {
  private PackDigest() {}

  /**
   * SHA-256 in hexadecimal over the YAML files of a folder; the same for every copy of a pack.
   *
   * @throws UncheckedIOException when the folder or a file in it cannot be read
   */
  public static String of(Path folder) {
    return of(new PackFiles.Folder(folder));
  }

  /** The same for the pack that the program brings along. */
  public static String builtIn() {
    return of(new PackFiles.BuiltIn());
  }

  private static String of(PackFiles files) {
    try {
      MessageDigest digest = sha256();
      for (String name : files.names()) {
        digest.update(framed(name.getBytes(StandardCharsets.UTF_8)));
        try (InputStream file = files.open(name)) {
          digest.update(framed(file.readAllBytes()));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The bytes after their number, so that none can pass from one file to the next unnoticed. */
  private static byte[] framed(byte[] bytes) {
    return ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(bytes.length).put(bytes).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
