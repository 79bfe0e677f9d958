package org.clarion.loopback.telegram;

import tools.jackson.databind.node.ObjectNode;

/** Somebody in a chat as the Bot API describes them. */
final class ChatMembers {
  private ChatMembers() {}

  /** Describes somebody; of the bot also what it may do. */
  static ObjectNode json(Person person, Status status, BotRights rights) {
    ObjectNode json = Json.object();
    json.set("user", person.json());
    return switch (status) {
      case CREATOR -> json.put("status", "creator").put("is_anonymous", false);
      case ADMINISTRATOR ->
          administrator(json, !person.bot || rights.canPin(), !person.bot || rights.canPost());
      case MODERATOR -> administrator(json, true, true).put("can_change_info", false);
      case MEMBER ->
          person.bot && !rights.canPost() ? restricted(json) : json.put("status", "member");
      case LEFT -> json.put("status", "left");
      case KICKED -> json.put("status", "kicked").put("until_date", 0);
    };
  }

  /** A member who may read and nothing else. */
  private static ObjectNode restricted(ObjectNode json) {
    for (String right :
        new String[] {
          "can_send_messages",
          "can_send_audios",
          "can_send_documents",
          "can_send_photos",
          "can_send_videos",
          "can_send_video_notes",
          "can_send_voice_notes",
          "can_send_polls",
          "can_send_other_messages",
          "can_add_web_page_previews",
          "can_react_to_messages",
          "can_edit_tag",
          "can_change_info",
          "can_invite_users",
          "can_pin_messages",
          "can_manage_topics"
        }) {
      json.put(right, false);
    }
    return json.put("status", "restricted").put("is_member", true).put("until_date", 0);
  }

  private static ObjectNode administrator(ObjectNode json, boolean canPin, boolean canPost) {
    json.put("status", "administrator").put("can_be_edited", false).put("is_anonymous", false);
    for (String right :
        new String[] {
          "can_manage_chat",
          "can_delete_messages",
          "can_manage_video_chats",
          "can_restrict_members",
          "can_change_info",
          "can_invite_users"
        }) {
      json.put(right, true);
    }
    for (String right :
        new String[] {
          "can_promote_members", "can_post_stories", "can_edit_stories", "can_delete_stories"
        }) {
      json.put(right, false);
    }
    return json.put("can_pin_messages", canPin).put("can_post_messages", canPost);
  }
}
