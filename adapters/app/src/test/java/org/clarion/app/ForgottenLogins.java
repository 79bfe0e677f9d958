package org.clarion.app;

import java.time.Instant;
import java.util.List;
import org.clarion.core.delivery.Logins;
import org.clarion.core.message.PlatformName;

/** For tests, which log in more often than any bot may. */
public final class ForgottenLogins implements Logins {
  @Override
  public void note(PlatformName platform, Instant now) {
    // Forgotten.
  }

  @Override
  public List<Instant> since(PlatformName platform, Instant moment) {
    return List.of();
  }
}
