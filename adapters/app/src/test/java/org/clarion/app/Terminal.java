package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clarion.console.ConsoleChat;
import org.clarion.console.ConsoleInbound;
import org.clarion.console.ConsolePlatform;
import org.clarion.console.LocalFiles;
import org.clarion.console.PipeScreen;
import org.clarion.core.Bot;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.clarion.core.reply.Language;
import org.clarion.testkit.PlatformContract;

/** A terminal that is written to and read from by the test. */
final class Terminal implements PlatformContract.Conversation {
  private static final Pattern CHOICE = Pattern.compile("(?m)^\\[(\\d+)] (.*)$");

  private static final Pattern SAVED = Pattern.compile("(?m)^Saved: (.*)$");

  private final Bot bot;
  private final Path folder;
  private final LocalFiles files;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(shown, true, UTF_8);
  private final ConsoleInbound inbound;

  Terminal(Bot bot, InstantSource clock, Path folder) {
    this.bot = bot;
    this.folder = folder;
    this.files = new LocalFiles(folder);
    this.inbound =
        new ConsoleInbound(
            bot, files, ConsolePlatform.asker("anna", true), Language.ENGLISH, clock);
  }

  @Override
  public PlatformContract.Shown says(String line) {
    PipeScreen screen = screen(line + "\n");
    new ConsoleChat(bot, screen, inbound, new ConsolePlatform(screen, inbound, files)).run();
    return taken();
  }

  @Override
  public PlatformContract.Shown presses(int button) {
    return says(Integer.toString(button + 1));
  }

  @Override
  public PlatformContract.Shown receives(Message message, DeliveryKey key, Receipt expected) {
    var platform = new ConsolePlatform(screen(""), inbound, files);
    assertThat(platform.send(ConsolePlatform.PLACE, message, key)).isEqualTo(expected);
    return taken();
  }

  @Override
  public void close() {
    out.close();
  }

  private PipeScreen screen(String typed) {
    InputStream in = new ByteArrayInputStream(typed.getBytes(UTF_8));
    return new PipeScreen(in, out);
  }

  private PlatformContract.Shown taken() {
    String text = shown.toString(UTF_8);
    shown.reset();
    List<String> buttons =
        CHOICE
            .matcher(text)
            .results()
            .sorted((a, b) -> Integer.compare(number(a), number(b)))
            .map(it -> it.group(2))
            .toList();
    return new PlatformContract.Shown(text, buttons, saved(text));
  }

  /** Takes the files away that were saved, so that the next ones have their names. */
  private List<Attachment> saved(String text) {
    return SAVED.matcher(text).results().map(it -> taken(Path.of(it.group(1)))).toList();
  }

  private Attachment taken(Path path) {
    assertThat(path).hasParent(folder);
    try {
      byte[] content = Files.readAllBytes(path);
      Files.delete(path);
      return new Attachment(String.valueOf(path.getFileName()), "", content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(MatchResult choice) {
    return Integer.parseInt(choice.group(1));
  }
}
