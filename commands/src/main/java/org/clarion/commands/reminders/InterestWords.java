package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clarion.core.command.NearNames;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Reads which dates a place wants to hear of: names of regions, campaigns and tags. */
record InterestWords(Library library, AnswerSearch search) {
  private static final int SUGGESTED_MAX = 12;

  private static final PhraseKey NO_REGION = PhraseKey.of("reminders.noRegion", "name", "regions");
  private static final PhraseKey NO_CAMPAIGN =
      PhraseKey.of("reminders.noCampaign", "name", "campaigns");
  private static final PhraseKey NO_TAG = PhraseKey.of("reminders.noTag", "name", "tags");
  private static final PhraseKey NOT_HERE = PhraseKey.of("reminders.noneToChoose", "name");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES = List.of(NO_REGION, NO_CAMPAIGN, NO_TAG, NOT_HERE);

  private static final Set<String> ALL =
      Set.of("all", "any", "every", "everything", "everywhere", "off", "none", "clear");

  /** Whether the words, in lower case, ask for everything of a kind. */
  static boolean isAll(String words) {
    return ALL.contains(words);
  }

  SettingsReader.Reading regions(String words, ReminderSettings before) {
    NameList names = names(words, this::region);
    Interest interest = before.interest();
    return names.unknown().isEmpty() && isSaid(words, names)
        ? change(before, new Interest(names.found(), interest.campaigns(), interest.tags()))
        : refuse(
            NO_REGION, words, names, library.info().regions().stream().map(Region::title).toList());
  }

  SettingsReader.Reading campaigns(String words, ReminderSettings before) {
    NameList names =
        isAll(words) ? NameList.NONE : NameList.read(words, this::campaign, this::likelyCampaign);
    Interest interest = before.interest();
    Set<EntryId> found = names.found().stream().map(EntryId::new).collect(toUnmodifiableSet());
    return names.unknown().isEmpty() && isSaid(words, names)
        ? change(before, new Interest(interest.regions(), found, interest.tags()))
        : refuse(
            NO_CAMPAIGN,
            words,
            names,
            library.of(Kind.CAMPAIGN).stream().map(Entry::title).toList());
  }

  SettingsReader.Reading tags(String words, ReminderSettings before) {
    NameList names = names(words, this::tag);
    Interest interest = before.interest();
    return names.unknown().isEmpty() && isSaid(words, names)
        ? change(before, new Interest(interest.regions(), interest.campaigns(), names.found()))
        : refuse(NO_TAG, words, names, allTags());
  }

  private static NameList names(String words, Function<String, Optional<String>> known) {
    return isAll(words) ? NameList.NONE : NameList.read(words, known, _ -> Optional.empty());
  }

  private static boolean isSaid(String words, NameList names) {
    return !names.found().isEmpty() || isAll(words);
  }

  private Optional<String> region(String name) {
    return library.region(name).or(() -> library.region(name.replace('-', ' '))).map(Region::id);
  }

  private Optional<String> tag(String name) {
    return allTags().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private Optional<String> campaign(String name) {
    return library.of(Kind.CAMPAIGN).stream()
        .filter(it -> goesBy(it, name))
        .findFirst()
        .map(Entry::id)
        .map(EntryId::value);
  }

  private Optional<String> likelyCampaign(String words) {
    return search.findNamed(library, Kind.CAMPAIGN, words) instanceof Finding.Clear(EntryId best, _)
        ? Optional.of(best.value())
        : Optional.empty();
  }

  private static boolean goesBy(Entry campaign, String name) {
    return Stream.concat(
            Stream.of(campaign.id().name(), campaign.title()), campaign.names().stream())
        .map(it -> it.toLowerCase(Locale.ROOT))
        .anyMatch(it -> name.equals(it) || name.equals(it + " campaign"));
  }

  /** Those of key dates alone: others would never fit. */
  private List<String> allTags() {
    var tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    library.of(Kind.DATE).forEach(it -> tags.addAll(it.tags()));
    return List.copyOf(tags);
  }

  private static SettingsReader.Reading change(ReminderSettings before, Interest interest) {
    return SettingsReader.changed(before.withInterest(interest));
  }

  /** With those that are nearest, or else the first ones. */
  private static SettingsReader.Reading refuse(
      PhraseKey key, String words, NameList names, Collection<String> known) {
    String name = names.unknown().isEmpty() ? words : String.join(" ", names.unknown());
    List<String> near = NearNames.of(name, known, SUGGESTED_MAX);
    String shown =
        (near.isEmpty() ? known : near).stream().limit(SUGGESTED_MAX).collect(joining(", "));
    var said = new Value.Text(name);
    Phrase reason = shown.isEmpty() ? NOT_HERE.with(said) : key.with(said, new Value.Text(shown));
    return new SettingsReader.Reading.Refused(reason);
  }
}
