package org.clarion.core.reply;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;

/**
 * What the bot decided to answer: its meaning only. The phrase book gives it a language, the
 * adapter gives it a form.
 */
public sealed interface Reply {
  /** The entries it is about, best first; none when it is about the bot itself. */
  List<EntryId> about();

  /** What the reader may do next, most useful first. */
  List<Choice> choices();

  /** A sentence. */
  record Note(Phrase text, List<EntryId> about, List<Choice> choices) implements Reply {
    public Note {
      about = List.copyOf(about);
      choices = List.copyOf(choices);
    }

    /** A sentence about no entry. */
    public Note(Phrase text, List<Choice> choices) {
      this(text, List.of(), choices);
    }

    public Note(Phrase text) {
      this(text, List.of());
    }
  }

  /**
   * A title and what stands below it; long ones are shown page by page.
   *
   * @param self the call that leads here again, for the buttons that turn pages
   * @param notes small print: sources, freshness
   * @param enclosures files that go with it; the first page brings them
   */
  record Card(
      Call self,
      Phrase title,
      List<Part> parts,
      List<Phrase> notes,
      List<EntryId> about,
      List<Choice> choices,
      List<Enclosure> enclosures)
      implements Reply {
    /**
     * @throws IllegalArgumentException when the call does not fit into a button
     */
    public Card {
      parts = List.copyOf(parts);
      notes = List.copyOf(notes);
      about = List.copyOf(about);
      choices = List.copyOf(choices);
      enclosures = List.copyOf(enclosures);
      if (!self.fitsButton()) {
        throw new IllegalArgumentException(
            "Expected a call of at most %d bytes behind the card of /%s"
                .formatted(Call.ENCODED_BYTES_MAX, self.command()));
      }
    }

    /** A card without files. */
    public Card(
        Call self,
        Phrase title,
        List<Part> parts,
        List<Phrase> notes,
        List<EntryId> about,
        List<Choice> choices) {
      this(self, title, parts, notes, about, choices, List.of());
    }

    /** The same with one more choice, the last. */
    public Card offering(Choice choice) {
      return new Card(
          self,
          title,
          parts,
          notes,
          about,
          Stream.concat(choices.stream(), Stream.of(choice)).toList(),
          enclosures);
    }

    /** The same with these files instead of its own. */
    public Card enclosing(List<Enclosure> files) {
      return new Card(self, title, parts, notes, about, choices, files);
    }
  }

  /** The question may mean one of several entries: the reader has to choose. */
  record Several(Phrase intro, List<EntryId> about, List<Choice> choices) implements Reply {
    /**
     * @throws IllegalArgumentException when there is nothing to choose from
     */
    public Several {
      about = List.copyOf(about);
      choices = List.copyOf(choices);
      if (choices.isEmpty()) {
        throw new IllegalArgumentException(
            "'%s' offers nothing to choose from; answer with NotKnown instead"
                .formatted(intro.key().name()));
      }
    }
  }

  /**
   * The bot does not know and says whom to ask.
   *
   * @param nearest said above what is near, where there is anything
   * @param near what it knows that is nearest
   * @param onward where else the reader can turn, as the help says in words
   */
  record NotKnown(
      Phrase text,
      Phrase help,
      Phrase nearest,
      List<EntryId> about,
      List<Choice> near,
      List<Choice> onward)
      implements Reply {
    public NotKnown {
      about = List.copyOf(about);
      near = List.copyOf(near);
      onward = List.copyOf(onward);
    }

    @Override
    public List<Choice> choices() {
      return Stream.concat(near.stream(), onward.stream()).toList();
    }
  }

  /** Something the asker did, or may not do, stands in the way; shown to them alone. */
  record Refusal(Phrase reason, List<Choice> choices) implements Reply {
    public Refusal {
      choices = List.copyOf(choices);
    }

    public Refusal(Phrase reason) {
      this(reason, List.of());
    }

    @Override
    public List<EntryId> about() {
      return List.of();
    }
  }
}
