package org.clarion.telegram;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.telegram.FormMark.Action;

/** What somebody is shown who fills in a form. */
final class FormScreens {
  private final TelegramTexts texts;

  FormScreens(Language language) {
    this.texts = new TelegramTexts(language);
  }

  /** What an action is called, on its button and when it is typed. */
  String word(Action action) {
    return texts.say(action.text());
  }

  /** What can be done where a form stands, in the order of the buttons. */
  static List<Action> actions(FormFilling filling) {
    List<Action> actions = new ArrayList<>();
    if (filling.isFull()) {
      actions.add(Action.SAVE);
    } else {
      if (filling.canKeep()) {
        actions.add(Action.KEEP);
      }
      if (filling.canEmpty()) {
        actions.add(Action.EMPTY);
      }
    }
    if (filling.field() > 0) {
      actions.add(Action.BACK);
    }
    actions.add(Action.CANCEL);
    return actions;
  }

  /** The field that is asked for, or all of them when nothing remains to be asked. */
  Message of(FormFilling filling) {
    List<Line> lines = filling.isFull() ? summary(filling) : question(filling);
    List<Button> buttons =
        actions(filling).stream()
            .map(it -> new Button(word(it), mark(it, filling).in(filling.form().call())))
            .toList();
    return new Message(lines, buttons, Message.Audience.EVERYONE_HERE);
  }

  private List<Line> question(FormFilling filling) {
    Form form = filling.form();
    Form.Field field = filling.asked();
    String value = filling.value(field);
    return List.of(
        title(texts.say("form.title", form.title(), filling.field() + 1, form.fields().size())),
        text(field.label()),
        text(value.isBlank() ? texts.say("form.nothingYet") : texts.say("form.now", value)),
        note(texts.say("form.how")));
  }

  private List<Line> summary(FormFilling filling) {
    List<Line> lines = new ArrayList<>();
    lines.add(title(filling.form().title()));
    for (Form.Field field : filling.form().fields()) {
      String value = filling.value(field);
      String shown = value.isBlank() ? texts.say("form.nothing") : value;
      lines.add(new Line.Item(spans(texts.say("form.value", field.label(), shown))));
    }
    lines.add(text(texts.say(filling.about().isPrivate() ? "form.save" : "form.saveElsewhere")));
    return lines;
  }

  /** A form is closed: it was cancelled, it took too long, or the bot was started anew. */
  Message lost(Call opening, boolean isHere) {
    return isHere
        ? new Message(
            List.of(text(texts.say("form.lost"))),
            List.of(new Button(texts.say("form.again"), opening)),
            Message.Audience.EVERYONE_HERE)
        : new Message(
            List.of(text(texts.say("form.lostElsewhere"))),
            List.of(),
            Message.Audience.EVERYONE_HERE);
  }

  private static FormMark mark(Action action, FormFilling filling) {
    return new FormMark(action, filling.field(), filling.about().isPrivate(), filling.key());
  }

  private static Line title(String text) {
    return new Line.Title(spans(text));
  }

  private static Line text(String text) {
    return new Line.Text(spans(text));
  }

  private static Line note(String text) {
    return new Line.Note(spans(text));
  }

  private static List<Span> spans(String text) {
    return List.of(new Span.Plain(text));
  }
}
