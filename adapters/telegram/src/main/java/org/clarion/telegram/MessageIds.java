package org.clarion.telegram;

import java.util.List;
import java.util.regex.Pattern;

/** The id of a post, made of the ids of the texts it consists of. */
final class MessageIds {
  private static final String BETWEEN = "+";
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

  private MessageIds() {}

  static String join(List<Integer> ids) {
    return String.join(BETWEEN, ids.stream().map(String::valueOf).toList());
  }

  /** The ids it is made of; none when it is not one of Telegram's. */
  static List<Integer> split(String postId) {
    List<String> ids = List.of(postId.split("\\+", -1));
    return ids.stream().allMatch(it -> ID.matcher(it).matches())
        ? ids.stream().map(Integer::valueOf).toList()
        : List.of();
  }
}
