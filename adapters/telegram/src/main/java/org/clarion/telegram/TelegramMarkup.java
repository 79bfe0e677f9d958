package org.clarion.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clarion.core.message.Line;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Shortened;
import org.clarion.core.message.Span;
import org.clarion.telegram.Paragraph.Kind;
import org.clarion.telegram.Paragraph.Stretch;
import org.clarion.telegram.Paragraph.Style;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Writes lines as text and entities, so that people see the text exactly as it is: nothing in it is
 * ever taken for markup, and nothing but what is meant to be one is a link or notifies anybody.
 */
final class TelegramMarkup {
  /** Telegram leaves out what is more. */
  static final int ENTITIES_MAX = 100;

  private static final int LABEL_MAX = 300;
  private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,17}");
  private static final List<Style> NO_STYLE = List.of();

  private final TelegramTexts texts;
  private final Set<String> commands;

  /**
   * @param commands the bot's own, which people may tap
   */
  TelegramMarkup(TelegramTexts texts, Set<String> commands) {
    this.texts = texts;
    this.commands = Set.copyOf(commands);
  }

  /** The lines as paragraphs, which may be cut. */
  List<Paragraph> paragraphs(List<Line> lines) {
    return lines.stream().map(this::paragraph).toList();
  }

  private Paragraph paragraph(Line line) {
    ParagraphText text = new ParagraphText();
    boolean title = line instanceof Line.Title;
    line.spans().forEach(it -> write(it, title, text));
    return switch (line) {
      case Line.Title _ -> text.paragraph(Kind.TITLE, "", List.of(new Style.Bold()), commands);
      case Line.Text _ -> text.paragraph(Kind.OTHER, "", NO_STYLE, commands);
      case Line.Item _ -> text.paragraph(Kind.OTHER, "• ", NO_STYLE, commands);
      case Line.Step(int number, _) ->
          text.paragraph(Kind.OTHER, number + ". ", NO_STYLE, commands);
      case Line.Note _ -> text.paragraph(Kind.OTHER, "", List.of(new Style.Italic()), commands);
    };
  }

  private void write(Span span, boolean title, ParagraphText text) {
    switch (span) {
      case Span.Plain(String plain) -> text.add(plain);
      case Span.Strong(String strong) -> {
        if (title) {
          text.add(strong);
        } else {
          text.add(strong, new Style.Bold());
        }
      }
      case Span.Moment(var instant, String spoken) -> {
        long second = instant.getEpochSecond();
        if (second > 0 && second <= Integer.MAX_VALUE && spoken.length() <= LABEL_MAX) {
          text.add(spoken, new Style.Moment((int) second));
        } else {
          text.add(spoken);
        }
      }
      case Span.Mention(PersonId person) -> {
        String shown = "@" + person.value();
        if (isMentioned(person)) {
          text.add(shown, new Style.Mention(Long.parseLong(person.value())));
        } else {
          text.add(shown);
        }
      }
      case Span.Where(_, String spoken) -> text.add(spoken);
      case Span.Link link -> text.add(label(link), new Style.Link(link.target().toASCIIString()));
    }
  }

  private static boolean isMentioned(PersonId person) {
    return person.platform().equals(TelegramPlatform.NAME)
        && PERSON.matcher(person.value()).matches();
  }

  /** The host is always there to be seen: a label may promise another. */
  private String label(Span.Link link) {
    String label = Shortened.to(LABEL_MAX, DefusedText.clean(link.label()).strip());
    String host = link.target().getHost();
    return label.isEmpty() || label.equalsIgnoreCase(host)
        ? host
        : texts.say("out.link", label, host);
  }

  /** The stretches as Telegram takes them; when there are too many, what matters most. */
  static List<MessageEntity> entities(Paragraphs.Text text) {
    return text.stretches().stream()
        .sorted(Comparator.comparingInt(it -> rank(it.style())))
        .limit(ENTITIES_MAX)
        .sorted(Comparator.comparingInt(Stretch::from))
        .map(it -> entity(it, text.text()))
        .toList();
  }

  private static int rank(Style style) {
    return switch (style) {
      case Style.Mention _ -> 0;
      case Style.Link _ -> 1;
      case Style.Bold _ -> 2;
      case Style.Italic _ -> 3;
      case Style.Moment _ -> 4;
    };
  }

  private static MessageEntity entity(Stretch stretch, String text) {
    var entity =
        MessageEntity.builder().offset(stretch.from()).length(stretch.to() - stretch.from());
    return switch (stretch.style()) {
      case Style.Mention(long person) -> {
        String shown = text.substring(stretch.from(), stretch.to());
        yield entity.type("text_mention").user(new User(person, shown, false)).build();
      }
      case Style.Link(String address) -> entity.type("text_link").url(address).build();
      case Style.Bold _ -> entity.type("bold").build();
      case Style.Italic _ -> entity.type("italic").build();
      case Style.Moment(int second) -> entity.type("date_time").unixTime(second).build();
    };
  }
}
