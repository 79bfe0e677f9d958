package org.clarion.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Span;
import org.clarion.core.reply.Language;
import org.junit.jupiter.api.Test;

class DiscordMessagesTest {
  private static final int SUPPRESS_EMBEDS = 4;
  private static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");

  private final DiscordMessages messages = new DiscordMessages(new DiscordTexts(Language.ENGLISH));

  @Test
  void sends_the_text_and_nothing_else_without_previews_or_pings() {
    DataObject sent = messages.create(message(plain("Hello @everyone"))).getFirst().toData();

    assertThat(sent.toMap())
        .containsEntry("content", "Hello \\@everyone")
        .containsEntry("embeds", List.of())
        .containsEntry("components", List.of())
        .containsEntry("flags", SUPPRESS_EMBEDS);
    assertThat(sent.getObject("allowed_mentions").toMap())
        .hasSize(2)
        .containsEntry("parse", List.of())
        .containsEntry("replied_user", false);
  }

  @Test
  void notifies_those_of_mention_spans_only() {
    var written =
        messages.create(message(mention("12"), mention("&34"), plain("<@56>"))).getFirst();

    DataObject allowed = written.toData().getObject("allowed_mentions");
    assertThat(written.getContent()).isEqualTo("<@12><@&34>\\<\\@56\\>");
    assertThat(allowed.getArray("parse").toList()).isEmpty();
    assertThat(allowed.getArray("users").toList()).containsExactly("12");
    assertThat(allowed.getArray("roles").toList()).containsExactly("34");
  }

  @Test
  void shows_up_to_five_buttons_in_a_row() {
    List<DataObject> rows = rows(messages.create(withButtons(5)).getFirst());

    assertThat(rows).hasSize(1);
    List<DataObject> buttons = objects(rows.getFirst().getArray("components"));
    assertThat(buttons).extracting(it -> it.getInt("type")).containsOnly(2);
    assertThat(buttons)
        .extracting(it -> it.getString("custom_id") + " " + it.getString("label"))
        .containsExactly(
            "0:next|n=0 B 0",
            "1:next|n=1 B 1",
            "2:next|n=2 B 2",
            "3:next|n=3 B 3",
            "4:next|n=4 B 4");
  }

  @Test
  void marks_the_buttons_of_a_post_with_its_key() {
    DataObject row = rows(messages.create(withButtons(1), KEY).getFirst()).getFirst();

    assertThat(row.getArray("components").getObject(0).getString("custom_id"))
        .isEqualTo("0:next|n=0:~" + KEY.value());
  }

  @Test
  void lets_people_choose_from_menus_when_there_are_more() {
    List<DataObject> rows = rows(messages.create(withButtons(30), KEY).getFirst());

    assertThat(rows).hasSize(2);
    List<DataObject> menus =
        rows.stream().map(it -> it.getArray("components").getObject(0)).toList();
    assertThat(menus)
        .extracting(it -> it.getString("custom_id") + " " + it.getString("placeholder"))
        .containsExactly(
            "choose:0 Choose what to do (1 of 2)", "choose:1 Choose what to do (2 of 2)");
    assertThat(menus).extracting(it -> it.getArray("options").length()).containsExactly(25, 5);
    assertThat(menus.getLast().getArray("options").getObject(4).getString("value"))
        .isEqualTo("29:next|n=29:~" + KEY.value());
    assertThat(rows(messages.create(withButtons(6)).getFirst()).getFirst().toString())
        .contains("\"placeholder\":\"Choose what to do\"");
    assertThat(rows(messages.create(withButtons(200)).getFirst())).hasSize(5);
  }

  @Test
  void shortens_labels_to_what_discord_takes() {
    Button button = new Button("x".repeat(90) + "\u202e", Call.of("next"));
    Button blank = new Button("\u202e", Call.of("next"));
    DataObject row =
        rows(messages
                .create(new Message(lines(1, 1), List.of(button, blank), Audience.ASKER_ONLY))
                .getFirst())
            .getFirst();

    assertThat(objects(row.getArray("components")))
        .extracting(it -> it.getString("label"))
        .containsExactly("x".repeat(79) + "…", "…");
  }

  @Test
  void sends_files_under_their_names_which_describe_them() {
    FileUpload file = messages.create(withFile()).getFirst().getFiles().getFirst();

    assertThat(file.getName()).isEqualTo("dates.ics");
    assertThat(file.getDescription()).isEqualTo("dates.ics");
    assertThat(content(file)).isEqualTo("BEGIN");
  }

  @Test
  void leaves_the_readers_own_time_out_where_the_message_would_not_fit_otherwise() {
    List<Line> lines = new ArrayList<>(lines(1, 1_900));
    Span moment = new Span.Moment(Instant.parse("2027-03-08T19:00:00Z"), "Mon 8 March 19:00");
    for (int i = 0; i < 4; i++) {
      lines.add(new Line.Text(List.of(moment)));
    }

    assertThat(contents(new Message(lines, List.of(), Audience.ASKER_ONLY)))
        .containsExactly("x".repeat(1_900) + "\nMon 8 March 19:00".repeat(4));
  }

