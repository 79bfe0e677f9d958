package org.clarion.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks for updates and reads each by itself. The library reads all at once: one that it cannot read
 * would come again with every poll and hold up all after it for ever.
 */
final class Updates extends GetUpdates {
  private static final long serialVersionUID = 1;

  Updates(int offset, int seconds, List<String> kinds) {
    super(offset, null, seconds, kinds);
  }

  // The library wants a list that is serializable.
  @SuppressWarnings("NonApiType")
  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode read = OBJECT_MAPPER.readTree(answer);
      if (!read.path("ok").asBoolean() || !read.path("result").isArray()) {
        return super.deserializeResponse(answer);
      }
      ArrayList<Update> updates = new ArrayList<>();
      for (JsonNode update : read.path("result")) {
        updates.add(update(update));
      }
      return updates;
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Expected JSON but was something else", e);
    }
  }

  private static Update update(JsonNode update) {
    try {
      return OBJECT_MAPPER.treeToValue(update, Update.class);
    } catch (JsonProcessingException _) {
      var unread = new Update();
      unread.setUpdateId(update.path("update_id").asInt());
      return unread;
    }
  }
}
