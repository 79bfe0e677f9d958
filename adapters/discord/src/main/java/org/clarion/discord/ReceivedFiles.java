package org.clarion.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.entities.Message;
import okhttp3.OkHttpClient;
import org.clarion.core.message.Attachment;

/** Fetches the files that people give with a command, within bounds of size and time. */
final class ReceivedFiles {
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Duration patience;

  /**
   * @param patience how long one file may take
   */
  ReceivedFiles(Duration patience) {
    this.patience = patience;
  }

  /** What became of them. */
  sealed interface Fetched {
    /** All of them, in the order given. */
    record Files(List<Attachment> attachments) implements Fetched {}

    /** One has more bytes than are taken in. */
    record TooLarge() implements Fetched {}

    /** Discord did not give one, or not in time. */
    record Lost() implements Fetched {}
  }

  /** The files; waits until they are there. */
  Fetched fetch(List<Message.Attachment> given) {
    if (given.stream().anyMatch(it -> it.getSize() > Attachment.BYTES_MAX)) {
      return new Fetched.TooLarge();
    }
    List<Attachment> fetched = new ArrayList<>();
    try {
      for (Message.Attachment file : given) {
        byte[] content = download(file);
        if (content.length > Attachment.BYTES_MAX) {
          return new Fetched.TooLarge();
        }
        fetched.add(attachment(file, content));
      }
      return new Fetched.Files(fetched);
    } catch (CompletionException _) {
      return new Fetched.Lost();
    }
  }

  private byte[] download(Message.Attachment given) {
    // Its timeout ends the reading of the content, too.
    OkHttpClient client = given.getJDA().getHttpClient().newBuilder().callTimeout(patience).build();
    return given.getProxy().withClient(client).download().thenApply(ReceivedFiles::read).join();
  }

  /** One byte more than is allowed tells that there is too much, whatever size was announced. */
  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readNBytes(Attachment.BYTES_MAX + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Attachment attachment(Message.Attachment given, byte[] content) {
    return new Attachment(
        Attachment.plainName(given.getFileName()),
        Optional.ofNullable(given.getContentType()).orElse(UNKNOWN_TYPE),
        content);
  }
}
