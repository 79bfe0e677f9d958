package org.clarion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Form;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every chat platform must do: show what the core says, all of it and in its order, offer
 * every button, and do what the button says. Each platform's test brings a way to talk on it.
 */
public abstract class PlatformContract {
  private static final List<String> ARGUMENTS =
      List.of("", "cuba", "next month", "wales", "north west", "too busy", "burnout", "nonsense");

  private static final List<String> LINES =
      List.of(
          "when is womens day",
          "i hate public speakin",
          "srebrenica",
          "what is the capital of peru",
          "/dats",
          "/zzzzz",
          "/reminders settings",
          "hello bot",
          "thanks!!",
          "who are you",
          "hi could you tell me when womens day is thanks",
          "show me the settings",
          "campain cuba",
          "how do i stop the reminders",
          "remiders pause 2 weeks",
          "when is the summer fair",
          "/cuba",
          "/wrong too-busy",
          "*bold* _it_ `code` <b>html</b> @everyone [a](https://b.example)");

  private TestGroup group;
  private Conversation conversation;

  /** Somebody on the platform, talking to the bot of a group. */
  public interface Conversation extends AutoCloseable {
    /** Types a line and returns the answer as people see it, without what the platform adds. */
    Shown says(String line);

    /** Presses one of the buttons of the last answer, counted from 0, in the order of its call. */
    Shown presses(int button);

    /** Whether the platform can ask for several values at once, before a call is made. */
    default boolean hasForms() {
      return false;
    }

    /** Presses a button of the last answer that asks for more first, and returns what it asks. */
    default Form opens(int button) {
      throw new UnsupportedOperationException("Expected a platform with forms");
    }

    /** Sends the form that was opened last as it is, and returns the answer. */
    default Shown submits() {
      throw new UnsupportedOperationException("Expected a platform with forms");
    }

    /** Has a reminder delivered and returns what people see of it. */
    Shown receives(Message message, DeliveryKey key, Receipt expected);

    @Override
    void close();
  }

  /**
   * An answer as it is shown.
   *
   * @param text everything that can be read, without emphasis or other markup
   * @param buttons the labels, in the order in which they can be pressed
   * @param files what can be opened or kept
   */
  public record Shown(String text, List<String> buttons, List<Attachment> files) {}

  /** A group with all commands; the contract closes it. */
  protected abstract TestGroup open();

  /** Somebody who may do everything on the platform, in the group's channel. */
  protected abstract Conversation join(TestGroup group);

  @BeforeEach
  void meet() {
    group = open().may(Access.values());
    conversation = join(group);
  }

  @AfterEach
  void part() {
    conversation.close();
    group.close();
  }

  @Test
  void shows_every_answer_of_every_command_in_full() {
    for (String line : lines()) {
      check(line, group.message(line), conversation.says(line));
    }
  }

  @Test
  void does_what_each_button_says() {
    for (String line : lines()) {
      List<Button> buttons = group.message(line).buttons();
      for (int i = 0; i < buttons.size(); i++) {
        conversation.says(line);
        checkPressed(line + " → " + buttons.get(i).label(), buttons.get(i).call(), i);
      }
    }
  }

  private void checkPressed(String asked, Call call, int button) {
    Optional<Form> form = group.bot().form(group.invocation(call));
    if (form.isPresent() && conversation.hasForms()) {
      assertThat(conversation.opens(button)).as("form of %s", asked).isEqualTo(form.get());
      check(asked, answer(form.get().filledIn(Map.of())), conversation.submits());
    } else {
      check(asked, answer(call), conversation.presses(button));
    }
  }

  @Test
  void shows_a_reminder_in_full_and_says_that_it_arrived() {
    Message message = group.message("when is womens day");

    Shown shown =
        conversation.receives(message, new DeliveryKey("key1"), new Receipt.Delivered("key1"));

    check("reminder", message, shown);
  }

  private List<String> lines() {
    Stream<String> commands =
        group.commands().stream()
            .map(Command::spec)
            .flatMap(spec -> arguments(spec).map(it -> ("/" + spec.name() + " " + it).strip()));
    return Stream.concat(commands, LINES.stream()).toList();
  }

  /** How a file is handed over is each platform's own affair. */
  private static Stream<String> arguments(Command.Spec spec) {
    boolean takesFile =
        spec.parameters().stream().anyMatch(it -> it.type() instanceof Parameter.Type.File);
    return takesFile ? Stream.of("") : ARGUMENTS.stream();
  }

  private Message answer(Call call) {
    return group.bot().answer(group.invocation(call)).orElseThrow();
  }

  private static void check(String asked, Message said, Shown shown) {
    assertThat(shown.buttons())
        .as("buttons of %s", asked)
        .isEqualTo(said.buttons().stream().map(Button::label).toList());
    assertThat(shown.files().stream().map(PlatformContract::inPlain).toList())
        .as("files of %s", asked)
        .isEqualTo(said.attachments().stream().map(PlatformContract::inPlain).toList());
    List<String> missing = new ArrayList<>();
    int from = 0;
    for (Line line : said.lines()) {
      String wanted = folded(line.plain());
      int at = folded(shown.text()).indexOf(wanted, from);
      if (at < 0) {
        missing.add(line.plain());
      } else {
        from = at + wanted.length();
      }
    }
    assertThat(missing)
        .as("lines of %s that are not shown in their place in:%n%s", asked, shown.text())
        .isEmpty();
  }

  /** What a file is called and what is in it; what sort it is a platform may say otherwise. */
  private static String inPlain(Attachment file) {
    return file.name() + ": " + HexFormat.of().formatHex(file.content());
  }

  /** Platforms break lines where they like. */
  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
