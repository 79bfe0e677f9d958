package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.PostingRig.KEY;
import static org.clarion.discord.PostingRig.OTHER_KEY;
import static org.clarion.discord.PostingRig.bare;
import static org.clarion.discord.PostingRig.post;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.clarion.loopback.discord.Posted;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post that is too long for one message: every part is there once, whatever goes wrong. */
class LongPostTest {
  private static final String X = "x".repeat(1_900);
  private static final String Y = "y".repeat(1_900);
  private static final String FIRST_END = "\n-# Part 1 of 2. Ref. abcdef";
  private static final Duration OVER = Duration.ofMinutes(5);

  private final PostingRig rig = new PostingRig();

  @BeforeEach
  void connect() {
    rig.connected();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void goes_by_the_ids_of_its_parts_and_has_its_buttons_on_the_last() {
    Receipt receipt = rig.send(post(X, Y));

    List<Posted> posted = rig.discord.posted(rig.channel);
    assertThat(rig.contents()).containsExactly(X + FIRST_END, Y);
    assertThat(receipt)
        .isEqualTo(new Receipt.Delivered(posted.getFirst().id() + "+" + posted.getLast().id()));
    assertThat(posted).extracting(it -> it.components().size()).containsExactly(0, 1);
    assertThat(posted).extracting(Posted::nonce).containsExactly(KEY.value(), KEY.value() + "B");
  }

  @Test
  void posts_only_what_is_missing_within_the_minutes_of_the_nonce_and_later() {
    failSecondPart();
    Receipt receipt = rig.send(post(X, Y));
    assertThat(rig.contents()).containsExactly(X + FIRST_END, Y);
    assertThat(rig.send(post(X, Y))).isEqualTo(receipt);
    rig.clock.move(OVER);
    assertThat(rig.send(post(X, Y))).isEqualTo(receipt);

    assertThat(rig.contents()).containsExactly(X + FIRST_END, Y);
  }

  @Test
  void finds_its_first_part_long_after_it_was_posted() {
    failSecondPart();
    rig.clock.move(OVER);

    assertThat(rig.send(post(X, Y))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.contents()).containsExactly(X + FIRST_END, Y);
  }

  @Test
  void relies_on_the_nonce_where_it_may_not_read_back() {
    rig.discord.setBotRights(rig.channel, 0, Permission.MESSAGE_HISTORY.getRawValue());
    ConnectionRig.await(() -> !rig.missing(rig.place).isEmpty());
    failSecondPart();

    assertThat(rig.send(post(X, Y))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.contents()).containsExactly(X + FIRST_END, Y);
  }

  @Test
  void brings_the_first_part_up_to_date_when_it_is_worded_otherwise_by_now() {
    failSecondPart();

    rig.send(post("Again", X, Y));

    assertThat(rig.contents()).containsExactly("Again\n" + X + FIRST_END, Y);
  }

  @Test
  void is_complete_when_an_earlier_attempt_needed_one_message_only() {
    rig.discord.behave(Mishaps.script(new Mishap.BrokenAfter()));
    rig.send(bare(X));

    assertThat(rig.send(bare("Again", X, Y)))
        .isEqualTo(
            new Receipt.Delivered(Long.toString(rig.discord.posted(rig.channel).getFirst().id())));
    assertThat(rig.contents()).containsExactly(X + "\n-# Ref. abcdef");
  }

  @Test
  void stays_as_it_is_when_all_of_it_is_there() {
    Receipt receipt = rig.send(post(X, Y));

    assertThat(rig.send(post("Again", X, Y))).isEqualTo(receipt);
    assertThat(rig.contents()).containsExactly(X + FIRST_END, Y);
  }

  @Test
  void goes_without_a_part_that_somebody_has_deleted() {
    failSecondPart();
    rig.discord.deleteMessage(rig.channel, rig.discord.posted(rig.channel).getFirst().id());

    Receipt receipt = rig.send(post(X, Y));

    long second = rig.discord.posted(rig.channel).getFirst().id();
    assertThat(receipt).isEqualTo(new Receipt.Delivered("0+" + second));
    assertThat(rig.contents()).containsExactly(Y);
  }

  @Test
  void is_edited_part_by_part_and_loses_what_is_not_needed_any_more() {
    String id = ((Receipt.Delivered) rig.send(post(X, Y))).platformMessageId();

    assertThat(edit(id, post(Y, X))).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.contents()).containsExactly(Y, X);
    assertThat(edit(id, post("Short"))).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.contents()).containsExactly("Short");
    assertThat(edit(id, post("Short"))).isEqualTo(new Receipt.Delivered(id));
  }

  @Test
  void makes_do_with_the_messages_that_are_left() {
    String id = ((Receipt.Delivered) rig.send(post(X, Y))).platformMessageId();
    rig.discord.deleteMessage(rig.channel, rig.discord.posted(rig.channel).getFirst().id());

    assertThat(edit(id, post(Y, X))).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.contents()).containsExactly(Y + "\n-# The rest does not fit here.");
    rig.discord.deleteMessage(rig.channel, rig.discord.posted(rig.channel).getFirst().id());
    assertThat(edit(id, post(Y, X))).isEqualTo(new Receipt.Rejected("the message is gone"));
  }

  @Test
  void is_cut_short_when_it_does_not_fit_where_it_was() {
    String id = ((Receipt.Delivered) rig.send(post(X))).platformMessageId();

    edit(id, post(X, Y));

    assertThat(rig.contents()).containsExactly(X + "\n-# The rest does not fit here.");
  }

  @Test
  void is_answered_at_its_beginning() {
    String id = ((Receipt.Delivered) rig.send(post(X, Y))).platformMessageId();

    rig.platform.answer(rig.place, id, post(Y, X), OTHER_KEY);

    List<Posted> posted = rig.discord.posted(rig.channel);
    assertThat(posted)
        .extracting(Posted::repliesTo)
        .containsExactly(null, null, posted.getFirst().id(), null);
  }

  private Receipt edit(String id, Message message) {
    return rig.platform.edit(rig.place, id, message);
  }

  private void failSecondPart() {
    rig.discord.behave(Mishaps.script(new Mishap.None(), new Mishap.BrokenBefore()));
    assertThat(rig.send(post(X, Y))).isEqualTo(new Receipt.Unknown("status 500"));
    assertThat(rig.contents()).containsExactly(X + FIRST_END);
  }
}
