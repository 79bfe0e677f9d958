package org.clarion.commands.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Value;

/** The call that shows an entry, for the buttons that lead to it. */
public final class EntryCalls {
  /** The parameter of every command that shows one entry. */
  public static final String NAME = "name";

  /** Nobody types it: with it, a call of the longest id takes up all that a button has room for. */
  private static final String PICK = "pick";

  private static final String PICKED = "y";

  private EntryCalls() {}

  /** The call that shows this entry. */
  public static Call to(EntryId id) {
    return Call.of(command(Kind.of(id.prefix()).orElseThrow()), NAME, id.name());
  }

  /** The command that shows one entry of a kind. */
  public static String command(Kind kind) {
    return switch (kind) {
      case ANSWER -> "faq";
      case GUIDE -> "guide";
      case CAMPAIGN -> "campaign";
      case NETWORK -> "network";
      case CONTACT -> "contacts";
      case DATE -> "date";
      case TERMS -> "terms";
    };
  }

  /** A button to the entry, with its title. */
  public static Choice choice(Entry entry) {
    return new Choice(new Value.Text(entry.title()), to(entry.id()));
  }

  /**
   * Buttons to those of the entries that exist, of which the reader has to choose one; that it was
   * chosen is counted.
   */
  public static List<Choice> picks(Library library, List<EntryId> ids) {
    return choices(library, ids).stream()
        .map(it -> new Choice(it.label(), pick(it.call())))
        .toList();
  }

  /** Whether a call comes from such a button. */
  public static boolean isPick(Call call) {
    return call.arguments().containsKey(PICK);
  }

  static Call pick(Call call) {
    Map<String, String> arguments = new HashMap<>(call.arguments());
    arguments.put(PICK, PICKED);
    return new Call(call.command(), arguments, call.page());
  }

  /** Buttons to those of the entries that exist, in the same order. */
  public static List<Choice> choices(Library library, List<EntryId> ids) {
    return ids.stream().flatMap(it -> library.find(it).stream()).map(EntryCalls::choice).toList();
  }
}
