package org.clarion.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Inquiry;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** A bot with a few commands of every kind, and a store that can be made to take its time. */
final class SmallBot {
  static final Attachment STORY = new Attachment("story.txt", "text/plain", new byte[] {1, 2, 3});

  private static final PhraseKey SAID = PhraseKey.of("said", "what");
  private static final PhraseKey SUMMARY = PhraseKey.of("summary");
  private static final PhraseKey TEXT = PhraseKey.of("text.summary");
  static final String SENTENCES =
      """
      said={what}
      summary=What it does
      text.summary=What it is given
      bot.unknownCommand=There is no /{name}.
      bot.nearCommands=There is no /{name}. Did you mean:
      bot.deniedPlaceManager=/{name} is for managers.
      bot.deniedOrganiser=/{name} is for organisers.
      bot.missingArgument=/{name} needs a {parameter}.
      bot.tooFast=Slowly, please.
      page.position=Page {page} of {pages}
      page.more=More
      calendar.day=EEEE d MMMM uuuu
      calendar.dayWithoutYear=EEEE d MMMM
      calendar.dayWithoutMonth=EEEE d
      calendar.dayOfMonth=d EEE
      calendar.dayOfOtherMonth=d EEE MMM
      calendar.month=MMMM uuuu
      calendar.time=HH:mm
      calendar.to=to
      calendar.at=at
      """;

  /** How often each command was run. */
  final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

  private final CountDownLatch store = new CountDownLatch(1);

  /** A bot that lets everybody in. */
  Bot bot() {
    return bot(Admission.open());
  }

  Bot bot(Admission admission) {
    List<Command> commands = commands();
    return new Bot(commands, commands.getFirst(), List.of(book(SENTENCES)), admission);
  }

  /** A book of these sentences, one in a line. */
  static PhraseBook book(String sentences) {
    return new PhraseBook(
        Language.ENGLISH,
        sentences
            .lines()
            .map(it -> it.split("=", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it[1])));
  }

  /** The store answers everybody who has been waiting, and from now on at once. */
  void letGo() {
    store.countDown();
  }

  /** How often a command was run. */
  int runs(String command) {
    return runs.getOrDefault(command, new AtomicInteger()).get();
  }

  private List<Command> commands() {
    Parameter text = new Parameter("what", TEXT, new Parameter.Type.Text(), false);
    Parameter word =
        new Parameter("month", TEXT, new Parameter.Type.OneOf(List.of("may", "june")), true);
    Parameter week =
        new Parameter(
            "week",
            TEXT,
            new Parameter.Type.OneOf(IntStream.range(0, 53).mapToObj(it -> "w" + it).toList()),
            false);
    Parameter file = new Parameter("file", TEXT, new Parameter.Type.File(), true);
    return List.of(
        new Told(this, "ask", Access.ANYONE, List.of(text), SmallBot::echo),
        new Told(this, "dates", Access.ANYONE, List.of(text, word, week), SmallBot::echo),
        new Told(this, "remind", Access.PLACE_MANAGER, List.of(), SmallBot::echo),
        new Told(this, "edit", Access.ORGANISER, List.of(), SmallBot::echo),
        new Told(this, "who", Access.ANYONE, List.of(), SmallBot::who),
        new Told(this, "import", Access.ANYONE, List.of(file), SmallBot::files),
        new Told(this, "choose", Access.ANYONE, List.of(text), SmallBot::choices),
        new Told(this, "story", Access.ANYONE, List.of(), _ -> story()),
        new Told(this, "slow", Access.ANYONE, List.of(text), this::afterTheStore),
        new Told(this, "slowly", Access.PLACE_MANAGER, List.of(text), this::afterTheStore),
        new Told(this, "fail", Access.ANYONE, List.of(text), _ -> failure()),
        new Told(this, "note", Access.ANYONE, List.of(text), SmallBot::echo));
  }

  /** What was given in the order of the names: {@code dates month=may what=x}. */
  private static Reply echo(Invocation invocation) {
    StringBuilder said = new StringBuilder(invocation.call().command());
    invocation.call().arguments().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> said.append(' ').append(it.getKey()).append('=').append(it.getValue()));
    return note(said.toString());
  }

  private static Reply who(Invocation invocation) {
    return note(
        "%s in %s of %s speaks %s"
            .formatted(
                invocation.asker().id().value(),
                invocation.place().channel(),
                invocation.place().group().equals("@me") ? "nobody" : invocation.place().group(),
                invocation.language()));
  }

  private static Reply files(Invocation invocation) {
    return note(
        invocation.argument("file").orElse("nothing")
            + ": "
            + invocation.attachments().stream()
                .map(Attachment::toString)
                .collect(Collectors.joining(", ")));
  }

  private static Reply choices(Invocation invocation) {
    int count = Integer.parseInt(invocation.argument("what").orElse("3"));
    List<Choice> choices =
        IntStream.range(0, count)
            .mapToObj(
                it -> new Choice(new Value.Text("Choice " + it), Call.of("ask", "what", "c" + it)))
            .toList();
    return new Reply.Note(SAID.with(new Value.Text("Which?")), choices);
  }

  private static Reply story() {
    List<Part> parts =
        IntStream.range(0, 3)
            .<Part>mapToObj(
                it -> new Part.Said(SAID.with(new Value.Text(Integer.toString(it).repeat(1_400)))))
            .toList();
    return new Reply.Card(
        Call.of("story"),
        SAID.with(new Value.Strong("A story")),
        parts,
        List.of(),
        List.of(),
        List.of(),
        List.of(_ -> STORY));
  }

  private static Reply failure() {
    throw new IllegalStateException("what somebody wrote");
  }

  /** A refusal when that is asked for. */
  private Reply afterTheStore(Invocation invocation) {
    try {
      if (!store.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The store never answered");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return invocation.argument("what").filter("refuse"::equals).isPresent()
        ? new Reply.Refusal(SAID.with(new Value.Text("No.")))
        : echo(invocation);
  }

  private static Reply note(String text) {
    return new Reply.Note(SAID.with(new Value.Text(text)));
  }

  /** One of its commands. */
  private record Told(
      SmallBot home,
      String name,
      Access access,
      List<Parameter> parameters,
      Function<Invocation, Reply> answer)
      implements Command {
    @Override
    public Spec spec() {
      return new Spec(name, SUMMARY, access, parameters, List.of(SAID));
    }

    @Override
    public Reply run(Invocation invocation) {
      home.runs.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
      return answer.apply(invocation);
    }

    @Override
    public List<Completion> complete(Invocation invocation, String parameter) {
      if (name.equals("fail")) {
        failure();
      }
      if (name.startsWith("slow")) {
        Reply _ = answer.apply(invocation);
      }
      List<Completion> offered = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        offered.add(new Completion(parameter + " " + invocation.call().arguments() + i, "v" + i));
      }
      return offered;
    }

    @Override
    public Optional<Inquiry> inquire(Invocation invocation) {
      return name.equals("note") && invocation.argument("what").isEmpty()
          ? Optional.of(
              new Inquiry(
                  SAID.with(new Value.Text("A note")),
                  Call.of("note", "kind", "short"),
                  List.of(
                      new Inquiry.Question(
                          "what", SAID.with(new Value.Text("What is it?")), "so far", true),
                      new Inquiry.Question(
                          "more", SAID.with(new Value.Text("And more?")), "", false))))
          : Optional.empty();
    }
  }
}
