package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UpdateKindsTest {
  @Test
  void are_five() {
    assertThat(UpdateKinds.needed())
        .containsExactly(
            "message", "channel_post", "callback_query", "inline_query", "my_chat_member");
  }

  @Test
  void are_refused_at_the_start_when_they_tell_too_much() {
    assertThatThrownBy(() -> UpdateKinds.checked(List.of("message", "chat_member")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected no updates that tell too much but were [message, chat_member]");
  }
}
