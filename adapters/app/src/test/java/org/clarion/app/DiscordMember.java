package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clarion.core.Bot;
import org.clarion.core.command.Command;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.core.message.Receipt;
import org.clarion.loopback.discord.Control;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Modal;
import org.clarion.loopback.discord.Posted;
import org.clarion.testkit.PlatformContract;
import org.clarion.testkit.PlatformContract.Shown;
import org.jspecify.annotations.Nullable;

/** Somebody in a server: types commands where there is one, and else the bot's name first. */
final class DiscordMember implements PlatformContract.Conversation {
  private final DiscordMembers members;
  private final LoopbackDiscord discord;
  private final Bot bot;
  private final Somebody anna;
  private @Nullable Posted last;

  DiscordMember(DiscordMembers members, Bot bot, InstantSource clock) {
    this.members = members;
    this.discord = members.discord();
    this.bot = bot;
    this.anna = new Somebody(bot, members.anna(), members.place(), clock);
  }

  /** A button or a line of a menu; both can be pressed. */
  private record Pressable(String label, String id, @Nullable String menu) {}

  @Override
  public Shown says(String line) {
    Call call = bot.read(line);
    return shown(
        line.startsWith("/") && isOffered(call)
            ? slash(call).answer(Patience.MAX)
            : mentions(line));
  }

  /** Where a form opens, it is put away, and the call is made as it is. */
  @Override
  public Shown presses(int button) {
    Posted below = last();
    Pressable pressed = pressable(below).get(button);
    Call call = call(pressed.id());
    Interaction interaction =
        pressed.menu() == null
            ? discord.press(members.anna(), below.id(), pressed.id())
            : discord.choose(members.anna(), below.id(), pressed.menu(), List.of(pressed.id()));
    Optional<Form> form = anna.form(call);
    if (form.isPresent()) {
      assertThat(interaction.modal(Patience.MAX).title()).isEqualTo(form.get().title());
      return shown(mentions(typed(call)));
    }
    return shown(interaction.answer(Patience.MAX));
  }

  /** Types a command that opens a form. */
  Modal opens(String line) {
    return slash(bot.read(line)).modal(Patience.MAX);
  }

  /** Sends a form with these values. */
  Shown fillsIn(Modal form, Map<String, String> values) {
    return shown(
        discord
            .submit(members.anna(), members.channel(), form.customId(), values)
            .answer(Patience.MAX));
  }

  /** How the bot sees this person. */
  Somebody seen() {
    return anna;
  }

  @Override
  public Shown receives(Message message, DeliveryKey key, Receipt expected) {
    Receipt receipt = members.bot().send(members.place(), message, key);
    assertThat(receipt).isInstanceOf(expected.getClass());
    Posted posted = discord.posted(members.channel()).getLast();
    assertThat(receipt).isEqualTo(new Receipt.Delivered(Long.toString(posted.id())));
    return shown(posted);
  }

  @Override
  public void close() {
    members.close();
  }

  private Interaction slash(Call call) {
    Map<String, Object> options = new TreeMap<>(call.arguments());
    return discord.slash(members.anna(), members.channel(), call.command(), options);
  }

  private Posted mentions(String line) {
    long question = discord.mention(members.anna(), members.channel(), line);
    Patience.until(() -> reply(question).isPresent(), "an answer to '%s'".formatted(line));
    return reply(question).orElseThrow();
  }

  private Optional<Posted> reply(long question) {
    return discord.posted(members.channel()).stream()
        .filter(it -> Long.valueOf(question).equals(it.repliesTo()))
        .findFirst();
  }

  /** Whether Discord would let somebody send this, and send it to the bot. */
  private boolean isOffered(Call call) {
    return call.page() == 1
        && bot.specs().stream().anyMatch(it -> it.name().equals(call.command()) && takes(it, call))
        && anna.form(call).isEmpty();
  }

  private static boolean takes(Command.Spec spec, Call call) {
    return spec.parameters().stream().allMatch(it -> takes(it, call.arguments().get(it.name())));
  }

  private static boolean takes(Parameter parameter, @Nullable String value) {
    if (value == null) {
      return !parameter.required();
    }
    return switch (parameter.type()) {
      case Parameter.Type.Text _ -> true;
      case Parameter.Type.File _ -> false;
      case Parameter.Type.OneOf(var words) -> words.contains(value);
    };
  }

  private static Call call(String id) {
    return Call.decode(id.substring(id.indexOf(':') + 1)).orElseThrow();
  }

  private static String typed(Call call) {
    return call.arguments().entrySet().stream()
        .map(it -> it.getKey() + ":" + it.getValue())
        .collect(Collectors.joining(" ", "/" + call.command() + " ", ""));
  }

  private Shown shown(Posted posted) {
    last = posted;
    return new Shown(
        DiscordText.of(posted.content()),
        pressable(posted).stream().map(Pressable::label).toList(),
        posted.files().stream()
            .map(it -> new Attachment(it.name(), it.type(), it.bytes()))
            .toList());
  }

  private Posted last() {
    if (last == null) {
      throw new AssertionError("Expected an answer before");
    }
    return last;
  }

  private static List<Pressable> pressable(Posted posted) {
    List<Pressable> all = new ArrayList<>();
    for (Control control : posted.components()) {
      switch (control) {
        case Control.Button(var id, var label, _, _, _) when id != null ->
            all.add(new Pressable(label, id, null));
        case Control.Button _ -> {
          // A link leads out of Discord.
        }
        case Control.Menu(var id, _, var choices) ->
            choices.forEach(it -> all.add(new Pressable(it.label(), it.value(), id)));
      }
    }
    return all;
  }
}
