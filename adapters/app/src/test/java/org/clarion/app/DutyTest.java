package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clarion.app.Connection.Course;
import org.clarion.app.Connection.Standing;
import org.junit.jupiter.api.Test;

class DutyTest {
  private static final Standing CONNECTED = new Standing(Course.SETTLED, "connected");
  private static final Standing TRYING = new Standing(Course.PASSING, "trying");
  private static final Standing REFUSED = new Standing(Course.OVER, "refused");

  private Standing ofOne = CONNECTED;
  private Standing ofOther = CONNECTED;
  private final List<String> closed = new ArrayList<>();
  private final Wire one = new Wire(() -> ofOne, () -> closed.add("one"));
  private final Wire other = new Wire(() -> ofOther, () -> closed.add("other"));
  private long nanos;
  private final Duty duty = new Duty(List.of(one, other), () -> closed.add("posts"), () -> nanos);

  @Test
  void tells_each_change_once() {
    assertThat(duty.news()).containsExactly("connected", "connected");
    assertThat(duty.news()).isEmpty();
    ofOne = REFUSED;
    assertThat(duty.news()).containsExactly("refused");
  }

  @Test
  void a_short_interruption_is_no_news() {
    duty.news();
    ofOne = TRYING;
    assertThat(duty.news()).isEmpty();
    pass(Duty.NEWS_AFTER.minusNanos(1));
    assertThat(duty.news()).isEmpty();
    ofOne = CONNECTED;
    assertThat(duty.news()).isEmpty();
    ofOne = TRYING;
    assertThat(duty.news()).isEmpty();
    pass(Duty.NEWS_AFTER);
    assertThat(duty.news()).containsExactly("trying");
    ofOne = CONNECTED;
    assertThat(duty.news()).containsExactly("connected");
  }

  @Test
  void is_over_when_no_connection_is_left_that_could_come_about() {
    assertThat(duty.isOver()).isFalse();
    ofOne = REFUSED;
    assertThat(duty.isOver()).isFalse();
    ofOther = REFUSED;
    assertThat(duty.isOver()).isTrue();
  }

  @Test
  void posts_end_before_their_connections_do() {
    duty.close();
    assertThat(closed).containsExactly("posts", "other", "one");
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
