package org.clarion.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.Bot;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.clarion.loopback.telegram.Button;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Press;
import org.clarion.testkit.PlatformContract;
import org.clarion.testkit.PlatformContract.Shown;

/**
 * Somebody in a group: types commands, and other questions as replies to the bot. What is asked
 * field by field is gone through in the private chat.
 */
final class TelegramMember implements PlatformContract.Conversation {
  private static final String KEEP = "Keep";
  private static final String LEAVE = "Leave empty";
  private static final String SAVE = "Save";

  /** The length of what stands before the call in a button. */
  private static final int SIGNATURE = 11;

  private final TelegramMembers members;
  private final LoopbackTelegram telegram;
  private final Bot bot;
  private final PassingTime time;
  private final Somebody anna;
  private List<Pressable> buttons = List.of();
  private String last = "";

  TelegramMember(TelegramMembers members, Bot bot, PassingTime time) {
    this.members = members;
    this.telegram = members.telegram();
    this.bot = bot;
    this.time = time;
    this.anna = new Somebody(bot, members.anna(), members.place(), time);
  }

  /** A button, and where it is. */
  private record Pressable(long chat, long message, String label, String data) {}

  /** What tells a message from all others. */
  private record Id(long chat, long message) {}

  @Override
  public Shown says(String line) {
    if (telegram.posted(members.group()).isEmpty()) {
      shown(() -> telegram.say(members.anna(), members.group(), "/about"));
    }
    return shown(() -> sayInGroup(line));
  }

  @Override
  public Shown presses(int button) {
    return press(pressable(button));
  }

  @Override
  public boolean hasForms() {
    return true;
  }

  /**
   * Goes through the fields, each of which is named and shown as it is, up to the last question.
   */
  @Override
  public Form opens(int button) {
    Pressable pressed = pressable(button);
    Form form = anna.form(call(pressed)).orElseThrow();
    Shown shown = follow(link(pressed));
    assertThat(shown.text()).contains(form.title());
    for (Form.Field field : form.fields()) {
      assertThat(shown.text()).contains(field.label(), field.value());
      shown = press(labelled(field.value().isEmpty() ? LEAVE : KEEP));
    }
    return form;
  }

  @Override
  public Shown submits() {
    return press(labelled(SAVE));
  }

  /** Writes in the private chat. */
  Shown writes(String line) {
    return shown(() -> telegram.say(members.anna(), members.anna(), line));
  }

  /** Presses the button with this label below the last answer. */
  Shown presses(String label) {
    return press(labelled(label));
  }

  /** Types a command that asks for more first, and follows its link into the private chat. */
  Shown follows(String line) {
    List<Posted> before = telegram.posted();
    sayInGroup(line);
    telegram.awaitAcknowledged(Patience.MAX);
    return follow(link(fresh(before)));
  }

  /** How the bot sees this person. */
  Somebody seen() {
    return anna;
  }

  @Override
  public Shown receives(Message message, DeliveryKey key, Receipt expected) {
    List<Posted> before = telegram.posted(members.group());
    Receipt receipt = members.bot().send(members.place(), message, key);
    assertThat(receipt).isInstanceOf(expected.getClass());
    List<Posted> after = telegram.posted(members.group());
    return shown(after.subList(before.size(), after.size()));
  }

  @Override
  public void close() {
    members.close();
  }

  private Shown follow(String link) {
    time.passAfter(1);
    return writes("/start " + URI.create(link).getQuery().substring("start=".length()));
  }

  private String link(Pressable pressed) {
    List<Posted> before = telegram.posted();
    String opened = notice(pressed).url();
    return opened == null ? link(fresh(before)) : opened;
  }

  private static String link(List<Posted> posted) {
    return posted.stream()
        .flatMap(it -> it.buttons().stream())
        .map(Button::url)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a link into the private chat"));
  }

  private void sayInGroup(String line) {
    if (line.startsWith("/")) {
      telegram.say(members.anna(), members.group(), addressed(line));
    } else {
      long last = telegram.posted(members.group()).getLast().id();
      telegram.reply(members.anna(), members.group(), last, line);
    }
  }

  /** A command that is not the bot's may be another bot's, unless it is told by name. */
  private String addressed(String line) {
    String command = bot.read(line).command();
    boolean known = bot.specs().stream().anyMatch(it -> it.name().equals(command));
    return known ? line : line.replaceFirst("^/\\S+", "$0@" + telegram.botName());
  }

  private Shown press(Pressable pressed) {
    List<Posted> before = telegram.posted();
    Press.Notice notice = notice(pressed);
    List<Posted> fresh = fresh(before);
    if (fresh.isEmpty()) {
      buttons = List.of();
      return new Shown(notice.text(), List.of(), List.of());
    }
    return shown(fresh);
  }

  private Press.Notice notice(Pressable pressed) {
    Press press = telegram.press(members.anna(), pressed.chat(), pressed.message(), pressed.data());
    telegram.awaitAcknowledged(Patience.MAX);
    return press.answer(Patience.MAX);
  }

  private Shown shown(Runnable saying) {
    List<Posted> before = telegram.posted();
    saying.run();
    telegram.awaitAcknowledged(Patience.MAX);
    return shown(fresh(before));
  }

  /** What is new since then; where something came privately, that is the answer. */
  private List<Posted> fresh(List<Posted> before) {
    Set<Id> known = before.stream().map(TelegramMember::id).collect(toSet());
    List<Posted> fresh = telegram.posted().stream().filter(it -> !known.contains(id(it))).toList();
    List<Posted> inPrivate = fresh.stream().filter(it -> it.chat() == members.anna()).toList();
    return inPrivate.isEmpty() ? fresh : inPrivate;
  }

  private static Id id(Posted posted) {
    return new Id(posted.chat(), posted.id());
  }

  private Shown shown(List<Posted> posted) {
    time.passAfter(posted.size());
    buttons = posted.stream().flatMap(TelegramMember::pressable).toList();
    last = String.join("\n", posted.stream().map(TelegramText::of).toList());
    return new Shown(
        last,
        buttons.stream().map(Pressable::label).toList(),
        posted.stream()
            .flatMap(it -> it.files().stream())
            .map(it -> new Attachment(it.name(), it.type(), it.bytes()))
            .toList());
  }

  /** Links lead out of the chat. */
  private static Stream<Pressable> pressable(Posted posted) {
    List<Pressable> all = new ArrayList<>();
    for (Button button : posted.buttons()) {
      String data = button.callbackData();
      if (data != null) {
        all.add(new Pressable(posted.chat(), posted.id(), button.text(), data));
      }
    }
    return all.stream();
  }

  private Pressable pressable(int button) {
    assertThat(buttons).as("buttons below '%s'", last).hasSizeGreaterThan(button);
    return buttons.get(button);
  }

  private Pressable labelled(String label) {
    return buttons.stream()
        .filter(it -> it.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button '%s' in %s".formatted(label, buttons)));
  }

  /** Without the signature that stands before it. */
  private static Call call(Pressable pressed) {
    return Call.decode(pressed.data().substring(SIGNATURE)).orElseThrow();
  }
}
