package org.clarion.telegram;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Span;

/** What long messages are made of in tests, and what must not be cut in them. */
final class Pieces {
  static final List<String> WHOLE =
      List.of(
          "strike",
          "assembly",
          "Nachbarschaft",
          "👩‍🏭",
          "👨‍👩‍👧‍👦",
          "🇬🇧",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "✊🏿",
          "e\u0301\u0302\u0327",
          "नमस्ते",
          "مرحبا",
          "🏳️‍🌈",
          "각",
          "x\u20E3");

  private final Random random;

  Pieces(long seed) {
    this.random = new Random(seed);
  }

  /** A message of so many lines. */
  Message message(int lines) {
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      List<Span> spans = spans();
      all.add(
          switch (random.nextInt(5)) {
            case 0 -> new Line.Title(spans);
            case 1 -> new Line.Item(spans);
            case 2 -> new Line.Step(i + 1, spans);
            case 3 -> new Line.Note(spans);
            default -> new Line.Text(spans);
          });
    }
    return new Message(all, List.of(), Message.Audience.EVERYONE_HERE);
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(40) + 1; i > 0; i--) {
      spans.add(span());
      spans.add(new Span.Plain(random.nextInt(6) == 0 ? ", " : " "));
    }
    return spans;
  }

  private Span span() {
    return switch (random.nextInt(12)) {
      case 0 -> new Span.Strong(word() + " " + word());
      case 1 -> new Span.Link(word() + " " + word(), URI.create("https://union.example/a?b=c"));
      case 2 -> new Span.Moment(Instant.ofEpochSecond(random.nextInt()), "4 March, 19:00");
      case 3 -> new Span.Mention(new PersonId(TelegramPlatform.NAME, "700001"));
      default -> new Span.Plain(word());
    };
  }

  private String word() {
    return WHOLE.get(random.nextInt(WHOLE.size()));
  }
}
