package org.clarion.loopback.discord;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Works out whom a message notifies. Neither a backslash nor a code block keeps a mention from it:
 * on that nobody should rely.
 */
final class Mentions {
  private static final Pattern USER = Pattern.compile("<@!?(\\d{1,19})>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,19})>");
  private static final Pattern EVERYONE = Pattern.compile("@(?:everyone|here)");

  /** What is parsed when a message does not say what is allowed. */
  enum Default {
    /** Of a message to a channel: whatever stands in it. */
    EVERYTHING,
    /** Of an answer to an interaction. */
    USERS
  }

  private final JsonNode body;
  private final Default unsaid;
  private final long rights;

  Mentions(JsonNode body, Default unsaid, long rights) {
    this.body = body;
    this.unsaid = unsaid;
    this.rights = rights;
  }

  /**
   * Whom a text notifies.
   *
   * @param repliedTo the author of the message that it answers; null for none
   */
  Pings pings(String content, @Nullable Person repliedTo) {
    boolean mayAll = Right.has(rights, Right.MENTION_EVERYONE);
    Set<Long> users = allowed("users", found(USER, content));
    if (repliedTo != null && repliesPing()) {
      users.add(repliedTo.id);
    }
    return new Pings(
        users,
        mayAll ? allowed("roles", found(ROLE, content)) : Set.of(),
        mayAll && parses("everyone") && EVERYONE.matcher(content).find());
  }

  private boolean repliesPing() {
    JsonNode allowed = Json.find(body, "allowed_mentions");
    return allowed == null || allowed.path("replied_user").asBoolean(false);
  }

  private Set<Long> allowed(String kind, Set<Long> found) {
    if (parses(kind)) {
      return found;
    }
    Set<Long> listed = new HashSet<>();
    body.path("allowed_mentions").path(kind).forEach(it -> listed.add(it.asLong(0)));
    found.retainAll(listed);
    return found;
  }

  private boolean parses(String kind) {
    JsonNode allowed = Json.find(body, "allowed_mentions");
    if (allowed == null) {
      return unsaid == Default.EVERYTHING || kind.equals("users");
    }
    for (JsonNode parsed : allowed.path("parse")) {
      if (parsed.asString("").equals(kind)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Long> found(Pattern pattern, String content) {
    Set<Long> ids = new HashSet<>();
    Matcher matcher = pattern.matcher(content);
    while (matcher.find()) {
      ids.add(Long.parseLong(matcher.group(1)));
    }
    return ids;
  }
}
