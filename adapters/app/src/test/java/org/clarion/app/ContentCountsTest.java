package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.AnswerCounts.Count;
import org.clarion.core.content.AnswerCounts.Counted;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;
import org.clarion.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What people chose and what was wrong, from the button to the list for editors. */
class ContentCountsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-02-01T18:00:00Z"), ZoneOffset.UTC);
  private static final EntryId TOO_BUSY = new EntryId("faq.too-busy");
  private static final EntryId CUBA = new EntryId("campaign.cuba");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void says_so_where_nothing_was_counted() {
    assertThat(run("content", "counts")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "Nobody has chosen an answer of several yet, and nobody has said that one was"
                + " wrong.\n");
    out.reset();
    assertThat(run("content", "counts", "--json")).isZero();
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void lists_what_was_most_often_wrong_first() {
    presses(new Call("campaign", Map.of("name", "cuba", "pick", "y"), 1));
    presses(Call.of("wrong", "answer", "too-busy"));
    presses(Call.of("wrong", "answer", "too-busy"));

    assertThat(run("content", "counts")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            faq.too-busy: wrong 2, chosen 0 (Too busy to do much)
            campaign.cuba: wrong 0, chosen 1 (Cuba)
            """);
    out.reset();
    assertThat(run("content", "counts", "--json")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            {"entry":"faq.too-busy","title":"Too busy to do much","wrong":2,"chosen":0}
            {"entry":"campaign.cuba","title":"Cuba","wrong":0,"chosen":1}
            """);
  }

  @Test
  void is_written_when_the_program_ends_and_not_while_it_answers() {
    try (Wiring wiring = Wiring.open(host().config(), CLOCK)) {
      wiring.bot().answer(invocation(Call.of("wrong", "answer", "too-busy")));
      assertThat(wiring.store().answerCounts().all()).isEmpty();
    }
    try (Store store = Wiring.store(host().config())) {
      assertThat(store.answerCounts().all()).containsExactly(new Counted(TOO_BUSY, Count.WRONG));
    }
  }

  @Test
  void is_written_by_the_round_after_something_was_counted() {
    try (Wiring wiring = Wiring.open(host().config(), CLOCK);
        Rounds rounds = wiring.tallyRounds()) {
      assertThat(rounds.look()).isTrue();
      assertThat(rounds.look()).isFalse();
      wiring.bot().answer(invocation(new Call("campaign", Map.of("name", "cuba", "pick", "y"), 1)));
      assertThat(rounds.look()).isTrue();
      assertThat(wiring.store().answerCounts().all())
          .containsExactly(new Counted(CUBA, Count.CHOSEN));
    }
  }

  private void presses(Call call) {
    try (Wiring wiring = Wiring.open(host().config(), CLOCK)) {
      assertThat(wiring.bot().answer(invocation(call))).isPresent();
    }
  }

  private static Invocation invocation(Call call) {
    return new Invocation(
        call,
        new Asker(new PersonId(ConsolePlatform.NAME, "ada"), Set.of()),
        ConsolePlatform.PLACE,
        Language.ENGLISH,
        CLOCK.instant());
  }

  private int run(String... arguments) {
    return Clarion.run(host(), arguments);
  }

  private Host host() {
    return new Host(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, false, UTF_8),
        System.err,
        false,
        Map.of("CLARION_HOME", folder.resolve("home").toString()),
        folder,
        folder,
        CLOCK);
  }
}
