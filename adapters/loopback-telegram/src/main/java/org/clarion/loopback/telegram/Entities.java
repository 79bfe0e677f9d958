package org.clarion.loopback.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the server makes active in every text by itself, whatever entities it is sent with. */
public final class Entities {
  private static final int MENTION_MAX = 32;
  private static final int MENTION_MIN = 4;
  private static final Set<String> SHORT_NAMES = Set.of("gif", "vid", "pic");
  private static final int COMMAND_MAX = 64;
  private static final int BOT_NAME_MIN = 3;
  private static final int CASHTAG_MAX = 8;
  private static final String NUMBERED_CASHTAG = "1INCH";
  private static final int HASHTAG_MAX = 256;

  private static final Set<String> WHOLE =
      Set.of("text_link", "text_mention", "code", "pre", "custom_emoji", "date_time");

  private static final Comparator<Entity> OUTER_FIRST =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed());

  private final String text;
  private final List<Entity> found = new ArrayList<>();

  private Entities(String text) {
    this.text = text;
  }

  /** What is found in a text, in its order; where two meet, the first counts. */
  public static List<Entity> detected(String text) {
    Entities entities = new Entities(text);
    entities.names();
    entities.commands();
    entities.hashtags();
    entities.cashtags();
    Addresses.in(text)
        .forEach(it -> entities.add(it.email() ? "email" : "url", it.start(), it.end()));
    return entities.inOrder();
  }

  /**
   * The entities of a text that is sent with some: those and what is found besides. What may hold
   * nothing active, such as a link, keeps what is found in it from being active.
   */
  public static List<Entity> completed(String text, List<Entity> sent) {
    Stream<Entity> besides =
        detected(text).stream()
            .filter(it ->
                sent.stream().noneMatch(mark -> WHOLE.contains(mark.type()) && mark.meets(it)));
    return Stream.concat(sent.stream(), besides).sorted(OUTER_FIRST).toList();
  }

  private List<Entity> inOrder() {
    found.sort(OUTER_FIRST);
    List<Entity> kept = new ArrayList<>();
    int end = 0;
    for (Entity entity : found) {
      if (entity.offset() >= end) {
        kept.add(entity);
        end = entity.end();
      }
    }
    return List.copyOf(kept);
  }

  private void names() {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int end = Signs.end(text, at + 1, Signs::isName);
      int length = end - at - 1;
      boolean named =
          length >= MENTION_MIN
              || SHORT_NAMES.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
      if (named
          && length <= MENTION_MAX
          && !Signs.isWord(Signs.before(text, at))
          && !Signs.isWord(Signs.at(text, end))) {
        add("mention", at, end);
      }
    }
  }

  private void commands() {
    for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
      int end = Signs.end(text, at + 1, Signs::isName);
      int length = end - at - 1;
      if (closes(Signs.before(text, at)) || length < 1 || length > COMMAND_MAX) {
        continue;
      }
      if (Signs.at(text, end) == '@') {
        int nameEnd = Signs.end(text, end + 1, Signs::isName);
        int name = nameEnd - end - 1;
        if (name < BOT_NAME_MIN || name > MENTION_MAX) {
          continue;
        }
        end = nameEnd;
      }
      if (!closes(Signs.at(text, end))) {
        add("bot_command", at, end);
      }
    }
  }

  private static boolean closes(int sign) {
    return Signs.isWord(sign) || sign == '/' || sign == '<' || sign == '>';
  }

  private void hashtags() {
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      int end = Signs.end(text, at + 1, Signs::isTag);
      boolean hasLetter = text.substring(at + 1, end).codePoints().anyMatch(Character::isLetter);
      if (hasLetter && !Signs.isTag(Signs.before(text, at)) && Signs.at(text, end) != '#') {
        int length = Math.min(HASHTAG_MAX, text.codePointCount(at + 1, end));
        add("hashtag", at, text.offsetByCodePoints(at + 1, length));
      }
    }
  }

  private void cashtags() {
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
      int end =
          text.startsWith(NUMBERED_CASHTAG, at + 1)
              ? at + 1 + NUMBERED_CASHTAG.length()
              : Signs.end(text, at + 1, it -> it >= 'A' && it <= 'Z');
      int length = end - at - 1;
      int before = Signs.before(text, at);
      int after = Signs.at(text, end);
      if (length >= 1
          && length <= CASHTAG_MAX
          && !Signs.isTag(before)
          && before != '$'
          && !Signs.isTag(after)
          && after != '$') {
        add("cashtag", at, end);
      }
    }
  }

  private void add(String type, int start, int end) {
    found.add(new Entity(type, start, end - start, null, null, true));
  }
}
