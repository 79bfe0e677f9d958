package org.clarion.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.clarion.app.config.Config;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.Outcome;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.app.evaluation.SetTrial;
import org.clarion.app.evaluation.Trial;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.Bot;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Pack;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Reply;
import org.clarion.search.LuceneAnswerSearch;

/**
 * Asks the whole bot, the way a person types in a terminal. What came of it is told by the reply
 * alone: a card is an answer about its entries, and whatever names no entry is none.
 */
record Interview(Bot bot, Instant now, LongSupplier nanos) {
  private static final Asker ANYBODY =
      new Asker(new PersonId(ConsolePlatform.NAME, "ask"), Set.of());

  private static final double GIVEN = 1;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int NANOS_PER_MILLI = 1_000_000;

  /** What the questions come to on this content, of which nothing is kept. */
  static Trial trial(String name, Pack pack, List<Query> queries, Host host, Runnable asked) {
    Config config = host.config();
    try (Wiring wiring = Wiring.with(pack, config, host.clock())) {
      var interview = new Interview(wiring.bot(), host.clock().instant(), System::nanoTime);
      long start = System.nanoTime();
      wiring.search().prepare(wiring.library());
      long indexMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
      // What the machine first has to learn is no measure of the bot.
      pack.entries().forEach(it -> interview.ask(new Query(it.title(), List.of())));
      List<Attempt> attempts = new ArrayList<>();
      for (Query query : queries) {
        attempts.add(interview.ask(query));
        asked.run();
      }
      return new Trial(name, pack.entries().size(), indexMillis, false, attempts);
    }
  }

  private Attempt ask(Query query) {
    long start = nanos.getAsLong();
    var invocation =
        new Invocation(
            bot.read(query.text()), ANYBODY, ConsolePlatform.PLACE, Language.ENGLISH, now);
    Reply reply = bot.consider(invocation);
    long micros = (nanos.getAsLong() - start) / NANOS_PER_MICRO;
    return switch (reply) {
      case Reply.Card _, Reply.Note _ ->
          reply.about().isEmpty()
              ? declined(query, micros)
              : attempt(query, reply, GIVEN, Outcome.ANSWERED, micros);
      case Reply.Several _ ->
          attempt(query, reply, LuceneAnswerSearch.OFFERED_FROM, Outcome.OFFERED, micros);
      case Reply.NotKnown _, Reply.Refusal _ -> declined(query, micros);
    };
  }

  private static Attempt attempt(
      Query query, Reply reply, double score, Outcome outcome, long micros) {
    List<Hit> hits =
        reply.about().stream()
            .limit(SetTrial.HITS_MAX)
            .map(it -> new Hit(it.value(), score))
            .toList();
    return new Attempt(query.text(), query.ids(), hits, outcome, micros);
  }

  private static Attempt declined(Query query, long micros) {
    return new Attempt(query.text(), query.ids(), List.of(), Outcome.DECLINED, micros);
  }
}
