package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.message.Ability;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Span;
import org.clarion.core.message.Traits;
import org.clarion.loopback.telegram.BotRights;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.UploadedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPlatformTest {
  private static final Receipt GONE = new Receipt.Rejected("the message is gone");
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private final PostingRig rig = new PostingRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void posts_in_a_group_a_channel_and_a_private_chat() {
    for (long chat :
        List.of(
            rig.loopback.addGroup("Hall"),
            rig.loopback.addSupergroup("Union"),
            rig.loopback.addChannel("News"),
            rig.loopback.addPerson("Ana"))) {
      Receipt receipt = rig.send(chat, "Women's day");
      Posted posted = rig.last(chat);

      assertThat(receipt).isEqualTo(new Receipt.Delivered(Long.toString(posted.id())));
      assertThat(posted.text()).isEqualTo("Women's day");
      assertThat(posted.topic()).isNull();
    }
  }

  @Test
  void posts_in_the_topic_that_was_asked_for_and_in_general_without_one() {
    long forum = rig.loopback.addForum("Union");
    int topic = rig.loopback.addTopic(forum, "Dates");

    rig.send(PostingRig.topic(forum, topic), "in the topic");
    rig.send(forum, "in General");

    assertThat(rig.loopback.posted(forum)).extracting(Posted::topic).containsExactly(topic, null);
    assertThat(rig.loopback.requests().getLast().parameters().has("message_thread_id")).isFalse();
  }

  @Test
  void a_link_has_no_preview_and_only_a_mention_notifies() {
    long group = rig.loopback.addSupergroup("Union");
    long ana = rig.loopback.addPerson("Ana");
    rig.loopback.say(ana, group, "hello");
    var mention = new PersonId(TelegramPlatform.NAME, Long.toString(ana));
    Line line =
        new Line.Text(
            List.of(
                new Span.Mention(mention),
                new Span.Plain(" @everyone see "),
                new Span.Link("the guide", URI.create("https://union.example/guide"))));

    rig.platform.send(
        Target.of(group).place(),
        new Message(List.of(line), List.of(), Message.Audience.EVERYONE_HERE),
        PostingRig.KEY);

    assertThat(rig.last(group).pings()).containsExactly(ana);
    assertThat(rig.last(group).linkPreview()).isFalse();
    assertThat(rig.last(group).entities())
        .extracting(it -> it.type() + " " + it.detected())
        .containsExactly("text_mention false", "text_link false");
  }

  @Test
  void a_button_is_good_where_it_stands_and_for_everyone_there() {
    long group = rig.loopback.addSupergroup("Union");
    Call call = Call.of("dates", "entry", "womens-day");
    rig.platform.send(
        Target.of(group).place(),
        PostingRig.message("Women's day", new Button("More", call)),
        PostingRig.KEY);

    String data = rig.last(group).button("More").orElseThrow().callbackData();
    assertThat(data).isNotNull();
    assertThat(rig.callbacks.read(data, group, 700_001, rig.clock.instant())).contains(call);
    assertThat(rig.callbacks.read(data, -1, 700_001, rig.clock.instant())).isEmpty();
  }

  @Test
  void files_follow_as_documents_and_pictures_as_photos() {
    long forum = rig.loopback.addForum("Union");
    int topic = rig.loopback.addTopic(forum, "Dates");
    var calendar = new Attachment("dates ü.ics", "text/calendar", new byte[] {1, 2, 3});
    var picture = new Attachment("year.png", "image/png", PIXEL);

    Receipt receipt =
        rig.platform.send(
            PostingRig.topic(forum, topic),
            PostingRig.message("Dates", List.of(calendar, picture)),
            PostingRig.KEY);

    List<Posted> posted = rig.loopback.posted(forum);
    assertThat(posted).extracting(Posted::topic).containsOnly(topic);
    assertThat(receipt).isEqualTo(new Receipt.Delivered(Long.toString(posted.getFirst().id())));
    List<UploadedFile> files = posted.stream().flatMap(it -> it.files().stream()).toList();
    assertThat(files)
        .extracting(it -> it.sentAs() + " " + it.name())
        .containsExactly("document dates ü.ics", "photo year.png");
    assertThat(files.getFirst().bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void what_telegram_takes_for_no_picture_goes_as_a_document() {
    long group = rig.loopback.addSupergroup("Union");
    var broken = new Attachment("year.png", "image/png", new byte[] {1});

    rig.platform.send(
        Target.of(group).place(), PostingRig.message("x", List.of(broken)), PostingRig.KEY);

    assertThat(rig.last(group).files())
        .extracting(UploadedFile::sentAs)
        .containsExactly("document");
  }

  @Test
  void a_long_post_is_three_messages_and_goes_by_the_ids_of_all() {
    long group = rig.loopback.addSupergroup("Union");
    Receipt receipt = rig.send(group, "word ".repeat(4_000));

    List<Posted> posted = rig.loopback.posted(group);
    assertThat(posted).hasSize(3);
    assertThat(receipt)
        .isEqualTo(
            new Receipt.Delivered(
                MessageIds.join(posted.stream().map(it -> Math.toIntExact(it.id())).toList())));
  }

  @Test
  void answers_the_earlier_message_or_goes_by_itself_when_that_is_gone() {
    long group = rig.loopback.addSupergroup("Union");
    Place place = Target.of(group).place();
    rig.send(group, "first");
    long first = rig.last(group).id();

    rig.platform.answer(place, first + "+77", PostingRig.message("answer"), PostingRig.KEY);
    assertThat(rig.last(group).replyTo()).isEqualTo(first);
    rig.loopback.deleteMessage(group, first);
    rig.platform.answer(place, Long.toString(first), PostingRig.message("two"), PostingRig.KEY);
    assertThat(rig.last(group).text()).isEqualTo("two");
    assertThat(rig.last(group).replyTo()).isZero();
    rig.platform.answer(place, "no id", PostingRig.message("three"), PostingRig.KEY);
    assertThat(rig.last(group).text()).isEqualTo("three");
  }

  @Test
  void an_edit_replaces_the_text_and_repeating_it_changes_nothing() {
    long group = rig.loopback.addSupergroup("Union");
    rig.send(group, "on Monday");
    String id = Long.toString(rig.last(group).id());
    Receipt delivered = new Receipt.Delivered(id);

    assertThat(edit(group, id, "on Tuesday")).isEqualTo(delivered);
    assertThat(edit(group, id, "on Tuesday")).isEqualTo(delivered);
    assertThat(rig.texts(group)).containsExactly("on Tuesday");
    assertThat(rig.last(group).edits()).containsExactly("on Monday");
  }

  @Test
  void an_edit_uses_the_messages_there_are() {
    long group = rig.loopback.addSupergroup("Union");
    rig.send(group, "word ".repeat(2_000));
    List<Posted> posted = rig.loopback.posted(group);
    String id = posted.get(0).id() + "+" + posted.get(1).id() + "+" + posted.get(2).id();

    assertThat(edit(group, id, "short")).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.texts(group)).containsExactly("short");
    assertThat(edit(group, id, "shorter")).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.texts(group)).containsExactly("shorter");
  }

  @Test
  void an_edit_does_with_what_others_have_left() {
    long group = rig.loopback.addSupergroup("Union");
    rig.send(group, "word ".repeat(2_000));
    List<Posted> posted = rig.loopback.posted(group);
    String id = posted.get(0).id() + "+" + posted.get(1).id() + "+" + posted.get(2).id();
    rig.loopback.deleteMessage(group, posted.getFirst().id());

    assertThat(edit(group, id, "changed")).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.texts(group)).containsExactly("changed");
    rig.loopback.deleteMessage(group, posted.get(1).id());
    assertThat(edit(group, id, "changed again")).isEqualTo(GONE);
    assertThat(edit(group, "no id", "x")).isEqualTo(GONE);
  }

  private Receipt edit(long chat, String id, String text) {
    return rig.platform.edit(Target.of(chat).place(), id, PostingRig.message(text));
  }

  @Test
  void pins_without_notifying_and_repeating_it_changes_nothing() {
    long group = rig.loopback.addSupergroup("Union");
    rig.loopback.setBotRights(group, BotRights.ADMINISTRATOR);
    rig.send(group, "Coming dates");
    String id = Long.toString(rig.last(group).id());
    Place place = Target.of(group).place();

    assertThat(rig.platform.pin(place, id)).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.platform.pin(place, id)).isEqualTo(new Receipt.Delivered(id));
    assertThat(rig.loopback.pinned(group, null)).extracting(Posted::text).hasSize(1);
    assertThat(rig.loopback.requests().getLast().parameters().path("disable_notification"))
        .hasToString("true");
  }

  @Test
  void what_cannot_be_pinned_is_rejected_and_the_place_stays() {
    long group = rig.loopback.addSupergroup("Union");
    rig.send(group, "Coming dates");
    String id = Long.toString(rig.last(group).id());
    Place place = Target.of(group).place();

    assertThat(rig.platform.pin(place, id)).isEqualTo(new Receipt.Rejected("may not pin"));
    rig.loopback.setBotRights(group, BotRights.ADMINISTRATOR);
    rig.loopback.deleteMessage(group, rig.last(group).id());
    assertThat(rig.platform.pin(place, id))
        .isEqualTo(new Receipt.Rejected("message to pin not found"));
    assertThat(rig.platform.pin(place, "x")).isEqualTo(GONE);
  }

  @Test
  void knows_how_it_stands_in_a_place() {
    long group = rig.loopback.addSupergroup("Union");
    long channel = rig.loopback.addChannel("News");
    long ana = rig.loopback.addPerson("Ana");
    PlaceCheck allIsWell = new PlaceCheck.Known(Set.of());

    assertThat(check(group)).isEqualTo(allIsWell);
    assertThat(check(channel)).isEqualTo(allIsWell);
    assertThat(check(ana)).isEqualTo(allIsWell);
    rig.loopback.setBotRights(channel, new BotRights(true, false, false));
    assertThat(check(channel)).isEqualTo(new PlaceCheck.Known(Set.of(Ability.POST)));
    rig.loopback.setBotRights(group, new BotRights(false, false, false));
    assertThat(check(group))
        .isEqualTo(new PlaceCheck.Known(Set.of(Ability.POST, Ability.ATTACH_FILES)));
    rig.loopback.removeBot(group, ana);
    assertThat(check(group)).isEqualTo(new PlaceCheck.NotKnown());
    assertThat(check(-1_009_999_999_999L)).isEqualTo(new PlaceCheck.NotKnown());
    rig.loopback.revokeToken(true);
    assertThat(check(channel)).isEqualTo(new PlaceCheck.NoAnswer());
    rig.loopback.down(true);
    assertThat(check(channel)).isEqualTo(new PlaceCheck.NoAnswer());
  }

  private PlaceCheck check(long chat) {
    return rig.platform.check(Target.of(chat).place());
  }

  @Test
  void telegram_is_alive_while_it_answers_and_says_what_time_it_is() {
    assertThat(rig.platform.pulse()).isEqualTo(new Pulse.Alive(LeapingClock.START));
    rig.loopback.revokeToken(true);
    assertThat(rig.platform.pulse()).isInstanceOf(Pulse.Alive.class);
    rig.loopback.down(true);
    assertThat(rig.platform.pulse()).isInstanceOf(Pulse.Silent.class);
  }

  @Test
  void a_server_that_does_not_know_about_moments_gets_the_text_without() throws IOException {
    String refusal =
        "{\"ok\":false,\"error_code\":400,\"description\":"
            + "\"Bad Request: can't parse MessageEntity: Unsupported type specified\"}";
    Line line = new Line.Text(List.of(new Span.Moment(LeapingClock.START, "8 March")));
    try (RawTelegram raw =
            RawTelegram.doing(it ->
                it.contains("date_time")
                    ? new RawTelegram.Deed.Answer(400, "", refusal)
                    : RawTelegram.POSTED);
        TelegramCalls calls = new TelegramCalls(RawTelegram.TOKEN, raw.api())) {
      var older = new TelegramPlatform(calls, rig.pace, rig.messages, rig.callbacks, rig.clock);
      var message = new Message(List.of(line), List.of(), Message.Audience.EVERYONE_HERE);

      assertThat(older.send(Target.of(-100).place(), message, PostingRig.KEY))
          .isEqualTo(new Receipt.Delivered("7"));
      assertThat(older.edit(Target.of(-100).place(), "7", message))
          .isEqualTo(new Receipt.Delivered("7"));
      assertThat(raw.requests()).hasSize(4);
    }
  }

  @Test
  void has_no_history_to_look_into_and_says_what_it_takes() {
    Place place = Target.of(-100).place();

    assertThat(rig.platform.look(place, PostingRig.KEY, LeapingClock.START))
        .isEqualTo(new Sighting.CannotLook());
    assertThat(rig.platform.traits()).isEqualTo(new Traits(Duration.ZERO, 20, 20));
    assertThat(rig.platform.name()).isEqualTo(new PlatformName("telegram"));
  }

  @Test
  void a_place_of_another_platform_or_none_of_telegrams_is_unreachable() {
    Receipt elsewhere = new Receipt.Unreachable("not a place of Telegram's");
    for (Map.Entry<String, String> ids :
        Map.of("-100", "general", "@me", "@me", "0", "0", "-", "-").entrySet()) {
      Place place = new Place(TelegramPlatform.NAME, ids.getKey(), ids.getValue());
      assertThat(rig.send(place, "x")).isEqualTo(elsewhere);
      assertThat(rig.platform.edit(place, "1", PostingRig.message("x"))).isEqualTo(elsewhere);
      assertThat(rig.platform.pin(place, "1")).isEqualTo(elsewhere);
      assertThat(rig.platform.check(place)).isEqualTo(new PlaceCheck.NotKnown());
    }
    assertThat(rig.send(new Place(new PlatformName("discord"), "-1", "-1"), "x"))
        .isEqualTo(elsewhere);
    assertThat(rig.loopback.requests()).isEmpty();
  }
}
