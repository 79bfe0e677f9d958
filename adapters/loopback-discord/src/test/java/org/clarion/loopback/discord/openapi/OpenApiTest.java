package org.clarion.loopback.discord.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.loopback.discord.openapi.Requests.CALLBACK;
import static org.clarion.loopback.discord.openapi.Requests.COMMANDS;
import static org.clarion.loopback.discord.openapi.Requests.CREATE;
import static org.clarion.loopback.discord.openapi.Requests.EDIT;
import static org.clarion.loopback.discord.openapi.Requests.ORIGINAL;
import static org.clarion.loopback.discord.openapi.Requests.QUIET;
import static org.clarion.loopback.discord.openapi.Requests.button;
import static org.clarion.loopback.discord.openapi.Requests.command;
import static org.clarion.loopback.discord.openapi.Requests.commands;
import static org.clarion.loopback.discord.openapi.Requests.creation;
import static org.clarion.loopback.discord.openapi.Requests.file;
import static org.clarion.loopback.discord.openapi.Requests.input;
import static org.clarion.loopback.discord.openapi.Requests.joined;
import static org.clarion.loopback.discord.openapi.Requests.menu;
import static org.clarion.loopback.discord.openapi.Requests.modal;
import static org.clarion.loopback.discord.openapi.Requests.request;
import static org.clarion.loopback.discord.openapi.Requests.row;
import static org.clarion.loopback.discord.openapi.Requests.withRows;

