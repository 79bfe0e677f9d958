package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.PostingRig.KEY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reply.Language;
import org.junit.jupiter.api.Test;

class PostMarkTest {
  private final DiscordTexts texts = new DiscordTexts(Language.ENGLISH);

  @Test
  void gives_every_part_of_every_post_a_nonce_of_its_own_that_discord_takes() {
    List<String> keys = List.of("a", "ab", KEY.value(), "bcdefghijklmnopqrstuvwxy");
    Set<String> nonces = new HashSet<>();
    for (String key : keys) {
      for (int part = 0; part < DiscordMessages.POST_PARTS_MAX; part++) {
        nonces.add(PostMark.nonce(new DeliveryKey(key), part));
      }
    }

    assertThat(nonces)
        .hasSize(keys.size() * DiscordMessages.POST_PARTS_MAX)
        .allMatch(it -> it.length() <= Message.MAX_NONCE_LENGTH);
    assertThat(PostMark.nonce(KEY, 0)).isEqualTo(KEY.value());
  }

  @Test
  void takes_up_no_more_than_is_set_aside_for_it() {
    assertThat("\n" + PostMark.whole(KEY, texts)).isEqualTo("\n-# Ref. abcdef");
    assertThat("\n" + PostMark.part(KEY, 2, 3, texts))
        .isEqualTo("\n-# Part 2 of 3. Ref. abcdef")
        .hasSizeLessThanOrEqualTo(PostMark.LENGTH_MAX);
    assertThat(PostMark.whole(new DeliveryKey("ab"), texts)).isEqualTo("-# Ref. ab");
  }

  @Test
  void joins_ids_so_that_the_store_can_keep_them() {
    List<String> ids = List.of("1".repeat(20), "2".repeat(20), "3".repeat(20));

    assertThat(PostIds.join(ids)).hasSizeLessThanOrEqualTo(64);
    assertThat(PostIds.split(PostIds.join(ids))).isEqualTo(ids);
    assertThat(PostIds.split("7")).containsExactly("7");
  }
}
