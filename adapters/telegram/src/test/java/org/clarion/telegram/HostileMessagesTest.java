package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.loopback.telegram.Entity;
import org.clarion.loopback.telegram.reading.HostileTexts;
import org.clarion.loopback.telegram.reading.TelegramReading;
import org.clarion.telegram.TelegramMessages.Part;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Whatever people have written, it reaches readers as text and does nothing. */
class HostileMessagesTest {
  private static final int MESSAGES = 5_000;
  private static final URI TARGET = URI.create("https://union.example/guide");
  private static final Set<String> COMMANDS = Set.of("dates", "help");

  private final List<String> hostile = HostileTexts.seeded(5_000, MESSAGES);
  private final TelegramMessages messages =
      new TelegramMessages(new TelegramTexts(Language.ENGLISH), COMMANDS);

  @Test
  void nothing_in_five_thousand_messages_does_anything_but_what_it_is_meant_to() {
    Random random = new Random(5_000);
    for (int i = 0; i < MESSAGES; i++) {
      for (Part part : parts(spans(i, random))) {
        TelegramReading reading = reading(part);

        assertThat(reading.named()).as("message %d", i).isEmpty();
        assertThat(reading.actives())
            .as("message %d", i)
            .allMatch(it -> COMMANDS.contains(it.substring(1)));
        assertThat(reading.links()).as("message %d", i).allMatch(HostileMessagesTest::isMeant);
        assertThat(part.text().length()).isLessThanOrEqualTo(TelegramMessages.CHARACTERS_MAX);
      }
    }
  }

  /** A link leads where it says, whatever stands around it; an address of e-mail is one. */
  private static boolean isMeant(TelegramReading.Link link) {
    return link.target().startsWith("mailto:")
        || (link.target().equals(TARGET.toString())
            && link.shown().replace(")", "").endsWith("union.example"));
  }

  @Test
  void readers_see_the_text_as_it_was_written() {
    for (int i = 0; i < MESSAGES; i++) {
      String text = hostile.get(i);
      String seen =
          parts(List.of(new Span.Plain(text))).stream()
              .map(it -> reading(it).text())
              .collect(joining(" "));

      assertThat(bare(seen)).as("message %d", i).isEqualTo(bare(written(text)));
    }
  }

  /** What there is to read in a text, as Telegram keeps it. */
  private static String written(String text) {
    String kept =
        new String(text.getBytes(UTF_16BE), UTF_16BE)
            .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u0333\\u033F]", "");
    String composed = Normalizer.normalize(kept, Normalizer.Form.NFC).replace("\u030A", "");
    boolean visible =
        composed
            .codePoints()
            .anyMatch(it ->
                !Character.isWhitespace(it)
                    && !Character.isSpaceChar(it)
                    && !Character.isISOControl(it)
                    && Character.getType(it) != Character.FORMAT
                    && "\u2800\uFFFC".indexOf(it) < 0);
    return visible ? TelegramReading.seen(composed) : "(no text)";
  }

  /** Without blanks and marks: a word longer than a message goes on in the next. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Cntrl}\\p{Z}\\u200E\\u200F]+", "");
  }

  @Test
  void labels_of_buttons_show_as_they_are_and_lead_nowhere() {
    List<Button> buttons =
        hostile.stream()
            .filter(it -> !it.isBlank())
            .limit(100)
            .map(it -> new Button(it, Call.of("dates")))
            .toList();
    var message =
        new Message(
            List.of(new Line.Text(List.of(new Span.Plain("x")))),
            buttons,
            Message.Audience.EVERYONE_HERE);
    Part part = messages.answer(message, Call::encoded).parts().getFirst();

    assertThat(Objects.requireNonNull(part.buttons()).getKeyboard().stream().flatMap(List::stream))
        .hasSameSizeAs(buttons)
        .allMatch(it -> !it.getText().isBlank() && it.getText().length() <= 64)
        .allMatch(it -> it.getUrl() == null && it.getCallbackData().equals("dates"));
  }

  /** One text or several side by side, of which none alone may be harmful. */
  private List<Span> spans(int first, Random random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String text = hostile.get((first + i * 31) % MESSAGES);
      spans.add(
          switch (random.nextInt(5)) {
            case 0 -> new Span.Strong(text);
            case 1 -> new Span.Link(text, TARGET);
            default -> new Span.Plain(text);
          });
    }
    return spans;
  }

  private List<Part> parts(List<Span> spans) {
    Line line = new Line.Text(spans);
    var message = new Message(List.of(line), List.of(), Message.Audience.EVERYONE_HERE);
    return messages.parts(message, Integer.MAX_VALUE, Call::encoded);
  }

  private static TelegramReading reading(Part part) {
    return TelegramReading.of(
        part.text(), part.entities().stream().map(HostileMessagesTest::entity).toList());
  }

  private static Entity entity(MessageEntity entity) {
    return new Entity(
        entity.getType(), entity.getOffset(), entity.getLength(), entity.getUrl(), null, false);
  }
}
