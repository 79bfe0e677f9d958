package org.clarion.core.reply;

import static org.clarion.core.message.Message.Audience.ASKER_ONLY;
import static org.clarion.core.message.Message.Audience.EVERYONE_HERE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clarion.core.message.Button;
import org.clarion.core.message.Form;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;

/** Says replies in one language. */
public final class PhraseBook {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /** What every language needs to speak of days and times. */
  public static final List<PhraseKey> PHRASES = Calendar.PHRASES;

  private final Language language;
  private final Map<String, String> sentences;
  private final Calendar calendar;

  /**
   * @param sentences by name; the plural forms of a counted one end in {@code .one} and so on
   */
  public PhraseBook(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = Map.copyOf(sentences);
    this.calendar = new Calendar(language.locale(), this::sentence);
  }

  public Language language() {
    return language;
  }

  /**
   * Everything the reply has to say, on one page.
   *
   * @throws IllegalStateException when a sentence is missing
   */
  public Message say(Reply reply) {
    List<Line> lines = new ArrayList<>();
    switch (reply) {
      case Reply.Note note -> lines.add(new Line.Text(spans(note.text())));
      case Reply.Refusal refusal -> {
        lines.add(new Line.Text(spans(refusal.reason())));
        lines.addAll(items(refusal.choices()));
      }
      case Reply.Several several -> {
        lines.add(new Line.Text(spans(several.intro())));
        lines.addAll(items(several.choices()));
      }
      case Reply.NotKnown unknown -> {
        lines.add(new Line.Text(spans(unknown.text())));
        lines.add(new Line.Text(spans(unknown.help())));
        if (!unknown.near().isEmpty()) {
          lines.add(new Line.Text(spans(unknown.nearest())));
          lines.addAll(items(unknown.near()));
        }
      }
      case Reply.Card card -> {
        lines.add(new Line.Title(spans(card.title())));
        card.parts().forEach(it -> lines.add(line(it)));
        card.notes().forEach(it -> lines.add(new Line.Note(spans(it))));
      }
    }
    List<Button> buttons =
        reply.choices().stream().map(it -> new Button(plain(it.label()), it.call())).toList();
    return new Message(
        lines,
        buttons,
        reply instanceof Reply.Refusal ? ASKER_ONLY : EVERYONE_HERE,
        reply instanceof Reply.Card card
            ? card.enclosures().stream().map(it -> it.in(this)).toList()
            : List.of());
  }

  /** What is asked for, as a form in this language. */
  public Form say(Inquiry inquiry) {
    return new Form(
        plain(inquiry.title()),
        inquiry.call(),
        inquiry.questions().stream()
            .map(it -> new Form.Field(it.parameter(), plain(it.label()), it.value(), it.required()))
            .toList());
  }

  /** The phrase in this language, without any markup. */
  public String plain(Phrase phrase) {
    return new Line.Text(spans(phrase)).plain();
  }

  /** The phrase in this language. */
  public List<Span> spans(Phrase phrase) {
    String sentence = sentence(phrase);
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (MatchResult gap : PLACEHOLDER.matcher(sentence).results().toList()) {
      if (gap.start() > end) {
        spans.add(new Span.Plain(sentence.substring(end, gap.start())));
      }
      Value value = phrase.values().get(gap.group(1));
      if (value == null) {
        throw new IllegalStateException(
            "Phrase '%s' has no value for its gap {%s}"
                .formatted(phrase.key().name(), gap.group(1)));
      }
      spans.addAll(spans(value));
      end = gap.end();
    }
    if (end < sentence.length()) {
      spans.add(new Span.Plain(sentence.substring(end)));
    }
    return spans;
  }

  /** What can be chosen, as text too: a platform's buttons may not be seen by everybody. */
  private List<Line> items(List<Choice> choices) {
    return choices.stream().<Line>map(it -> new Line.Item(spans(it.label()))).toList();
  }

  private Line line(Part part) {
    return switch (part) {
      case Part.Heading(Phrase phrase) -> new Line.Title(spans(phrase));
      case Part.Said(Phrase phrase) -> new Line.Text(spans(phrase));
      case Part.Item(Phrase phrase) -> new Line.Item(spans(phrase));
      case Part.Written(Line line) -> line;
    };
  }

  private String plain(Value value) {
    return new Line.Text(spans(value)).plain();
  }

  private List<Span> spans(Value value) {
    return switch (value) {
      case Value.Text(String text) -> List.of(new Span.Plain(text));
      case Value.Strong(String text) -> List.of(new Span.Strong(text));
      case Value.Count(long number) -> List.of(new Span.Plain(Long.toString(number)));
      case Value.Days(var first, var last) -> List.of(new Span.Plain(calendar.days(first, last)));
      case Value.DaysOfMonth(var first, var last) ->
          List.of(new Span.Plain(calendar.daysOfMonth(first, last)));
      case Value.Timed(var start, var end) ->
          List.of(new Span.Moment(start.toInstant(), calendar.timed(start, end)));
      case Value.Mention(var person) -> List.of(new Span.Mention(person));
      case Value.Where(var place, Phrase phrase) -> List.of(new Span.Where(place, plain(phrase)));
      case Value.Link(String label, var target) -> List.of(new Span.Link(label, target));
      case Value.Said(Phrase phrase) -> spans(phrase);
    };
  }

  private String sentence(Phrase phrase) {
    PhraseKey key = phrase.key();
    if (key.counted()
        && phrase.values().get(key.placeholders().getFirst()) instanceof Value.Count(long count)) {
      return sentence(key.name() + "." + language.pluralOf(count));
    }
    return sentence(key.name());
  }

  private String sentence(String name) {
    String sentence = sentences.get(name);
    if (sentence == null) {
      throw new IllegalStateException(
          "No sentence for phrase '%s' in language '%s'".formatted(name, language.code()));
    }
    return sentence;
  }
}
