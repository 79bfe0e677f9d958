package org.clarion.app.kills;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.calendar.IcalFiles;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.commands.Surroundings;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.command.Command;
import org.clarion.core.content.AnswerTally;
import org.clarion.core.content.Contents;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.PendingImports;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Pins;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reply.Language;
import org.clarion.picture.SvgPictures;
import org.clarion.search.LuceneAnswerSearch;

/**
 * What people can ask of a bot that is being killed: all that they can ask of any, and {@link
 * MoreCommand}.
 */
record Repertoire(
    Contents contents,
    Supplier<KeyDates> dates,
    Subscriptions subscriptions,
    Ledger ledger,
    Pins pins) {
  Bot bot() {
    CommandList commands =
        CommandList.of(
            new Surroundings(
                contents,
                dates,
                new LuceneAnswerSearch(),
                subscriptions,
                ledger,
                pins,
                new IcalFiles(new LibRecurRecurrences(), System::nanoTime),
                new NoImports(),
                new SvgPictures(),
                ZoneOffset.UTC,
                "1",
                _ -> new PlaceCheck.Known(Set.of()),
                EventBoards.NONE,
                new AnswerTally()));
    List<Command> all =
        Stream.concat(commands.all().stream(), Stream.of(new MoreCommand(subscriptions))).toList();
    return new Bot(
        all, commands.question(), List.of(PhraseBooks.load(Language.ENGLISH)), Admission.open());
  }

  /** Nobody brings a file. */
  private static final class NoImports implements PendingImports {
    @Override
    public String keep(ImportPlan plan, Instant until) {
      throw new UnsupportedOperationException("Expected no import");
    }

    @Override
    public Optional<ImportPlan> take(String word, Instant now) {
      return Optional.empty();
    }
  }
}
