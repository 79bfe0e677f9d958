package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.core.command.Command;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandListTest {
  private final TestGroup group = Toolkit.knowing();
  private final CommandList list = CommandList.of(Toolkit.around(group));

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void takes_plain_words_as_a_question() {
    assertThat(list.question().spec().name()).isEqualTo("ask");
    assertThat(list.all()).contains(list.question());
  }

  @Test
  void ends_with_the_command_that_explains_all_others() {
    assertThat(list.all().getLast().spec().name()).isEqualTo("help");
    for (Command command : list.all()) {
      assertThat(group.asks("/help " + command.spec().name()))
          .contains("How to type it: /" + command.spec().name());
    }
  }

  @Test
  void has_no_name_twice() {
    assertThat(list.all()).extracting(it -> it.spec().name()).doesNotHaveDuplicates();
  }
}
