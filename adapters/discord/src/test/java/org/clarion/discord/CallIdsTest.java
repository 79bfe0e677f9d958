package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.junit.jupiter.api.Test;

class CallIdsTest {
  private static final DeliveryKey KEY = new DeliveryKey("k".repeat(24));
  private static final List<Call> CALLS =
      List.of(
          Call.of("next"),
          Call.of("dates", "month", "june").onPage(999),
          Call.of("ask", "question", "it is 12:~30 o'clock"),
          Call.of("ask", "question", "ends with :~"),
          Call.of("ask", "question", "two\nlines"),
          Call.of("ask", "question", "w".repeat(36)));

  @Test
  void a_call_comes_back_from_its_id() {
    for (Call call : CALLS) {
      assertThat(CallIds.call(CallIds.of(7, call))).contains(call);
    }
  }

  @Test
  void a_call_comes_back_from_its_id_in_a_post_whose_key_can_be_told() {
    for (Call call : CALLS) {
      String id = CallIds.of(24, call, KEY);

      assertThat(CallIds.call(id)).contains(call);
      assertThat(CallIds.isIn(KEY, id)).isTrue();
      assertThat(CallIds.isIn(new DeliveryKey("kk"), id)).isFalse();
      assertThat(CallIds.isIn(KEY, CallIds.of(24, call))).isFalse();
      assertThat(CallIds.isInPost(id)).isTrue();
      assertThat(CallIds.isInPost(CallIds.of(24, call))).isFalse();
    }
  }

  @Test
  void every_id_fits_and_none_is_there_twice() {
    for (Call call : CALLS) {
      assertThat(CallIds.of(124, call, KEY)).hasSizeLessThanOrEqualTo(CallIds.LENGTH_MAX);
      assertThat(CallIds.of(124, call)).hasSizeLessThanOrEqualTo(CallIds.LENGTH_MAX);
    }
    assertThat(CallIds.of(0, Call.of("next"))).isNotEqualTo(CallIds.of(1, Call.of("next")));
  }

  @Test
  void what_is_none_of_ours_is_no_call() {
    for (String id : List.of("", ":", "next", "0:", "x:next", "0:|", "1234:next", "0:next|0")) {
      assertThat(CallIds.call(id)).as(id).isEmpty();
    }
  }
}
