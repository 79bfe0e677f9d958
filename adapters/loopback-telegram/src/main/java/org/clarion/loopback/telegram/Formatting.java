package org.clarion.loopback.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server makes of a text that it is sent: cleaned, its entities checked and added to. */
final class Formatting {
  private static final Set<String> TYPES =
      Set.of(
          "mention",
          "hashtag",
          "cashtag",
          "bot_command",
          "url",
          "email",
          "phone_number",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "blockquote",
          "expandable_blockquote",
          "code",
          "pre",
          "text_link",
          "text_mention",
          "custom_emoji",
          "date_time");

  /** What only the server says; a request's are left out. */
  private static final Set<String> SERVERS_OWN =
      Set.of("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number");

  private static final Pattern WEB =
      Pattern.compile("(?i)(?:(?:https?|tg|ton)://\\S+|\\S+\\.\\S+)");
  private static final Pattern PERSON = Pattern.compile("(?i)tg://user/?\\?id=(\\d+)");

  private final World world;
  private final String raw;
  private final StringBuilder clean = new StringBuilder();

  /** Where each unit of the raw text has come to. */
  private final int[] moved;

  private Formatting(World world, String raw) {
    this.world = world;
    this.raw = raw;
    this.moved = new int[raw.length() + 1];
  }

  /**
   * A text with its entities.
   *
   * @throws Refusal when it is no text or an entity is not within it
   */
  static Formatted of(World world, String raw, JsonNode entities) {
    Formatting formatting = new Formatting(world, raw);
    formatting.clean();
    List<Formatted.Mark> marks = new ArrayList<>();
    for (JsonNode entity : entities) {
      formatting.check(entity);
      ObjectNode kept = formatting.kept(entity);
      if (kept != null) {
        marks.add(new Formatted.Mark(kept, false));
      }
    }
    String text = formatting.clean.toString();
    Entities.completed(text, marks.stream().map(Formatted.Mark::entity).toList()).stream()
        .filter(Entity::detected)
        .map(Formatting::mark)
        .forEach(marks::add);
    marks.sort(
        Comparator.comparingInt(Formatted.Mark::offset)
            .thenComparing(Comparator.comparingInt(Formatted.Mark::length).reversed()));
    return trimmed(text, marks);
  }

  private static Formatted.Mark mark(Entity found) {
    return new Formatted.Mark(
        Json.object()
            .put("type", found.type())
            .put("offset", found.offset())
            .put("length", found.length()),
        true);
  }

  static Formatted plain(World world, String raw) {
    return of(world, raw, Json.array());
  }

  private void clean() {
    int at = 0;
    while (at < raw.length()) {
      int sign = raw.codePointAt(at);
      if (Character.getType(sign) == Character.SURROGATE) {
        throw Refusal.bad("strings must be encoded in UTF-8");
      }
      int length = Character.charCount(sign);
      for (int i = 0; i < length; i++) {
        moved[at + i] = clean.length() + (isDropped(sign) ? 0 : i);
      }
      if (!isDropped(sign)) {
        clean.appendCodePoint(sign < ' ' && sign != '\n' ? ' ' : sign);
      }
      at += length;
    }
    moved[at] = clean.length();
  }

  private static boolean isDropped(int sign) {
    return sign == '\r'
        || (sign >= 0x2028 && sign <= 0x202E)
        || sign == 0x333
        || sign == 0x33F
        || sign == 0x30A;
  }

  /** What nobody sees, so that a text of nothing else is empty. */
  static boolean isUnseen(int sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.FORMAT
        || sign == 0x2800
        || sign == 0x3164;
  }

  private void check(JsonNode entity) {
    int offset = entity.path("offset").asInt(-1);
    int end = offset + entity.path("length").asInt(-1);
    if (!TYPES.contains(Json.text(entity, "type"))) {
      throw Refusal.bad("can't parse MessageEntity: Unsupported type specified");
    }
    if (offset < 0 || offset > raw.length()) {
      throw Refusal.bad(
          "entity begins after the end of the text at UTF-16 offset %d".formatted(offset));
    }
    if (end > raw.length()) {
      throw Refusal.bad(
          "entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
              .formatted(offset, end));
    }
    if (isInside(offset)) {
      throw Refusal.bad(
          "entity begins in a middle of a UTF-16 symbol at byte offset %d".formatted(offset));
    }
    if (isInside(end)) {
      throw Refusal.bad(
          "entity beginning at UTF-16 offset %d ends in a middle of a UTF-16 symbol at byte offset"
                  .formatted(offset)
              + " %d".formatted(end));
    }
  }

  private boolean isInside(int at) {
    return at > 0
        && at < raw.length()
        && Character.isLowSurrogate(raw.charAt(at))
        && Character.isHighSurrogate(raw.charAt(at - 1));
  }

  /** The entity as the server keeps it; null when it does not. */
  private @Nullable ObjectNode kept(JsonNode entity) {
    String type = Json.text(entity, "type");
    int offset = moved[entity.path("offset").asInt()];
    int end = moved[entity.path("offset").asInt() + entity.path("length").asInt()];
    if (end <= offset || SERVERS_OWN.contains(type)) {
      return null;
    }
    ObjectNode kept = entity.deepCopy().asObject();
    kept.put("offset", offset).put("length", end - offset);
    if (type.equals("text_mention")) {
      return mention(kept, entity.path("user").path("id").asLong(0));
    }
    String url = Json.text(entity, "url");
    Matcher person = PERSON.matcher(url);
    if (type.equals("text_link") && person.matches()) {
      kept.remove("url");
      return mention(kept, Long.parseLong(person.group(1)));
    }
    return !type.equals("text_link") || WEB.matcher(url).matches() ? kept : null;
  }

  private @Nullable ObjectNode mention(ObjectNode entity, long id) {
    Person person = world.people.get(id);
    if (person == null) {
      return null;
    }
    entity.put("type", "text_mention").set("user", person.json());
    return entity;
  }

  /** Without the blanks around it. */
  private static Formatted trimmed(String text, List<Formatted.Mark> marks) {
    String end = text.stripTrailing();
    int start = end.length() - end.stripLeading().length();
    List<Formatted.Mark> kept = new ArrayList<>();
    for (Formatted.Mark mark : marks) {
      int from = Math.max(mark.offset(), start);
      int until = Math.min(mark.offset() + mark.length(), end.length());
      if (until > from) {
        mark.json().put("offset", from - start).put("length", until - from);
        kept.add(mark);
      }
    }
    return new Formatted(end.substring(start), kept);
  }
}
