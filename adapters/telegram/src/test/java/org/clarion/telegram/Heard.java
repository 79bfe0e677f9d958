package org.clarion.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Updates as Telegram writes them. */
final class Heard {
  static final Self SELF = new Self(700, "ClarionBot", false);
  static final long GROUP = -1_001_000_000_001L;
  static final long ADA = 11;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> CHATS =
      Map.of(
          "private", "{'id':11,'type':'private','first_name':'Ada'}",
          "group", "{'id':-5,'type':'group','title':'Branch'}",
          "supergroup", "{'id':-1001000000001,'type':'supergroup','title':'Branch'}",
          "forum", "{'id':-1001000000001,'type':'supergroup','title':'Branch','is_forum':true}",
          "channel", "{'id':-1001000000002,'type':'channel','title':'News'}");

  private Heard() {}

  /** An update with this in it, written with single quotes. */
  static Update update(int id, String kind, String content) {
    String json = "{'update_id':%d,'%s':%s}".formatted(id, kind, content);
    try {
      return JSON.readValue(json.replace('\'', '"'), Update.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  /** A message of Ada's. */
  static Update message(int id, String chat, String fields) {
    return update(id, "message", content(chat, "'from':" + person(ADA) + "," + fields));
  }

  /** What somebody writes in a chat that there is; below zero it is a group. */
  static Update question(int id, long chat, long person, String text) {
    String place = "{'id':%d,'type':'%s'}".formatted(chat, chat < 0 ? "supergroup" : "private");
    return update(
        id,
        "message",
        "{'message_id':%d,'date':1800000000,'chat':%s,'from':%s,'text':'%s'}"
            .formatted(id, place, person(person), text));
  }

  /** A message of nobody's yet. */
  static String content(String chat, String fields) {
    return "{'message_id':5,'date':1800000000,'chat':%s,%s}".formatted(CHATS.get(chat), fields);
  }

  /** Somebody who is no bot. */
  static String person(long id) {
    return "{'id':%d,'is_bot':false,'first_name':'Somebody','language_code':'en'}".formatted(id);
  }

  /** The bot itself, or another one. */
  static String bot(long id, String name) {
    return "{'id':%d,'is_bot':true,'first_name':'Bot','username':'%s'}".formatted(id, name);
  }

  /** The field of a text. */
  static String text(String text) {
    return "'text':'" + text + "'";
  }
}
