package org.clarion.discord;

import java.util.List;

/** The id of a post, made of the ids of the messages it consists of. */
final class PostIds {
  /** Stands for a message that was posted and deleted since. */
  static final String GONE = "0";

  private static final String BETWEEN = "+";

  private PostIds() {}

  /** At most 62 characters, since a post has at most three messages. */
  static String join(List<String> messageIds) {
    return String.join(BETWEEN, messageIds);
  }

  static List<String> split(String postId) {
    return List.of(postId.split("\\+", -1));
  }
}
