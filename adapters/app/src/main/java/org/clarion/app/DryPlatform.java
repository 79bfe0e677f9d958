package org.clarion.app;

import java.time.InstantSource;
import java.time.ZoneId;
import org.clarion.console.ConsoleMarkup;
import org.clarion.console.Screen;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Receipt;

/** Stands in for a platform and posts to nobody: what would be posted is printed. */
record DryPlatform(PlatformName name, Screen screen, InstantSource clock, ZoneId zone)
    implements Platform {
  @Override
  public Receipt send(Place place, Message message, DeliveryKey delivery) {
    String heading = PostLines.heading(clock.instant().atZone(zone), place);
    String text = ConsoleMarkup.write(message, screen.look());
    screen.print(heading + "\n" + PostLines.indented(text));
    return new Receipt.Delivered(delivery.value());
  }

  @Override
  public Receipt edit(Place place, String earlier, Message message) {
    return send(place, message, new DeliveryKey(earlier));
  }
}
