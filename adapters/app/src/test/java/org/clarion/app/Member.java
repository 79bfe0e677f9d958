package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Receipt;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.Control;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Modal;
import org.clarion.loopback.discord.Posted;
import org.clarion.testkit.PlatformContract;
import org.clarion.testkit.PlatformContract.Shown;
import org.jspecify.annotations.Nullable;

/** Somebody in a server: types commands where there is one, and else the bot's name first. */
final class Member implements PlatformContract.Conversation {
  private static final long LISTENING_NANOS = 2_000_000;

  private final Members members;
  private final LoopbackDiscord discord;
  private final Bot bot;
  private final Instant now;
  private @Nullable Posted last;

  Member(Members members, Bot bot, Instant now) {
    this.members = members;
    this.discord = members.discord();
    this.bot = bot;
    this.now = now;
  }

  /** A button or a line of a menu; both can be pressed. */
  private record Pressable(String label, String id, @Nullable String menu) {}

  @Override
  public Shown says(String line) {
    Call call = bot.read(line);
    return shown(
        line.startsWith("/") && isOffered(call)
            ? slash(call).answer(Members.PATIENCE)
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
    Optional<Form> form = form(call);
    if (form.isPresent()) {
      assertThat(interaction.modal(Members.PATIENCE).title()).isEqualTo(form.get().title());
      return shown(mentions(typed(call)));
    }
    return shown(interaction.answer(Members.PATIENCE));
  }

  /** Types a command that opens a form. */
  Modal opens(String line) {
    return slash(bot.read(line)).modal(Members.PATIENCE);
  }

  /** Sends a form with these values. */
  Shown fillsIn(Modal form, Map<String, String> values) {
    return shown(
        discord
            .submit(members.anna(), members.channel(), form.customId(), values)
            .answer(Members.PATIENCE));
  }

  /** What has to be filled in before a call. */
  Optional<Form> form(Call call) {
    return bot.form(invocation(call));
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
    long deadline = System.nanoTime() + Members.PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (Posted posted : discord.posted(members.channel())) {
        if (Long.valueOf(question).equals(posted.repliesTo())) {
          return posted;
        }
      }
      LockSupport.parkNanos(LISTENING_NANOS);
    }
    throw new AssertionError("Expected an answer to '%s' but none came".formatted(line));
  }

  /** Whether Discord would let somebody send this, and send it to the bot. */
  private boolean isOffered(Call call) {
    return call.page() == 1
        && bot.specs().stream().anyMatch(it -> it.name().equals(call.command()) && takes(it, call))
        && form(call).isEmpty();
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

  Invocation invocation(Call call) {
    var person = new PersonId(members.bot().name(), Long.toString(members.anna()));
    var asker = new Asker(person, Set.of(Access.values()));
    return new Invocation(call, asker, members.place(), Language.ENGLISH, now);
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
