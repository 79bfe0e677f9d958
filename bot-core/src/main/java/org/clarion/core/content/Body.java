package org.clarion.core.content;

import java.util.List;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** What an entry holds beyond its text, by kind. */
public sealed interface Body {
  Kind kind();

  /** The answer to a question. */
  record Answer(List<Earlier> earlier) implements Body {
    public Answer {
      earlier = List.copyOf(earlier);
    }

    @Override
    public Kind kind() {
      return Kind.ANSWER;
    }
  }

  /** How another document answered before; shown after today's answer. */
  record Earlier(String source, String text) {}

  /** A longer how-to. */
  record Guide() implements Body {
    @Override
    public Kind kind() {
      return Kind.GUIDE;
    }
  }

  /**
   * Something the group campaigns for, or did.
   *
   * @param past whether it is over and kept for the record
   * @param actions what a member can do, one short sentence each
   * @param missing what the source lost of it, said plainly
   */
  record Campaign(
      boolean past,
      List<String> actions,
      @Nullable String missing,
      @Nullable String partner,
      @Nullable String affiliation,
      List<EntryId> dates)
      implements Body {
    public Campaign {
      actions = List.copyOf(actions);
      dates = List.copyOf(dates);
    }

    @Override
    public Kind kind() {
      return Kind.CAMPAIGN;
    }
  }

  /** A regional network of officers. */
  record Network(String region) implements Body {
    @Override
    public Kind kind() {
      return Kind.NETWORK;
    }
  }

  /** Somebody to turn to, by role and never by name. */
  record Contact() implements Body {
    @Override
    public Kind kind() {
      return Kind.CONTACT;
    }
  }

  /** The school years of a nation or a local authority. */
  record Terms(TermCalendar calendar) implements Body {
    @Override
    public Kind kind() {
      return Kind.TERMS;
    }
  }

  /** A date to plan by. */
  record OnDate(KeyDate keyDate) implements Body {
    @Override
    public Kind kind() {
      return Kind.DATE;
    }
  }
}
