package org.clarion.telegram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** The bot of a village hall: a command of every sort, each of which counts how often it is run. */
final class HallBot {
  static final int OFFERS = 12;

  private static final PhraseKey SAID = PhraseKey.of("said", "what");
  private static final PhraseKey SUMMARY = PhraseKey.of("summary");
  private static final Parameter WHAT =
      new Parameter("what", SUMMARY, new Parameter.Type.Text(), false);
  private static final Parameter PLAN =
      new Parameter("plan", SUMMARY, new Parameter.Type.File(), false);
  private static final Parameter QUIET =
      new Parameter("quiet", SUMMARY, new Parameter.Type.Text(), false);

  private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
  private final CountDownLatch doors = new CountDownLatch(1);

  Bot bot() {
    return bot(Admission.open());
  }

  Bot bot(Admission admission) {
    List<Command> all = commands();
    return new Bot(all, all.getFirst(), List.of(VillageBot.book()), admission);
  }

  private List<Command> commands() {
    return List.of(
        new Deed("ask", Access.ANYONE, List.of(WHAT), HallBot::echo),
        new Deed("who", Access.ANYONE, List.of(), HallBot::who),
        new Deed("hire", Access.PLACE_MANAGER, List.of(WHAT), HallBot::echo),
        new Deed("close", Access.ORGANISER, List.of(WHAT), HallBot::echo),
        new Deed("rooms", Access.ANYONE, List.of(), _ -> rooms()),
        new Deed("hush", Access.ANYONE, List.of(WHAT), HallBot::refuse),
        new Deed("rules", Access.PLACE_MANAGER, List.of(QUIET), HallBot::rules),
        new Deed("hang", Access.ORGANISER, List.of(PLAN), HallBot::hang),
        new Deed("wait", Access.ANYONE, List.of(), _ -> waiting()),
        new Deed("fall", Access.ANYONE, List.of(), _ -> fall()),
        new Deed("start", Access.ANYONE, List.of(), _ -> say("Welcome to the hall")));
  }

  /** How often a command was run. */
  int runs(String command) {
    return runs.getOrDefault(command, new AtomicInteger()).get();
  }

  /** Lets those in who have been waiting. */
  void open() {
    doors.countDown();
  }

  private static Reply echo(Invocation invocation) {
    return say(invocation.call().command() + ":" + new TreeMap<>(invocation.call().arguments()));
  }

  private static Reply who(Invocation invocation) {
    return say(
        "%s in %s of %s in %s may %s"
            .formatted(
                invocation.asker().id().value(),
                invocation.place().channel(),
                invocation.place().group(),
                invocation.language().code(),
                invocation.asker().rights().stream().sorted().toList()));
  }

  private static Reply rooms() {
    return new Reply.Note(
        SAID.with(new Value.Text("Which room?")), List.of(room("big"), room("small")));
  }

  private static Choice room(String room) {
    return new Choice(new Value.Text(room), Call.of("hire", "what", room));
  }

  /** As long as wanted, with a way on when that is wanted. */
  private static Reply refuse(Invocation invocation) {
    String what = invocation.argument("what").orElse("");
    String reason = what.startsWith("long") ? "No. ".repeat(60).strip() : "No.";
    return new Reply.Refusal(
        SAID.with(new Value.Text(reason)),
        what.endsWith("but") ? List.of(room("small")) : List.of());
  }

  private static Reply rules(Invocation invocation) {
    return invocation.argument("quiet").filter("never"::equals).isPresent()
        ? new Reply.Refusal(SAID.with(new Value.Text("There has to be some quiet.")))
        : echo(invocation);
  }

  private static Reply hang(Invocation invocation) {
    return say(
        invocation.argument("plan").orElse("nothing")
            + invocation.attachments().stream().map(Attachment::toString).toList());
  }

  private Reply waiting() {
    try {
      doors.await();
      return say("In at last");
    } catch (InterruptedException _) {
      return say("Sent away");
    }
  }

  private static Reply fall() {
    throw new IllegalStateException("secret words");
  }

  private static Reply say(String text) {
    return new Reply.Note(SAID.with(new Value.Text(text)));
  }

  private static Inquiry.Question question(String parameter, String value, boolean required) {
    return new Inquiry.Question(
        parameter, SAID.with(new Value.Text("The " + parameter)), value, required);
  }

  private final class Deed implements Command {
    private final Spec spec;
    private final Function<Invocation, Reply> answer;

    Deed(
        String name,
        Access access,
        List<Parameter> parameters,
        Function<Invocation, Reply> answer) {
      this.spec = new Spec(name, SUMMARY, access, parameters, List.of(SAID));
      this.answer = answer;
    }

    @Override
    public Spec spec() {
      return spec;
    }

    @Override
    public Reply run(Invocation invocation) {
      runs.computeIfAbsent(spec.name(), _ -> new AtomicInteger()).incrementAndGet();
      return answer.apply(invocation);
    }

    @Override
    public List<Completion> complete(Invocation invocation, String parameter) {
      String typed = invocation.argument(parameter).orElse("");
      if (typed.equals("fall")) {
        fall();
      }
      return IntStream.range(0, OFFERS)
          .mapToObj(it -> new Completion("%s %d?".formatted(typed, it), typed + it))
          .toList();
    }

    @Override
    public Optional<Inquiry> inquire(Invocation invocation) {
      boolean asked = !spec.name().equals("rules") || invocation.argument("quiet").isPresent();
      return asked
          ? Optional.empty()
          : Optional.of(
              new Inquiry(
                  SAID.with(new Value.Text("House rules")),
                  Call.of("rules"),
                  Stream.of(
                          question("quiet", "22:00", true),
                          question("guests", "20", false),
                          question("sweeper", "", false))
                      .toList()));
    }
  }
}
