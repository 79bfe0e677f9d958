package org.clarion.loopback.discord.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Discord makes of a stretch of text, beyond showing it. */
public sealed interface Mark {
  /** How text can look. */
  enum Style {
    BOLD,
    ITALIC,
    UNDERLINE,
    STRIKE,
    SPOILER,
    CODE,
    SUBTEXT,
    QUOTE
  }

  /** Whom or what can be named. */
  enum Named {
    EVERYONE,
    HERE,
    PERSON,
    ROLE,
    CHANNEL,
    COMMAND,
    SERVER_PAGE
  }

  /** Text that looks different. */
  record Styled(Style style) implements Mark {
    @Override
    public String toString() {
      return style.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Lines of code in a box of their own; the language is empty when none is named. */
  record CodeBlock(String language) implements Mark {
    @Override
    public String toString() {
      return language.isEmpty() ? "code block" : "code block " + language;
    }
  }

  /** A heading, from 1, the largest, to 3. */
  record Heading(int level) implements Mark {
    @Override
    public String toString() {
      return "heading " + level;
    }
  }

  /** One item of a list; the number is 0 in a list without order. */
  record Item(int number) implements Mark {
    @Override
    public String toString() {
      return number == 0 ? "item" : "item " + number;
    }
  }

  /**
   * A link.
   *
   * @param target where it leads, as it was written
   * @param host the host it leads to, as a browser understands it
   * @param shownHost the host that its text names; null when it names none
   * @param masked whether the text is not the address
   */
  record Link(String target, String host, @Nullable String shownHost, boolean masked)
      implements Mark {
    /** Whether readers are told of another host than they are led to. */
    public boolean misleads() {
      return shownHost != null && !shownHost.equals(host);
    }

    @Override
    public String toString() {
      return (masked ? "masked " : "link ") + target;
    }
  }

  /** Somebody or something named; the id is empty where there is only one. */
  record Mention(Named named, String id) implements Mark {
    @Override
    public String toString() {
      return (named.name().toLowerCase(Locale.ROOT) + " " + id).strip();
    }
  }

  /** A moment in the reader's own time. */
  record Moment(long second, String style) implements Mark {
    @Override
    public String toString() {
      return "moment %d %s".formatted(second, style);
    }
  }

  /** A picture instead of its name; the id is empty for one that everybody has. */
  record Emoji(String name, String id) implements Mark {
    @Override
    public String toString() {
      return ("emoji " + id).strip();
    }
  }

  /** An invitation to a server, of which a card is shown, even where it is escaped. */
  record Invitation(String code) implements Mark {
    @Override
    public String toString() {
      return "invitation " + code;
    }
  }
}
