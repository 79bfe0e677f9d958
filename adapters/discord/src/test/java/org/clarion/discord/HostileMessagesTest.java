package org.clarion.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Form;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.Recorded;
import org.clarion.loopback.discord.openapi.OpenApi;
import org.clarion.loopback.discord.reading.DiscordReading;
import org.clarion.loopback.discord.reading.DiscordReading.Range;
import org.clarion.loopback.discord.reading.HostileTexts;
import org.clarion.loopback.discord.reading.Mark;
import org.clarion.loopback.discord.reading.Mark.Style;
import org.clarion.loopback.discord.reading.Mark.Styled;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole messages, buttons and forms made of texts that try to be more than text. */
class HostileMessagesTest {
  private static final List<String> TEXTS = HostileTexts.seeded(20_261_123, 5_000);
  private static final int LINES = 5;
  private static final String MESSAGES = "/channels/1100000000000000001/messages";
  private static final String ANSWER = "/interactions/1300000000000000001/aW50ZXJhY3Rpb24/callback";
  private static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");

  private final DiscordMessages messages = new DiscordMessages(new DiscordTexts(Language.ENGLISH));

  @Test
  void shows_every_line_of_a_message_as_it_is() {
    for (int i = 0; i + LINES <= TEXTS.size(); i += LINES) {
      List<String> texts = TEXTS.subList(i, i + LINES);
      String seen =
          messages.create(message(texts, List.of())).stream()
              .map(it -> DiscordReading.of(it.getContent()).text())
              .reduce("", String::concat);

      assertThat(solid(seen)).isEqualTo(solid(Shown.of(String.join("", texts))));
    }
  }

  @Test
  void marks_nothing_in_a_message_that_the_bot_did_not() {
    for (int i = 0; i + LINES <= TEXTS.size(); i += LINES) {
      for (MessageCreateData part :
          messages.create(message(TEXTS.subList(i, i + LINES), List.of()), KEY)) {
        DiscordReading read = DiscordReading.of(part.getContent());
        assertThat(read.ranges().stream().map(Range::mark).filter(it -> !isOurs(it)))
            .as(part.getContent())
            .isEmpty();
      }
    }
  }

  @Test
  void sends_messages_that_Discord_takes_whatever_their_texts_and_buttons() {
    List<Recorded> sent = new ArrayList<>();
    for (int i = 0; i + LINES <= TEXTS.size(); i += LINES) {
      List<String> texts = TEXTS.subList(i, i + LINES);
      messages.create(message(texts, texts.subList(0, 1 + i % LINES)), KEY).stream()
          .map(it -> recorded(MESSAGES, it.toData()))
          .forEach(sent::add);
    }

    assertThat(OpenApi.faults(sent)).isEmpty();
  }

  @Test
  void labels_buttons_with_the_text_as_it_is() {
    for (String text : TEXTS) {
      if (!text.isBlank()) {
        String label = label(messages.create(message(List.of("x"), List.of(text))).getLast());
        String expected = Shown.of(text);
        boolean whole = label.equals(expected.isEmpty() ? "…" : expected);
        assertThat(whole || isBeginning(label, expected)).as("%s for %s", label, text).isTrue();
      }
    }
  }

  @Test
  void asks_with_forms_that_show_the_text_as_it_is() {
    List<Recorded> sent = new ArrayList<>();
    for (String text : TEXTS) {
      String label = text.substring(0, Math.min(text.length(), Form.LABEL_MAX));
      if (!label.isBlank()) {
        DataObject modal = DiscordForms.modal(form(label, text)).orElseThrow().toData();
        sent.add(recorded(ANSWER, DataObject.empty().put("type", 9).put("data", modal)));
        String expected = Shown.of(label);
        assertThat(modal.getString("title")).isEqualTo(expected.isEmpty() ? "…" : expected);
      }
    }

    assertThat(OpenApi.faults(sent)).isEmpty();
  }

  private static Message message(List<String> texts, List<String> labels) {
    List<Line> lines =
        IntStream.range(0, texts.size()).mapToObj(i -> line(i, texts.get(i))).toList();
    List<Button> buttons =
        labels.stream()
            .filter(it -> !it.isBlank())
            .map(it -> new Button(it, Call.of("next")))
            .toList();
    return new Message(lines, buttons, Message.Audience.EVERYONE_HERE);
  }

  private static Line line(int number, String text) {
    List<Span> spans = List.of(new Span.Plain(text));
    return switch (number % LINES) {
      case 0 -> new Line.Title(spans);
      case 1 -> new Line.Text(spans);
      case 2 -> new Line.Item(spans);
      case 3 -> new Line.Step(1, spans);
      default -> new Line.Note(spans);
    };
  }

  private static boolean isOurs(Mark mark) {
    return switch (mark) {
      case Styled(Style style) -> style == Style.BOLD || style == Style.SUBTEXT;
      case Mark.Item(int number) -> number < 2;
      case Mark.CodeBlock _, Mark.Heading _, Mark.Link _, Mark.Mention _ -> false;
      case Mark.Moment _, Mark.Emoji _, Mark.Invitation _ -> false;
    };
  }

  private static Form form(String label, String value) {
    return new Form(label, Call.of("lead"), List.of(new Form.Field("days", label, value, false)));
  }

  private static String label(MessageCreateData sent) {
    return DataObject.fromJson(sent.toData().toJson())
        .getArray("components")
        .getObject(0)
        .getArray("components")
        .getObject(0)
        .getString("label");
  }

  private static boolean isBeginning(String label, String text) {
    return label.endsWith("…")
        && label.length() > 1
        && label.length() <= 80
        && text.startsWith(label.substring(0, label.length() - 1));
  }

  private static Recorded recorded(String path, DataObject body) {
    JsonNode json = JsonMapper.shared().readTree(new String(body.toJson(), UTF_8));
    return new Recorded("POST", path, null, Map.of(), json, List.of(), 200, Instant.EPOCH);
  }

  /** Without blanks: where lines and messages are cut makes no difference to what is said. */
  private static String solid(String text) {
    return Stream.of(text.split("[ \n]+", -1)).reduce("", String::concat);
  }
}
