package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.clarion.loopback.telegram.UploadedFile;
import org.clarion.telegram.RawTelegram.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Telegram does not take as it is goes in another form, by a turn of its own. */
class SecondTriesTest {
  private static final String UNKNOWN = "can't parse MessageEntity: Unsupported type specified";
  private static final String SAME = "message is not modified";
  private static final Place PLACE = Target.of(-100).place();

  private static final Message MOMENT =
      new Message(
          List.of(new Line.Text(List.of(new Span.Moment(LeapingClock.START, "8 March")))),
          List.of(),
          Message.Audience.EVERYONE_HERE);

  private final PostingRig rig = new PostingRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_text_without_its_moments_takes_another_turn() throws IOException {
    try (RawTelegram raw = older(_ -> RawTelegram.POSTED);
        TelegramCalls calls = new TelegramCalls(RawTelegram.TOKEN, raw.api())) {
      TelegramPlatform platform = platform(calls);
      for (int i = 0; i < 3; i++) {
        assertThat(platform.send(PLACE, MOMENT, PostingRig.KEY))
            .isEqualTo(new Receipt.Delivered("7"));
      }

      assertThat(raw.requests()).hasSize(6);
      assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_text_whose_other_turn_does_not_come_is_not_sent() throws IOException {
    try (RawTelegram raw =
            RawTelegram.doing(_ -> {
              rig.pace.delay(-100, Duration.ofSeconds(9));
              return refusal(UNKNOWN);
            });
        TelegramCalls calls = new TelegramCalls(RawTelegram.TOKEN, raw.api())) {

      assertThat(platform(calls).send(PLACE, MOMENT, PostingRig.KEY))
          .isEqualTo(new Receipt.NotSent(Duration.ofSeconds(9), "the chat's turn is not yet"));
      assertThat(raw.requests()).hasSize(1);
    }
  }

  @Test
  void a_server_that_does_not_know_about_moments_is_asked_once_in_a_message() throws IOException {
    Line moment = MOMENT.lines().getFirst();
    Line words = new Line.Text(List.of(new Span.Plain("word ".repeat(800))));
    var message =
        new Message(
            List.of(moment, words, moment, words, moment),
            List.of(),
            Message.Audience.EVERYONE_HERE);
    try (RawTelegram raw = older(_ -> RawTelegram.POSTED);
        TelegramCalls calls = new TelegramCalls(RawTelegram.TOKEN, raw.api())) {

      assertThat(platform(calls).send(PLACE, message, PostingRig.KEY))
          .isEqualTo(new Receipt.Delivered("7+7"));
      assertThat(raw.requests().stream().filter(it -> it.contains("date_time"))).hasSize(1);
      assertThat(raw.requests()).hasSize(3);
    }
  }

  @Test
  void a_picture_that_goes_as_a_document_takes_another_turn() {
    long group = rig.loopback.addSupergroup("Union");
    var broken = new Attachment("year.png", "image/png", new byte[] {1});

    Receipt receipt =
        rig.platform.send(
            Target.of(group).place(),
            PostingRig.message("x", List.of(broken, broken)),
            PostingRig.KEY);

    assertThat(receipt).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.loopback.posted(group).stream().flatMap(it -> it.files().stream()))
        .extracting(UploadedFile::sentAs)
        .containsExactly("document", "document");
    assertThat(rig.clock.passed()).isEqualTo(Duration.ofSeconds(2));
    assertThat(rig.loopback.overLimit()).isZero();
  }

  @Test
  void an_edit_without_moments_that_changes_nothing_is_done() throws IOException {
    try (RawTelegram raw = older(_ -> refusal(SAME));
        TelegramCalls calls = new TelegramCalls(RawTelegram.TOKEN, raw.api())) {

      assertThat(platform(calls).edit(PLACE, "7", MOMENT)).isEqualTo(new Receipt.Delivered("7"));
      assertThat(raw.requests()).hasSize(2);
    }
  }

  private TelegramPlatform platform(TelegramCalls calls) {
    return new TelegramPlatform(calls, rig.pace, rig.messages, rig.callbacks, rig.clock);
  }

  /** A server that does not know about moments. */
  private static RawTelegram older(Function<String, Deed> otherwise) throws IOException {
    return RawTelegram.doing(
        it -> it.contains("date_time") ? refusal(UNKNOWN) : otherwise.apply(it));
  }

  private static Deed refusal(String words) {
    return new Deed.Answer(
        400,
        "",
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: %s\"}".formatted(words));
  }
}
