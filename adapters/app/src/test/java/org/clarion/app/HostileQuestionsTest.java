package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Pings;
import org.clarion.loopback.discord.Posted;
import org.clarion.loopback.discord.reading.DiscordReading;
import org.clarion.loopback.discord.reading.HostileTexts;
import org.clarion.loopback.discord.reading.Mark;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.reading.TelegramReading;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Answers to hostile questions as people see them on real platforms: they call nobody, and lead
 * nowhere but where the content does. That the same holds for any text is shown where the texts are
 * written; here the questions go all the way.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileQuestionsTest {
  private static final int QUESTIONS = 200;

  /** What people can send on both. */
  private static final int TYPED_MAX = 1_900;

  private static final List<String> TEXTS = HostileTexts.seeded(11, QUESTIONS);

  @Test
  void on_discord_nobody_is_called_and_no_link_is_foreign() {
    try (TestGroup group = AllCommands.group();
        LoopbackDiscord discord = LoopbackDiscord.start();
        DiscordMembers members =
            DiscordMembers.join(discord, group.bot(), group.subscriptions(), group::now)) {
      var harmless = new Harmless(group.library());
      for (String question : questions(group)) {
        // An unknown name is said again in the answer.
        Interaction typed =
            question.startsWith("/")
                ? slash(members, "campaign", "name", question.substring(1))
                : slash(members, "ask", "question", question);
        Posted reply = typed.answer(Patience.MAX);

        assertThat(DiscordReading.of(reply.content()).ranges())
            .as(question)
            .map(DiscordReading.Range::mark)
            .allMatch(it -> isHarmless(it, harmless));
        assertThat(reply.pings()).as(question).isEqualTo(Pings.NONE);
      }
    }
  }

  @Test
  void on_telegram_nobody_is_called_and_no_link_is_foreign() {
    try (TestGroup group = AllCommands.group()) {
      var harmless = new Harmless(group.library());
      var time = new PassingTime(group);
      try (LoopbackTelegram telegram = LoopbackTelegram.start(time);
          TelegramMembers members = TelegramMembers.join(telegram, group.bot(), group, time)) {
        Set<String> commands =
            group.bot().specs().stream().map(it -> "/" + it.name()).collect(toSet());
        for (String question : questions(group)) {
          int before = telegram.posted(members.anna()).size();
          telegram.say(members.anna(), members.anna(), question);
          telegram.awaitAcknowledged(Patience.MAX);
          var replies = telegram.posted(members.anna());
          time.passAfter(replies.size() - before);

          assertThat(replies.subList(before, replies.size()))
              .as(question)
              .isNotEmpty()
              .allSatisfy(it -> {
                TelegramReading reading = TelegramReading.of(it);
                assertThat(reading.named()).isEmpty();
                assertThat(reading.links()).allMatch(link -> isKnown(link.target(), harmless));
                assertThat(reading.actives()).allMatch(commands::contains);
                assertThat(it.pings()).isEmpty();
              });
        }
      }
    }
  }

  private static Interaction slash(
      DiscordMembers members, String command, String option, String value) {
    return members
        .discord()
        .slash(members.anna(), members.channel(), command, Map.of(option, value));
  }

  /** An address of e-mail opens nothing but a letter. */
  private static boolean isKnown(String target, Harmless harmless) {
    if (target.startsWith("mailto:")) {
      return true;
    }
    String address = target.contains("://") ? target : "https://" + target;
    return harmless.isKnown(URI.create(address).getHost());
  }

  private static boolean isHarmless(Mark mark, Harmless harmless) {
    return switch (mark) {
      case Mark.Link link -> harmless.isKnown(link.host()) && !link.misleads();
      case Mark.Mention _, Mark.Invitation _, Mark.Emoji _, Mark.CodeBlock _, Mark.Heading _ ->
          false;
      case Mark.Styled _, Mark.Item _, Mark.Moment _ -> true;
    };
  }

  /** Hostile ones and others, by themselves and as a command that does not exist. */
  private static List<String> questions(TestGroup group) {
    var lines = new AnyLines(List.of("when is womens day"), group.bot().specs(), TEXTS);
    return LongStream.range(0, QUESTIONS)
        .mapToObj(it -> it % 2 == 0 ? lines.line(it) : "/" + TEXTS.get((int) it))
        .map(it -> it.substring(0, Math.min(TYPED_MAX, it.length())))
        // Neither platform takes halves of characters.
        .map(it -> new String(it.getBytes(UTF_8), UTF_8))
        .filter(it -> !group.bot().read(it).arguments().isEmpty())
        .toList();
  }
}
