package org.clarion.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clarion.console.StyledText.Tone;
import org.clarion.core.message.Button;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Span;

/** Writes messages out for a terminal. */
public final class ConsoleMarkup {
  private ConsoleMarkup() {}

  /**
   * The message as text without a line end at its end. Its buttons are numbered choices: in place
   * where an item of the text already says the same, else below it. On a terminal long lines are
   * wrapped, and a blank line sets paragraphs apart.
   */
  public static String write(Message message, Look look) {
    List<Button> unsaid = new ArrayList<>(message.buttons());
    List<String> rows = new ArrayList<>();
    Line before = null;
    for (Line line : message.lines()) {
      if (look.wraps() && before != null && standsApart(before, line)) {
        rows.add("");
      }
      Optional<Button> button = saidBy(line, unsaid);
      rows.add(
          button
              .map(it -> written(number(message, it), text(line), Tone.NORMAL, look))
              .orElseGet(() -> written(line, look)));
      button.ifPresent(unsaid::remove);
      before = line;
    }
    if (look.wraps() && !unsaid.isEmpty()) {
      rows.add("");
    }
    for (Button button : unsaid) {
      var label = new StyledText().append(button.label(), false);
      rows.add(written(number(message, button), label, Tone.NORMAL, look));
    }
    return String.join("\n", rows);
  }

  /** The button that does what an item of the text names. */
  private static Optional<Button> saidBy(Line line, List<Button> buttons) {
    return line instanceof Line.Item
        ? buttons.stream().filter(it -> it.label().equals(line.plain())).findFirst()
        : Optional.empty();
  }

  private static String number(Message message, Button button) {
    return "[%d] ".formatted(message.buttons().indexOf(button) + 1);
  }

  /** A sentence of the program's own. */
  public static String write(String sentence, Look look) {
    return written("", new StyledText().append(sentence, false), Tone.NORMAL, look);
  }

  private static boolean standsApart(Line before, Line line) {
    return !before.getClass().equals(line.getClass())
        || line instanceof Line.Text
        || line instanceof Line.Title;
  }

  private static String written(Line line, Look look) {
    StyledText text = text(line);
    return switch (line) {
      case Line.Title _ -> written("", text, Tone.BOLD, look);
      case Line.Text _ -> written("", text, Tone.NORMAL, look);
      case Line.Item _ -> written("- ", text, Tone.NORMAL, look);
      case Line.Step(int number, _) -> written(number + ". ", text, Tone.NORMAL, look);
      case Line.Note _ -> written("", text, Tone.DIM, look);
    };
  }

  /** The text behind its mark, further rows below the first letter and not below the mark. */
  private static String written(String mark, StyledText text, Tone tone, Look look) {
    if (!look.wraps()) {
      return mark + text.render(look.colour(), tone);
    }
    return text.wrap(look.width() - mark.length()).stream()
        .map(it -> it.render(look.colour(), tone))
        .collect(Collectors.joining("\n" + " ".repeat(mark.length()), mark, ""));
  }

  private static StyledText text(Line line) {
    StyledText text = new StyledText();
    for (Span span : line.spans()) {
      switch (span) {
        case Span.Plain(String it) -> text.append(it, false);
        case Span.Strong(String it) -> text.append(it, true);
        case Span.Moment(_, String spoken) -> text.append(spoken, false);
        case Span.Mention(PersonId person) -> text.append("@" + person.value(), true);
        case Span.Where(_, String spoken) -> text.append(spoken, false);
        case Span.Link(String label, var target) ->
            text.append(label, false).append(" <" + target + ">", false);
      }
    }
    return text;
  }
}
