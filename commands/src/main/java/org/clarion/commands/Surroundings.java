package org.clarion.commands;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Library;
import org.clarion.core.reminder.Subscriptions;

/**
 * What the commands of one bot work with.
 *
 * @param content the content as it is at the moment of asking
 * @param zone where the group is; its days and hours are meant whenever somebody says "today"
 * @param version the bot's own version, for {@code /about}
 */
public record Surroundings(
    Supplier<Library> content,
    AnswerSearch search,
    Subscriptions subscriptions,
    ZoneId zone,
    String version) {}
