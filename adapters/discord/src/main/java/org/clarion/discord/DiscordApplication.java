package org.clarion.discord;

import java.net.URI;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;

/** What Discord says about the application that a token belongs to. */
public sealed interface DiscordApplication {
  /**
   * The token is right.
   *
   * @param inviteLink opens Discord's question in which server the bot shall be, with exactly the
   *     permissions it needs
   */
  record Known(String name, String id, URI inviteLink) implements DiscordApplication {}

  /** Discord does not know the token. */
  record WrongToken() implements DiscordApplication {}

  /** Discord could not be asked; the reason holds neither token nor address. */
  record NoAnswer(String reason) implements DiscordApplication {}

  /** Asks Discord once, for at most ten seconds. */
  static DiscordApplication look(Discord.Settings settings) {
    OkHttpClient http = DiscordConnection.http().build();
    try {
      return switch (new PlainRest(http, settings).get("applications/@me")) {
        case PlainRest.Outcome.Answer(DataObject json) -> read(json);
        case PlainRest.Outcome.WrongToken() -> new WrongToken();
        case PlainRest.Outcome.NoAnswer(String reason) -> new NoAnswer(reason);
      };
    } catch (ParsingException e) {
      return new NoAnswer(e.getClass().getSimpleName());
    } finally {
      http.connectionPool().evictAll();
    }
  }

  private static DiscordApplication read(DataObject json) {
    String id = json.getString("id");
    return new Known(json.getString("name"), id, inviteLink(id));
  }

  private static URI inviteLink(String id) {
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&scope=bot%%20applications.commands&permissions=%d"
            .formatted(id, Permission.getRaw(DiscordPermissions.NEEDED)));
  }
}
