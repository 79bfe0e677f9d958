package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.message.Receipt;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.Test;

/** Posts on a Telegram where every other request goes wrong: receipts tell the truth. */
class ShakyTelegramTest {
  private static final int POSTS = 60;
  private static final int PERCENT = 50;
  private static final Deadlines HASTY =
      new Deadlines(
          Duration.ofSeconds(1),
          Duration.ofMillis(250),
          Duration.ofSeconds(1),
          Duration.ofMillis(500));

  @Test
  void what_is_said_of_a_post_is_what_became_of_it() {
    try (PostingRig rig = new PostingRig(HASTY)) {
      rig.loopback.behave(Mishaps.seeded(5, PERCENT));
      Map<String, Receipt> receipts = new HashMap<>();
      for (int i = 0; i < POSTS; i++) {
        long chat = rig.loopback.addSupergroup("Group " + i);
        receipts.put("post " + i, rig.send(chat, "post " + i));
      }
      List<String> posted = rig.loopback.posted().stream().map(it -> it.text()).toList();
      Set<String> once = new HashSet<>(posted);

      assertThat(posted).doesNotHaveDuplicates();
      assertThat(rig.calls("sendMessage")).isBetween(POSTS * 8L / 10, (long) POSTS);
      assertThat(rig.loopback.duplicates()).isEmpty();
      receipts.forEach((text, receipt) ->
          assertThat(isTrue(receipt, once.contains(text))).as("%s: %s", text, receipt).isTrue());
      assertThat(receipts.values().stream().map(Object::getClass).distinct()).hasSize(3);
    }
  }

  private static boolean isTrue(Receipt receipt, boolean there) {
    return switch (receipt) {
      case Receipt.Delivered _ -> there;
      case Receipt.NotSent _ -> !there;
      case Receipt.Unknown _ -> true;
      case Receipt.Rejected _, Receipt.Unreachable _, Receipt.Migrated _ -> false;
    };
  }
}