import java.util.Collections;
import java.util.List;
import org.clarion.loopback.discord.Recorded;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  @Test
  void finds_nothing_in_requests_as_Discord_wants_them() {
    List<Recorded> good =
        List.of(
            request("GET", "/users/@me"),
            request("GET", "/gateway/bot"),
            request("GET", "/oauth2/applications/@me"),
            request("GET", COMMANDS + "?with_localizations=true"),
            request("GET", CREATE + "?limit=100&after=1100000000000000001"),
            creation("\"content\":\"x\",\"nonce\":\"abc\",\"enforce_nonce\":true"),
            creation("\"content\":\"%s\"".formatted("\\ud83d\\udc4b".repeat(2000))),
            request("PATCH", EDIT, "{\"content\":\"y\",%s}".formatted(QUIET)),
            request("PATCH", ORIGINAL, "{\"content\":\"y\",%s}".formatted(QUIET)),
            request("PATCH", ORIGINAL + "?wait=true", "{\"content\":\"y\",%s}".formatted(QUIET)),
            request(
                "POST", CALLBACK + "?with_response=true", "{\"type\":5,\"data\":{\"flags\":64}}"),
            request("POST", CALLBACK, "{\"type\":6}"),
            request("POST", "/users/@me/channels", "{\"recipient_id\":1100000000000000001}"),
            request("POST", CALLBACK, "{\"type\":8,\"data\":{\"choices\":[]}}"),
            withRows(row(button("0:next", "Next"), button("1:next", "Next")), row(menu(25))),
            modal("Lead times", input("lead", "Days before", "7")),
            commands(command("next", "\"nsfw\":false")),
            request("POST", "/channels/1100000000000000001/typing"),
            request("DELETE", EDIT));

    assertThat(OpenApi.faults(good)).isEmpty();
  }

  @Test
  void takes_from_JDA_what_Discord_takes_beyond_its_description() {
    Recorded numbersAsText = commands(command("next", "\"default_member_permissions\":\"16\""));
    Recorded idsAsNumbers =
        request(
            "POST",
            CREATE,
            "{\"content\":\"x\",\"attachments\":[{\"id\":0}],%s}".formatted(QUIET),
            List.of(file(10)));

    assertThat(OpenApi.faults(List.of(numbersAsText, idsAsNumbers))).isEmpty();
  }

  @Test
  void finds_paths_methods_and_parameters_that_are_not_there() {
    check(request("GET", "/users/1/2/3/4/5/6/7"), "a path of 8 parts: no such path");
    check(request("DELETE", "/users/@me"), "/users/@me: no such method on this path");
    String list = "/channels/{channel_id}/messages: ";
    check(
        request("GET", "/channels/abc/messages"),
        list + "{channel_id}: not a value of this parameter");
    check(request("GET", CREATE + "?limit=101"), list + "?limit: not a value of this parameter");
    check(request("GET", CREATE + "?limit=many"), list + "?limit: not a value of this parameter");
    check(request("GET", CREATE + "?limt=10"), list + "?limt: no such parameter");
    check(
        request("GET", "/guilds/1/members/search"),
        "/guilds/{guild_id}/members/search: ?query: required but absent");
  }

  @Test
  void finds_bodies_of_another_shape() {
    checkCreate(request("POST", CREATE), "a body is required");
    check(request("GET", CREATE, "{\"a\":1}"), "/channels/{channel_id}/messages: no body is taken");
    checkCreate(creation("\"content\":12"), "/content: type [\"string\",\"null\"]");
    checkCreate(
        creation("\"content\":\"x\",\"flags\":\"4\""), "/flags: type [\"integer\",\"null\"]");
    checkAnswer(
        "{\"type\":40}", "/type: none of the shapes it may have", "none of the shapes it may have");
    checkAnswer("{\"type\":9}", "'data' is required");
  }

  @Test
  void finds_texts_that_are_too_long_or_not_there() {
    checkCreate(
        creation("\"content\":\"%s\"".formatted("x".repeat(2001))),
        "/content: at most 2000 characters");
    checkCreate(creation("\"content\":\"  \""), "an empty message");
    checkAnswer(
        "{\"type\":4,\"data\":{\"content\":\"%s\",%s}}".formatted("x".repeat(2001), QUIET),
        "/data/content: maxLength 2000",
        "/data/content: at most 2000 characters");
    checkCreate(
        creation("\"content\":\"x\",\"nonce\":\"%s\"".formatted("n".repeat(26))),
        "/nonce: maxLength 25");
    checkCreate(
        creation("\"content\":\"x\",\"enforce_nonce\":true"), "/enforce_nonce: without a nonce");
    String embed = "{\"description\":\"%s\"}".formatted("d".repeat(3001));
    checkCreate(
        creation("\"embeds\":[%s,%s]".formatted(embed, embed)),
        "/embeds: at most 6000 characters over all embeds");
  }

  @Test
  void finds_messages_that_could_notify_somebody_by_accident() {
    checkCreate(
        request("POST", CREATE, "{\"content\":\"x\"}"),
        "/allowed_mentions: required on every message");
    check(
        request("PATCH", EDIT, "{\"content\":\"x\"}"),
        "/channels/{channel_id}/messages/{message_id}: /allowed_mentions: required on every"
            + " message");
    check(
        request("PATCH", ORIGINAL, "{\"content\":\"x\"}"),
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original: /allowed_mentions: required on"
            + " every message");
    checkAnswer(
        "{\"type\":4,\"data\":{\"content\":\"x\"}}",
        "/data/allowed_mentions: required on every message");
    checkAnswer(
        "{\"type\":7,\"data\":{\"content\":\"x\"}}",
        "/data/allowed_mentions: required on every message");
    checkCreate(
        request(
            "POST", CREATE, "{\"content\":\"x\",\"allowed_mentions\":{\"parse\":[\"everyone\"]}}"),
        "/allowed_mentions/parse: must be []");
    checkCreate(
        request("POST", CREATE, "{\"content\":\"x\",\"allowed_mentions\":{\"users\":[]}}"),
        "/allowed_mentions/parse: must be []");
    checkCreate(
        request(
            "POST",
            CREATE,
            """
            {"content":"x","message_reference":{"message_id":"1200000000000000001"},
             "allowed_mentions":{"parse":[]}}
            """),
        "/allowed_mentions/replied_user: an answer notifies nobody: must be false");
  }

  @Test
  void finds_buttons_and_menus_that_Discord_refuses() {
    checkCreate(
        withRows(row(button("a", "A"), button("a", "B"))),
        "/components: every custom_id once only");
    checkCreate(
        withRows(row(button("i".repeat(101), "A"))),
        "/components/0/components/0/custom_id: maxLength 100");
    checkCreate(
        withRows(row(button("a", "l".repeat(81)))),
        "/components/0/components/0/label: maxLength 80");
    checkCreate(
        withRows(row(button("a", " "))), "/components/0/components/0: a button says something");
    checkCreate(
        withRows(row(joined(6, i -> button("b" + i, "B")))),
        "/components/0/components: maxItems 5");
    checkCreate(withRows(joined(6, i -> row(button("b" + i, "B")))), "/components: at most 5 rows");
    checkCreate(withRows(row(menu(26))), "/components/0/components/0/options: maxItems 25");
    checkCreate(
        withRows(row(menu(0))),
        "/components/0/components/0/options: minItems 1",
        "/components/0/components/0: as many to be chosen as there are");
    checkCreate(
        withRows(row(menu(1), button("a", "A"))),
        "/components/0/components: a menu has a row for itself");
    checkCreate(
        withRows(row(menu(2).replace("\"value\":\"1\"", "\"value\":\"0\""))),
        "/components/0/components/0/options: every value once only");
    checkCreate(
        withRows(row(menu(1).replace("\"L0\"", "\"%s\"".formatted("l".repeat(101))))),
        "/components/0/components/0/options/0/label: maxLength 100");
    checkCreate(
        withRows(button("a", "A")),
        "/components/0: none of the shapes it may have",
        "/components/0: a row of buttons or menus");
    checkCreate(
        withRows(row("{\"type\":2,\"style\":5,\"label\":\"A\"}")),
        "/components/0/components/0: a link has a url, any other button a custom_id");
  }

  @Test
  void finds_forms_that_Discord_refuses() {
    checkAnswer(modal("t".repeat(46), input("a", "A", "")), "/data/title: maxLength 45");
    checkAnswer(
        modal("t", input("a", "l".repeat(46), "")), "/data/components/0/label: maxLength 45");
    checkAnswer(
        modal("t", input("a", "A", "v".repeat(4001))),
        "/data/components/0/component/value: maxLength 4000");
    checkAnswer(
        modal("t", input("a", "A", ""), input("a", "B", "")),
        "/data/components: every custom_id once only");
    checkAnswer(
        modal("t", joined(6, i -> input("i" + i, "A", ""))), "/data/components: at most 5 inputs");
    checkAnswer(modal("t"), "/data/components: minItems 1");
  }

  @Test
  void finds_commands_that_Discord_refuses() {
    checkCommands(
        commands(joined(101, i -> command("c" + i, ""))), "at most 100 commands that are typed");
    checkCommands(
        commands(command("Next", "")), "/0/name: 1 to 32 letters, digits, - or _, in lower case");
    checkCommands(commands(command("next", ""), command("next", "")), "every name once only");
    checkCommands(
        commands(command("next", "\"contexts\":[\"7\"]")),
        "/0/contexts/0: none of the shapes it may have");
    checkCommands(
        commands(command("next", "\"default_member_permissions\":\"all\"")),
        "/0/default_member_permissions: type [\"integer\",\"null\"]");
    String option = "{\"type\":3,\"name\":\"%s\",\"description\":\"d\",\"required\":%s}";
    checkCommands(
        commands(
            command(
                "next",
                "\"options\":[%s,%s]"
                    .formatted(option.formatted("a", false), option.formatted("b", true)))),
        "/0/options/1: required options stand first");
    checkCommands(
        commands(
            command(
                "next",
                "\"options\":[%s,%s]"
                    .formatted(option.formatted("a", true), option.formatted("a", true)))),
        "/0/options: every name once only");
    checkCommands(
        commands(
            command(
                "next",
                "\"options\":[%s]".formatted(joined(26, i -> option.formatted("o" + i, true))))),
        "/0/options: maxItems 25");
    checkAnswer(
        "{\"type\":8,\"data\":{\"choices\":[%s]}}"
            .formatted(joined(26, i -> "{\"name\":\"n\",\"value\":\"v\"}")),
        "/data/choices: maxItems 25");
    checkAnswer(
        "{\"type\":8,\"data\":{\"choices\":[{\"name\":\"n\",\"value\":\"%s\"}]}}"
            .formatted("v".repeat(101)),
        "/data/choices/0/value: at most 100 characters");
  }

  @Test
  void finds_files_and_attachments_that_do_not_belong_together() {
    String named = "{\"content\":\"x\",\"attachments\":[%s],%s}";
    checkCreate(
        request("POST", CREATE, "{\"content\":\"x\",%s}".formatted(QUIET), List.of(file(1))),
        "/files[0]: not among the attachments");
    checkCreate(
        request("POST", CREATE, named.formatted("{\"id\":1}", QUIET), List.of(file(1))),
        "/files[0]: not among the attachments",
        "/attachments: id without a file");
    checkCreate(
        request("POST", CREATE, named.formatted("{\"id\":0}", QUIET)),
        "/attachments: id without a file");
    checkCreate(
        request("POST", CREATE, named.formatted("{\"id\":0},{\"id\":0}", QUIET), List.of(file(1))),
        "/attachments: every id once only");
    checkCreate(
        request(
            "POST",
            CREATE,
            named.formatted("{\"id\":0}", QUIET),
            List.of(file(10 * 1024 * 1024 + 1))),
        "/files[0]: at most 10 MiB");
    checkCreate(
        request(
            "POST",
            CREATE,
            named.formatted(joined(11, i -> "{\"id\":%d}".formatted(i)), QUIET),
            Collections.nCopies(11, file(1))),
        "/attachments: maxItems 10");
  }

  @Test
  void numbers_the_requests_in_the_order_they_came() {
    assertThat(OpenApi.faults(List.of(request("GET", "/users/@me"), request("PUT", "/users/@me"))))
        .containsExactly("#2 PUT /users/@me: no such method on this path");
  }

  private static void checkCreate(Recorded request, String... faults) {
    check(request, prefixed("/channels/{channel_id}/messages: ", faults));
  }

  private static void checkAnswer(String body, String... faults) {
    checkAnswer(request("POST", CALLBACK, body), faults);
  }

  private static void checkAnswer(Recorded request, String... faults) {
    check(
        request, prefixed("/interactions/{interaction_id}/{interaction_token}/callback: ", faults));
  }

  private static void checkCommands(Recorded request, String... faults) {
    check(request, prefixed("/applications/{application_id}/commands: ", faults));
  }

  private static String[] prefixed(String start, String... faults) {
    return List.of(faults).stream().map(start::concat).toArray(String[]::new);
  }

  private static void check(Recorded request, String... faults) {
    String number = "#1 %s ".formatted(request.method());
    assertThat(OpenApi.faults(List.of(request))).containsExactly(prefixed(number, faults));
  }
}
