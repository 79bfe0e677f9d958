package org.clarion.loopback.discord.reading;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.loopback.discord.reading.Mark.Invitation;

/** Finds invitations to servers, for which no {@code https} is needed. */
final class Invitations {
  private static final Pattern INVITATION =
      Pattern.compile(
          "(?:discord\\.(?:gg|com/invite)|discordapp\\.com/invite)/+([A-Za-z0-9-]+)",
          Pattern.CASE_INSENSITIVE);

  private Invitations() {}

  /** Those in a text as it was sent: Discord looks for them without reading it. */
  static Stream<Invitation> in(String content) {
    return INVITATION.matcher(content).results().map(Invitations::invitation);
  }

  private static Invitation invitation(MatchResult found) {
    return new Invitation(found.group(1));
  }
}
