package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.loopback.telegram.Menu;
import org.clarion.testkit.loopback.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandMenusTest {
  private static final List<String> FOR_ALL =
      List.of("ask", "who", "rooms", "hush", "wait", "fall", "start");
  private static final List<String> IN_PRIVATE =
      List.of("ask", "who", "hire", "rooms", "hush", "rules", "wait", "fall", "start");
  private static final List<String> FOR_ADMINISTRATORS =
      List.of(
          "ask", "who", "hire", "close", "rooms", "hush", "rules", "hang", "wait", "fall", "start");

  private final InboundRig rig = new InboundRig();
  private final CommandMenus menus = new CommandMenus(rig.hall.bot(), rig.calls);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void everybody_is_shown_what_they_may_do() {
    assertThat(menus.keep()).isTrue();

    assertThat(shown("default")).isEqualTo(FOR_ALL);
    assertThat(shown("all_private_chats")).isEqualTo(IN_PRIVATE);
    assertThat(shown("all_chat_administrators")).isEqualTo(FOR_ADMINISTRATORS);
    assertThat(rig.loopback.menus().getFirst().commands().getFirst().description())
        .isEqualTo("What it does");
  }

  @Test
  void what_is_as_it_should_be_is_not_written_again() {
    assertThat(menus.keep()).isTrue();
    assertThat(menus.keep()).isTrue();

    assertThat(rig.loopback.requests().stream().filter(it -> it.method().equals("setMyCommands")))
        .hasSize(3);
  }

  @Test
  void a_telegram_that_does_not_answer_is_asked_another_time() {
    rig.loopback.behaveOn("getMyCommands", _ -> new Mishap.BrokenBefore());
    assertThat(menus.keep()).isFalse();
    rig.loopback.behaveOn("getMyCommands", _ -> new Mishap.None());
    rig.loopback.behaveOn("setMyCommands", _ -> new Mishap.BrokenBefore());
    assertThat(menus.keep()).isFalse();
    rig.loopback.behaveOn("setMyCommands", _ -> new Mishap.None());

    assertThat(menus.keep()).isTrue();
  }

  private List<String> shown(String scope) {
    return rig.loopback.menus().stream()
        .filter(it -> it.scope().equals(scope) && it.language().isEmpty())
        .flatMap(it -> it.commands().stream())
        .map(Menu.Command::command)
        .toList();
  }
}
