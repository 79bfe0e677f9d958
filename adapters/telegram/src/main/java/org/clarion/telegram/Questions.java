package org.clarion.telegram;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.Form;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.reply.Reply;
import org.clarion.telegram.ReceivedFiles.Fetched;
import org.clarion.telegram.TelegramAskers.Rights;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;

/**
 * Has the bot do what people ask for: as themselves, with the rights they have at this moment, and
 * with its effect once, however often the update comes.
 */
final class Questions {
  private static final Call START = Call.of("start");
  private static final int MEGABYTES_MAX = Attachment.BYTES_MAX / (1024 * 1024);

  private final TelegramInbound.Means means;
  private final Supplier<Self> self;
  private final Answers answers;
  private final TelegramAskers askers;
  private final GuidedForms forms;
  private final ReceivedFiles files;
  private final Set<String> commands;
  private final Map<String, String> fileParameters;

  Questions(
      TelegramInbound.Means means, Supplier<Self> self, Answers answers, TelegramAskers askers) {
    this.means = means;
    this.self = self;
    this.answers = answers;
    this.askers = askers;
    this.forms = new GuidedForms(means.random(), means.clock());
    this.files = new ReceivedFiles(means.calls());
    this.commands = means.bot().specs().stream().map(Command.Spec::name).collect(toSet());
    this.fileParameters =
        means.bot().specs().stream()
            .flatMap(spec ->
                spec.parameters().stream()
                    .filter(it -> it.type() instanceof Parameter.Type.File)
                    .limit(1)
                    .map(it -> Map.entry(spec.name(), it.name())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Answers what somebody has typed, with the file that belongs to it. */
  void typed(Asked asked, Handled handled, String text, @Nullable Document file) {
    Optional<GuidedForms.Next> next =
        asked.isPrivate() ? forms.typed(asked, text) : Optional.empty();
    if (next.isPresent()) {
      go(asked, handled, next.get());
      return;
    }
    Optional<String> word = asked.isPrivate() ? DeepLinks.word(text) : Optional.empty();
    if (word.isPresent()) {
      opened(asked, handled, word.get());
    } else {
      ask(asked, handled, bot().read(text), file);
    }
  }

  /** Does what a button says. */
  void pressed(Asked asked, Handled handled, Call call) {
    FormMark.of(call)
        .ifPresentOrElse(
            mark -> go(asked, handled, forms.pressed(asked, mark, FormMark.opening(call))),
            () -> ask(asked, handled, call, null));
  }

  /** Says hello unasked. */
  void greet(Asked asked, Handled handled) {
    bot()
        .answer(asked.invocation(START))
        .ifPresentOrElse(
            it -> answers.say(asked, handled, it), () -> answers.saySilently(asked, handled));
  }

  private void opened(Asked asked, Handled handled, String word) {
    Optional<GuidedForms.Next> next = forms.opened(asked, word);
    if (next.isPresent()) {
      go(asked, handled, next.get());
      return;
    }
    // Anybody can make such a link and have somebody else follow it.
    Call call =
        DeepLinks.call(word)
            .filter(it -> commands.contains(it.command()))
            .filter(it -> bot().access(asked.invocation(it)) == Access.ANYONE)
            .orElse(START);
    ask(asked, handled, call, null);
  }

  private void go(Asked asked, Handled handled, GuidedForms.Next next) {
    switch (next) {
      case GuidedForms.Next.Shown(Message message) -> answers.say(asked, handled, message);
      case GuidedForms.Next.Elsewhere(String word) -> {
        var texts = new TelegramTexts(asked.language());
        var link =
            new Answers.Link(texts.say("form.elsewhere.button"), DeepLinks.of(self.get(), word));
        Message message = new Notices(asked.language()).say("form.elsewhere");
        answers.say(asked, handled, message, link);
      }
      case GuidedForms.Next.Filled(FormFilling filling) -> save(asked, handled, filling);
    }
  }

  /** Whoever may no longer do it in the group is refused there and then. */
  private void save(Asked asked, Handled handled, FormFilling filling) {
    Rights rights = askers.rights(asked.sender(), filling.about());
    if (!rights.isKnown()) {
      answers.say(asked, handled, new Notices(asked.language()).say("in.rightsUnknown"));
      return;
    }
    Invocation invocation =
        asked.invocation(filling.call(), rights.held(), List.of(), filling.about());
    run(asked, invocation)
        .map(it -> saved(asked, filling, it))
        .ifPresentOrElse(
            it -> answers.say(asked, handled, it), () -> answers.saySilently(asked, handled));
  }

  /** Whoever is refused does not lose what they have typed. */
  private Message saved(Asked asked, FormFilling filling, Message answer) {
    if (answer.audience() == Message.Audience.ASKER_ONLY) {
      return joined(answer, forms.screen(asked, filling));
    }
    forms.close(asked);
    return answer;
  }

  private void ask(Asked asked, Handled handled, Call call, @Nullable Document file) {
    Access access = bot().access(asked.invocation(call));
    boolean masked = asked.sender() instanceof Sender.Masked;
    if (masked && access != Access.ANYONE) {
      answers.say(asked, handled, unmask(asked, call));
      return;
    }
    Rights rights = askers.rights(asked.sender(), asked.target());
    if (access != Access.ANYONE && !rights.isKnown()) {
      answers.say(asked, handled, new Notices(asked.language()).say("in.rightsUnknown"));
      return;
    }
    Optional<Form> form =
        masked ? Optional.empty() : bot().form(asked.invocation(call, rights.held(), List.of()));
    if (form.isPresent()) {
      go(asked, handled, forms.begin(asked, form.get()));
    } else if (rights.may(access) && fileParameters.containsKey(call.command())) {
      answer(asked, handled, call, rights, file);
    } else {
      answer(asked, handled, asked.invocation(call, rights.held(), List.of()));
    }
  }

  private void answer(
      Asked asked, Handled handled, Call call, Rights rights, @Nullable Document file) {
    switch (files.fetch(file)) {
      case Fetched.Files(List<Attachment> fetched) ->
          answer(asked, handled, asked.invocation(named(call, file), rights.held(), fetched));
      case Fetched.TooLarge() ->
          answers.say(
              asked, handled, new Notices(asked.language()).say("in.fileTooLarge", MEGABYTES_MAX));
      case Fetched.Lost() ->
          answers.say(asked, handled, new Notices(asked.language()).say("in.fileLost"));
    }
  }

  private void answer(Asked asked, Handled handled, Invocation invocation) {
    run(asked, invocation)
        .ifPresentOrElse(
            it -> answers.say(asked, handled, it), () -> answers.saySilently(asked, handled));
  }

  /** A button that whoever really asks presses; a call that does not fit into one is typed. */
  private static Message unmask(Asked asked, Call call) {
    var notices = new Notices(asked.language());
    return call.fitsButton() ? notices.offer("in.unmask", call) : notices.say("in.unmaskTyped");
  }

  private Call named(Call call, @Nullable Document file) {
    if (file == null) {
      return call;
    }
    Map<String, String> arguments = new HashMap<>(call.arguments());
    arguments.put(requireNonNull(fileParameters.get(call.command())), ReceivedFiles.name(file));
    return new Call(call.command(), arguments, call.page());
  }

  /** The answer, after the call had its effect; nothing when it is best left unanswered. */
  private Optional<Message> run(Asked asked, Invocation invocation) {
    // A question has no effect, and may ask the platform something: no transaction waits for that.
    return bot().access(invocation) == Access.ANYONE
        ? bot().answer(invocation)
        : change(asked, invocation);
  }

  private Optional<Message> change(Asked asked, Invocation invocation) {
    var again = new AtomicBoolean();
    Optional<Message> answer =
        bot()
            .answer(
                invocation,
                deed ->
                    switch (once(asked, deed)) {
                      case Inbox.Handling.First<Reply>(Reply reply) -> reply;
                      case Inbox.Handling.Again<Reply>(Reply reply) -> {
                        again.set(true);
                        yield reply;
                      }
                      case Inbox.Handling.Answered<Reply> _ -> throw new AnsweredBefore();
                    });
    return again.get()
        ? answer.map(it -> joined(new Notices(asked.language()).say("in.again"), it))
        : answer;
  }

  private Inbox.Handling<Reply> once(Asked asked, Supplier<Reply> deed) {
    return means.inbox().once(TelegramPlatform.NAME, asked.update(), deed, asked.at());
  }

  private Bot bot() {
    return means.bot();
  }

  /** One message that says both; what can be done next is what the second says. */
  private static Message joined(Message first, Message second) {
    List<Line> lines = new ArrayList<>(first.lines());
    lines.addAll(second.lines());
    return new Message(lines, second.buttons(), second.audience(), second.attachments());
  }

  /** It was answered already, in another process. */
  static final class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1;

    AnsweredBefore() {
      super(null, null, false, false);
    }
  }
}
