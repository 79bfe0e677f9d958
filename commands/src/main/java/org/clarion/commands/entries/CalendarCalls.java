package org.clarion.commands.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/** The calls that bring dates into people's calendars, for the buttons that lead to them. */
public final class CalendarCalls {
  /** The command that they call. */
  public static final String NAME = "calendar";

  public static final String ABOUT = "about";
  public static final String REGION = "region";

  private static final PhraseKey ADD = PhraseKey.of("calendars.add");
  private static final PhraseKey ADD_ALL = PhraseKey.of("calendars.addAll");

  /** What the buttons say. */
  public static final List<PhraseKey> PHRASES = List.of(ADD, ADD_ALL);

  private CalendarCalls() {}

  /** A button that brings a date into a calendar. */
  public static Choice add(EntryId date) {
    return new Choice(new Value.Said(ADD.with()), to(date));
  }

  /**
   * A button that brings the dates of a list into a calendar; nothing when it does not fit.
   *
   * @param campaign null for all campaigns
   * @param region the region's id; null for all regions
   */
  public static Optional<Choice> addAll(@Nullable EntryId campaign, @Nullable String region) {
    return of(campaign == null ? "" : campaign.value(), region)
        .map(it -> new Choice(new Value.Said(ADD_ALL.with()), it));
  }

  /** The call for one date; always fits. */
  public static Call to(EntryId date) {
    return Call.of(NAME, ABOUT, date.name());
  }

  /** The call for these words; nothing when it does not fit into a button. */
  public static Optional<Call> of(String about, @Nullable String region) {
    Map<String, String> arguments = new HashMap<>();
    if (!about.isEmpty()) {
      arguments.put(ABOUT, about);
    }
    if (region != null) {
      arguments.put(REGION, region);
    }
    return Optional.of(new Call(NAME, arguments, 1)).filter(Call::fitsButton);
  }
}
