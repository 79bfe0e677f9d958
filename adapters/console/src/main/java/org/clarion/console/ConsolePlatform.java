package org.clarion.console;

import java.util.Set;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;

/** The terminal as a chat platform: one place, and whoever sits in front of it. */
public final class ConsolePlatform implements Platform {
  public static final PlatformName NAME = new PlatformName("terminal");

  /** The one place there is. Stored reminders refer to it, so it stays the same. */
  public static final Place PLACE = new Place(NAME, "terminal", "terminal");

  private final Screen screen;
  private final ConsoleInbound inbound;

  /**
   * @param inbound told of every choice that is shown
   */
  public ConsolePlatform(Screen screen, ConsoleInbound inbound) {
    this.screen = screen;
    this.inbound = inbound;
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

  /** Shows a message; from now on typed numbers are its choices. */
  void show(Message message) {
    inbound.offer(message.buttons());
    screen.print(ConsoleMarkup.write(message, screen.look()));
  }
}
