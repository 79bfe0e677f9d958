package org.clarion.commands.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryCard;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Slot;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /contacts}: whom to turn to and how, as far as an organiser has filled that in.
 *
 * <pre>
 * /contacts
 * → Contacts
 *   - International team
 *     Address: not filled in yet. …
 * </pre>
 */
public final class ContactsCommand implements Command {
  private static final String NAME = "contacts";

  private static final PhraseKey SUMMARY = PhraseKey.of("contacts.summary");
  private static final PhraseKey NAME_SUMMARY = PhraseKey.of("contacts.name");
  private static final PhraseKey TITLE = PhraseKey.of("contacts.title");
  private static final PhraseKey ITEM = PhraseKey.of("contacts.item", "title");
  private static final PhraseKey NONE = PhraseKey.of("contacts.none");

  private final Surroundings around;
  private final EntryLookup lookup;

  public ContactsCommand(Surroundings around) {
    this.around = around;
    this.lookup = new EntryLookup(around);
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(EntryCalls.NAME, NAME_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(List.of(TITLE, ITEM, NONE), EntryLookup.PHRASES, EntryCard.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> wanted = invocation.argument(EntryCalls.NAME);
    return wanted.isPresent()
        ? lookup.show(Kind.CONTACT, wanted.get(), invocation)
        : all(around.library(), invocation);
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation
        .argument(EntryCalls.NAME)
        .map(it -> lookup.isName(Kind.CONTACT, it))
        .orElse(true);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return lookup.complete(Kind.CONTACT, invocation, parameter);
  }

  private Reply all(Library library, Invocation invocation) {
    List<Entry> contacts = library.of(Kind.CONTACT);
    if (contacts.isEmpty()) {
      return new Reply.Note(NONE.with());
    }
    var card = new EntryCard(around.dates().get(), invocation);
    List<Part> parts = new ArrayList<>();
    for (Entry contact : contacts) {
      parts.add(new Part.Item(ITEM.with(new Value.Strong(contact.title()))));
      for (Slot slot : contact.slots()) {
        parts.add(new Part.Said(card.slot(slot)));
      }
    }
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(),
        parts,
        List.of(),
        contacts.stream().map(Entry::id).toList(),
        contacts.stream().map(EntryCalls::choice).toList());
  }
}