  @Test
  void makes_several_messages_of_a_long_one_with_buttons_and_files_on_the_last() {
    Message whole = withButtons(1);
    var tooLong =
        new Message(lines(3, 900), whole.buttons(), Audience.ASKER_ONLY, withFile().attachments());

    List<MessageCreateData> parts = messages.create(tooLong);

    assertThat(parts)
        .extracting(MessageCreateData::getContent)
        .containsExactly("x".repeat(900) + "\n" + "x".repeat(900), "x".repeat(900));
    assertThat(parts).extracting(it -> it.getComponents().size()).containsExactly(0, 1);
    assertThat(parts).extracting(it -> it.getFiles().size()).containsExactly(0, 1);
  }

  @Test
  void ends_a_post_without_buttons_with_a_short_reference() {
    assertThat(messages.create(message(plain("Hello")), KEY))
        .extracting(MessageCreateData::getContent)
        .containsExactly("Hello\n-# Ref. abcdef");
  }

  @Test
  void says_in_each_part_of_a_post_which_it_is() {
    assertThat(messages.create(new Message(lines(3, 900), List.of(), Audience.EVERYONE_HERE), KEY))
        .extracting(MessageCreateData::getContent)
        .containsExactly(
            "x".repeat(900) + "\n" + "x".repeat(900) + "\n-# Part 1 of 2. Ref. abcdef",
            "x".repeat(900) + "\n-# Ref. abcdef");
  }

  @Test
  void cuts_short_what_would_be_more_messages_than_anybody_wants() {
    var endless = new Message(lines(20, 1_000), List.of(), Audience.EVERYONE_HERE);

    List<String> post =
        messages.create(endless, KEY).stream().map(MessageCreateData::getContent).toList();

    assertThat(post).hasSize(DiscordMessages.POST_PARTS_MAX).allMatch(it -> it.length() <= 2_000);
    assertThat(post.getLast())
        .isEqualTo("x".repeat(1_000) + "\n-# The rest does not fit here.\n-# Ref. abcdef");
    assertThat(messages.create(endless)).hasSize(DiscordMessages.ANSWER_PARTS_MAX);
    assertThat(messages.edit(endless, 1))
        .extracting(MessageEditData::getContent)
        .containsExactly("x".repeat(1_000) + "\n-# The rest does not fit here.");
  }

  @Test
  void keeps_the_limit_when_every_character_is_escaped() {
    var stars = new Message(List.of(line("*".repeat(1_800))), List.of(), Audience.ASKER_ONLY);

    assertThat(contents(stars)).containsExactly("\\*".repeat(1_000), "\\*".repeat(800));
  }

  @Test
  void shows_something_where_there_is_nothing_to_show() {
    assertThat(contents(message(plain(" \u202e\n")))).containsExactly("…");
  }

  @Test
  void edits_text_and_buttons_and_leaves_the_files_unless_there_are_others() {
    DataObject edited = messages.edit(message(plain("Hello"))).getFirst().toData();

    assertThat(edited.toMap())
        .containsEntry("content", "Hello")
        .containsEntry("components", List.of())
        .containsEntry("flags", SUPPRESS_EMBEDS)
        .doesNotContainKey("attachments");
    assertThat(edited.getObject("allowed_mentions").getArray("parse").toList()).isEmpty();
    assertThat(messages.edit(withFile()).getFirst().getFiles()).hasSize(1);
  }

  private List<String> contents(Message message) {
    return messages.create(message).stream().map(MessageCreateData::getContent).toList();
  }

  private static List<DataObject> rows(MessageCreateData data) {
    return objects(data.toData().getArray("components"));
  }

  private static List<DataObject> objects(DataArray array) {
    return IntStream.range(0, array.length()).mapToObj(array::getObject).toList();
  }

  private static String content(FileUpload file) {
    try (InputStream data = file.getData()) {
      return new String(data.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message message(Span... spans) {
    return new Message(List.of(new Line.Text(List.of(spans))), List.of(), Audience.EVERYONE_HERE);
  }

  private static Message withButtons(int count) {
    List<Button> buttons =
        IntStream.range(0, count)
            .mapToObj(it -> new Button("B " + it, Call.of("next", "n", "" + it)))
            .toList();
    return new Message(lines(1, 1), buttons, Audience.EVERYONE_HERE);
  }

  private static Message withFile() {
    var file = new Attachment("dates.ics", "text/calendar", "BEGIN".getBytes(UTF_8));
    return new Message(lines(1, 1), List.of(), Audience.ASKER_ONLY, List.of(file));
  }

  private static List<Line> lines(int count, int length) {
    return IntStream.range(0, count).mapToObj(_ -> line("x".repeat(length))).toList();
  }

  private static Line line(String text) {
    return new Line.Text(List.of(plain(text)));
  }

  private static Span plain(String text) {
    return new Span.Plain(text);
  }

  private static Span mention(String id) {
    return new Span.Mention(new PersonId(DiscordPlatform.NAME, id));
  }
}
