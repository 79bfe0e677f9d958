package org.clarion.console;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terminal as a chat platform: one place, and whoever sits in front of it. */
public final class ConsolePlatform implements Platform {
  public static final PlatformName NAME = new PlatformName("terminal");

  /** The one place there is. Stored reminders refer to it, so it stays the same. */
  public static final Place PLACE = new Place(NAME, "terminal", "terminal");

  private static final Logger LOG = LoggerFactory.getLogger(ConsolePlatform.class);

  private final Screen screen;
  private final ConsoleInbound inbound;
  private final LocalFiles files;
  private final ConsoleTexts texts;

  /**
   * @param inbound told of every choice that is shown
   * @param files where files go that come with a message
   */
  public ConsolePlatform(Screen screen, ConsoleInbound inbound, LocalFiles files) {
    this.screen = screen;
    this.inbound = inbound;
    this.files = files;
    this.texts = new ConsoleTexts(inbound.language());
  }

  /** The person in front of the terminal, who may always say what the bot does there. */
  public static Asker asker(String name, boolean organiser) {
    return new Asker(
        new PersonId(NAME, name),
        organiser ? Set.of(Access.PLACE_MANAGER, Access.ORGANISER) : Set.of(Access.PLACE_MANAGER));
  }

  @Override
  public PlatformName name() {
    return NAME;
  }

  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    show(message);
    return new Receipt.Delivered(delivery.value());
  }

  /** Shows a message and saves its files; from now on typed numbers are its choices. */
  void show(Message message) {
    inbound.offer(message.buttons());
    String text = ConsoleMarkup.write(message, screen.look());
    screen.print(
        Stream.concat(Stream.of(text), message.attachments().stream().map(this::saved))
            .collect(Collectors.joining("\n")));
  }

  private String saved(Attachment file) {
    try {
      return ConsoleMarkup.write(texts.say("saved", files.save(file)), screen.look());
    } catch (UncheckedIOException e) {
      LOG.warn("A file could not be saved", e);
      return ConsoleMarkup.write(texts.say("notSaved", file.name()), screen.look());
    }
  }
}
