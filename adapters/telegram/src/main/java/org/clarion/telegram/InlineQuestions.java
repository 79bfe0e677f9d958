package org.clarion.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.Bot;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Shortened;
import org.clarion.core.reply.Language;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/**
 * Offers answers to people who type a question behind the bot's name in any chat: those that a
 * completion of the question would lead to. Whatever they choose they post themselves.
 */
final class InlineQuestions {
  static final int OFFERED_MAX = 10;

  private static final int CACHED_SECONDS = 60;
  private static final int TITLE_MAX = 100;

  private final Bot bot;
  private final TelegramCalls calls;
  private final TelegramMessages messages;
  private final String command;
  private final String parameter;

  InlineQuestions(TelegramInbound.Means means) {
    this.bot = means.bot();
    this.calls = means.calls();
    this.messages = means.messages();
    this.command = bot.read("").command();
    this.parameter =
        bot.specs().stream()
            .filter(it -> it.name().equals(command))
            .flatMap(it -> it.parameters().stream())
            .map(Parameter::name)
            .findFirst()
            .orElse("");
  }

  /** Answers a query. Waits for the store and for Telegram. */
  void answer(InlineQuery query, Language language, Instant now) {
    calls.call(
        AnswerInlineQuery.builder()
            .inlineQueryId(query.getId())
            .results(offers(query, language, now))
            .cacheTime(CACHED_SECONDS)
            .isPersonal(false)
            .build());
  }

  private List<InlineQueryResultArticle> offers(InlineQuery query, Language language, Instant now) {
    long person = query.getFrom().getId();
    List<InlineQueryResultArticle> articles = new ArrayList<>();
    Invocation typed = invocation(person, query.getQuery(), language, now);
    for (Completion offer : bot.complete(typed, parameter)) {
      if (articles.size() < OFFERED_MAX && !offer.label().isBlank()) {
        Invocation chosen = invocation(person, offer.value(), language, now);
        Message answer = bot.say(bot.consider(chosen), chosen);
        articles.add(article(articles.size(), offer.label(), messages.first(answer)));
      }
    }
    return articles;
  }

  /** They may post it in any chat, so they have no rights, and are nowhere but with the bot. */
  private Invocation invocation(long person, String text, Language language, Instant now) {
    return new Invocation(
        new Call(command, Map.of(parameter, text), 1),
        new Asker(new PersonId(TelegramPlatform.NAME, Long.toString(person)), Set.of()),
        Target.of(person).place(),
        language,
        now);
  }

  private static InlineQueryResultArticle article(
      int number, String label, TelegramMessages.Part text) {
    return InlineQueryResultArticle.builder()
        .id(Integer.toString(number))
        .title(Shortened.to(TITLE_MAX, label))
        .inputMessageContent(
            InputTextMessageContent.builder()
                .messageText(text.text())
                .entities(text.entities())
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .build())
        .build();
  }
}
