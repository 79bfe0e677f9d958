package org.clarion.commands.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryCard;
import org.clarion.commands.entries.EntryList;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /network}: the network of a region, how to start one where there is none, or all
 * that exist.
 *
 * <pre>
 * /network north west
 * → North West network
 *   …
 * </pre>
 */
public final class NetworkCommand implements Command {
  private static final String NAME = "network";
  private static final EntryId FIND_ONE = new EntryId("faq.find-a-network");
  private static final EntryId START_ONE = new EntryId("faq.start-a-network");

  private static final PhraseKey SUMMARY = PhraseKey.of("network.summary");
  private static final PhraseKey REGION_SUMMARY = PhraseKey.of("network.name");
  private static final PhraseKey TITLE = PhraseKey.of("network.title");
  private static final PhraseKey NONE = PhraseKey.of("network.none");
  private static final PhraseKey NONE_HERE = PhraseKey.of("network.noneHere", "region");
  private static final PhraseKey NO_REGION = PhraseKey.of("network.noRegion", "name", "regions");

  private final Surroundings around;
  private final EntryLookup lookup;

  public NetworkCommand(Surroundings around) {
    this.around = around;
    this.lookup = new EntryLookup(around);
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(EntryCalls.NAME, REGION_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(
                List.of(TITLE, NONE, NONE_HERE, NO_REGION),
                EntryLookup.PHRASES,
                EntryCard.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Library library = around.library();
    Optional<String> wanted = invocation.argument(EntryCalls.NAME);
    if (wanted.isEmpty()) {
      return EntryList.of(Call.of(NAME), TITLE, NONE, library.of(Kind.NETWORK));
    }
    Optional<Region> region = library.region(wanted.get());
    if (region.isEmpty()) {
      return named(library, wanted.get(), invocation);
    }
    return library.of(Kind.NETWORK).stream()
        .filter(it -> isOf(region.get(), it))
        .findFirst()
        .map(it -> lookup.show(Kind.NETWORK, it.id().name(), invocation))
        .orElseGet(() -> noneHere(library, region.get()));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation
        .argument(EntryCalls.NAME)
        .map(it -> around.library().region(it).isPresent() || lookup.isName(Kind.NETWORK, it))
        .orElse(true);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return around.library().info().regions().stream()
        .map(it -> new Completion(it.title(), it.id()))
        .toList();
  }

  /** What is no region may still be a network's name, as its own buttons give it. */
  private Reply named(Library library, String name, Invocation invocation) {
    Reply found = lookup.show(Kind.NETWORK, name, invocation);
    if (!(found instanceof Reply.NotKnown)) {
      return found;
    }
    String regions =
        library.info().regions().stream().map(Region::title).collect(Collectors.joining(", "));
    return new Reply.Refusal(NO_REGION.with(new Value.Text(name), new Value.Text(regions)));
  }

  private static Reply noneHere(Library library, Region region) {
    List<Choice> choices = EntryCalls.choices(library, List.of(START_ONE, FIND_ONE));
    return new Reply.Note(NONE_HERE.with(new Value.Text(region.title())), choices);
  }

  private static boolean isOf(Region region, Entry entry) {
    return entry.body() instanceof Body.Network(String id) && id.equals(region.id());
  }
}
