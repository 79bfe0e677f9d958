package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Pager;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for every command there is, whatever it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCommandTest {
  /** A page, and the line that says which page it is. */
  private static final int CHARACTERS_MAX = Pager.PAGE_CHARACTERS_MAX + 50;

  private static final int PAGES_MAX = 20;
  private static final int HOSTILE = 3_000;

  /** What only stands in an answer when somebody typed it. */
  private static final Pattern ECHOED = Pattern.compile("[{}]|null");

  private static final List<String> TYPICAL =
      List.of(
          "cuba",
          "palestine",
          "womens day",
          "north west",
          "wales",
          "next month",
          "2027",
          "too busy",
          "burnout",
          "getting started",
          "international team",
          "dates",
          "pay",
          "on",
          "strike",
          "pillars",
          "assessment 2016",
          "meeting",
          "who should i vote for",
          "xyzzy");

  private final TestGroup group = Toolkit.group().may(Access.values());

  @AfterAll
  void close() {
    group.close();
  }

  @Test
  void answers_whatever_typical_it_is_asked_with_a_page_that_reads() {
    calls().forEach(it -> checkReads(it, group.message(typed(it))));
  }

  @Test
  void has_buttons_that_work_when_they_are_pressed() {
    for (Call call : calls().toList()) {
      for (Button button : group.message(typed(call)).buttons()) {
        Call pressed = Call.decode(button.call().encoded()).orElseThrow();

        assertThat(pressed).as("%s: %s", call, button.label()).isEqualTo(button.call());
        checkReads(pressed, answer(pressed));
      }
    }
  }

  @Test
  void can_be_paged_to_its_end() {
    for (Call call : calls().toList()) {
      Message page = group.message(typed(call));
      int pages = 1;
      while (page.buttons().stream().anyMatch(it -> it.label().equals("More"))) {
        page = group.presses("More", page);
        checkReads(call, page);
        pages++;
        assertThat(pages).as("pages of %s", call).isLessThan(PAGES_MAX);
      }
    }
  }

  @Test
  void takes_anything_hostile_as_an_argument_without_failing() {
    var random = new Random(20270201);
    List<Command.Spec> specs = group.commands().stream().map(Command::spec).toList();
    for (int i = 0; i < HOSTILE; i++) {
      String text = hostile(random);
      Command.Spec spec = specs.get(i % specs.size());
      Map<String, String> arguments = new HashMap<>();
      spec.parameters().forEach(it -> arguments.put(it.name(), text));
      var call = new Call(spec.name(), arguments, 1);

      assertThat(answer(call).plain()).as("answer to %s", call).isNotBlank();
      checkReads(call, group.message("/" + spec.name() + " " + text));
    }
  }

  /** Every command without arguments, and each parameter of each with what people type. */
  private Stream<Call> calls() {
    return group.commands().stream()
        .map(Command::spec)
        .flatMap(spec ->
            Stream.concat(
                Stream.of(Call.of(spec.name())),
                spec.parameters().stream()
                    .flatMap(it ->
                        TYPICAL.stream().map(value -> Call.of(spec.name(), it.name(), value)))));
  }

  private static String typed(Call call) {
    StringBuilder line = new StringBuilder("/").append(call.command());
    call.arguments().forEach((name, value) -> line.append(' ').append(name + ":" + value));
    return line.toString();
  }

  private Message answer(Call call) {
    return group.bot().answer(group.invocation(call)).orElseThrow();
  }

  private static void checkReads(Call call, Message message) {
    String text = message.plain();

    assertThat(text).as("answer to %s", call).isNotBlank().hasSizeLessThan(CHARACTERS_MAX);
    assertThat(text.lines()).as("answer to %s", call).noneMatch(String::isBlank);
    if (!ECHOED.matcher(String.join(" ", call.arguments().values())).find()) {
      assertThat(text).as("answer to %s", call).doesNotContain("null", "{", "}", "  ");
    }
  }

  private static String hostile(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "x".repeat(random.nextInt(3_000));
      case 1 ->
          random
              .ints(random.nextInt(200), 0, 0x11_0000)
              .collect(StringBuilder::new, EveryCommandTest::append, StringBuilder::append)
              .toString();
      case 2 -> "'; drop table entry; -- " + random.nextInt();
      case 3 -> "*:* AND (a OR [b TO c]) ~^\\ \"\" {!} /.*/ " + random.nextInt();
      case 4 -> "@everyone <@1> [x](https://example.org) `code` **bold** {name} null %s %n";
      case 5 -> "region:wales about: name:name: | =|9".repeat(1 + random.nextInt(9));
      case 6 -> "31 june 99999 next 999 months 2027-13-45 between may and may " + random.nextLong();
      default ->
          TYPICAL.get(random.nextInt(TYPICAL.size()))
              + " "
              + "é\u202e\u0000🙂".repeat(random.nextInt(40));
    };
  }

  private static void append(StringBuilder text, int codePoint) {
    text.append(Character.toChars(codePoint));
  }
}
