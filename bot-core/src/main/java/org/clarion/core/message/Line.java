package org.clarion.core.message;

import java.util.List;

/** One line of a message, with what it is rather than how it looks. */
public sealed interface Line {
  List<Span> spans();

  /** What the message or the part below it is about. */
  record Title(List<Span> spans) implements Line {
    public Title {
      spans = List.copyOf(spans);
    }
  }

  /** An ordinary paragraph. */
  record Text(List<Span> spans) implements Line {
    public Text {
      spans = List.copyOf(spans);
    }
  }

  /** One item of a list without order. */
  record Item(List<Span> spans) implements Line {
    public Item {
      spans = List.copyOf(spans);
    }
  }

  /** One step of a list with an order; the number is part of the line so that pages keep it. */
  record Step(int number, List<Span> spans) implements Line {
    public Step {
      spans = List.copyOf(spans);
    }
  }

  /** Small print: where an answer comes from and how fresh it is. */
  record Note(List<Span> spans) implements Line {
    public Note {
      spans = List.copyOf(spans);
    }
  }

  /** The line without any markup, for logs of length, tests and plain-text platforms. */
  default String plain() {
    StringBuilder text = new StringBuilder();
    for (Span span : spans()) {
      text.append(
          switch (span) {
            case Span.Plain(String it) -> it;
            case Span.Strong(String it) -> it;
            case Span.Moment(_, String spoken) -> spoken;
            case Span.Mention(PersonId person) -> "@" + person.value();
            case Span.Where(_, String spoken) -> spoken;
            case Span.Link(String label, var target) -> label + " <" + target + ">";
          });
    }
    return text.toString();
  }
}
