package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes = new Routes();

  RoutesTest() {
    routes.add("GET", "/users/@me", _ -> Answer.nothing());
    routes.add("GET", "/users/{user}", _ -> Answer.nothing());
    routes.add("DELETE", "/users/@me/guilds/{server}", _ -> Answer.nothing());
  }

  @Test
  void a_path_gives_what_stands_for_its_names() {
    assertThat(routes.find("DELETE", "/users/@me/guilds/7").parts())
        .isEqualTo(Map.of("server", "7"));
  }

  @Test
  void the_first_that_fits_is_taken() {
    assertThat(routes.find("GET", "/users/@me").route().path()).isEqualTo("/users/@me");
    assertThat(routes.find("GET", "/users/1").route().path()).isEqualTo("/users/{user}");
  }

  @Test
  void another_path_or_method_is_refused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> routes.find("GET", "/users"))
        .withMessage("404: Not Found");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> routes.find("POST", "/users/1"))
        .withMessage("405: Method Not Allowed");
  }

  @Test
  void an_id_that_is_none_is_refused() {
    Call call = new Call(Map.of("user", "me"), new Query(Map.of()), Json.object(), List.of());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> call.id("user"))
        .withMessage("Invalid Form Body");
  }
}
