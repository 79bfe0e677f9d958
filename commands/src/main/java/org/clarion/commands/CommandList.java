package org.clarion.commands;

import java.util.ArrayList;
import java.util.List;
import org.clarion.commands.about.AboutCommand;
import org.clarion.commands.about.DoctorCommand;
import org.clarion.commands.about.HelpCommand;
import org.clarion.commands.about.PrivacyCommand;
import org.clarion.commands.about.StartCommand;
import org.clarion.commands.answers.AskCommand;
import org.clarion.commands.answers.CampaignsCommand;
import org.clarion.commands.answers.ContactsCommand;
import org.clarion.commands.answers.NetworkCommand;
import org.clarion.commands.answers.TopicCommand;
import org.clarion.commands.answers.WrongCommand;
import org.clarion.commands.calendars.CalendarCommand;
import org.clarion.commands.calendars.ImportCommand;
import org.clarion.commands.calendars.YearCommand;
import org.clarion.commands.dates.DatesCommand;
import org.clarion.commands.dates.NextCommand;
import org.clarion.commands.dates.TodayCommand;
import org.clarion.commands.reminders.RemindersCommand;
import org.clarion.commands.reminders.SnoozeCommand;
import org.clarion.commands.reminders.UnconfirmedCommand;
import org.clarion.commands.reminders.WhyCommand;
import org.clarion.core.command.Command;
import org.clarion.core.content.Kind;

/**
 * The table of contents: every command there is, in the order in which help lists them.
 *
 * @param question the one that plain words without a slash go to
 */
public record CommandList(List<Command> all, Command question) {
  public CommandList {
    all = List.copyOf(all);
  }

  /** The commands, ready to answer. A new command is one more line here. */
  public static CommandList of(Surroundings around) {
    List<Command> all = new ArrayList<>();
    List<Command> others =
        List.of(
            new NextCommand(around),
            new TodayCommand(around),
            new DatesCommand(around),
            new TopicCommand(around, Kind.DATE),
            new TopicCommand(around, Kind.TERMS),
            new CampaignsCommand(around),
            new TopicCommand(around, Kind.CAMPAIGN),
            new TopicCommand(around, Kind.ANSWER),
            new TopicCommand(around, Kind.GUIDE),
            new NetworkCommand(around),
            new ContactsCommand(around),
            new CalendarCommand(around),
            new YearCommand(around),
            new RemindersCommand(around),
            new SnoozeCommand(around),
            new WhyCommand(around),
            new UnconfirmedCommand(around),
            new ImportCommand(around),
            new WrongCommand(around),
            new StartCommand(),
            new AboutCommand(around),
            new DoctorCommand(around),
            new PrivacyCommand(),
            new HelpCommand(() -> all));
    Command ask = new AskCommand(around, others);
    all.add(ask);
    all.addAll(others);
    return new CommandList(all, ask);
  }
}
