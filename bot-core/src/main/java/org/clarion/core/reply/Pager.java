package org.clarion.core.reply;

import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;

/**
 * Cuts a long message into pages between its lines. Every platform gets the same pages, so that an
 * answer says the same everywhere; a page's button carries the whole call, so that it still works
 * after a restart.
 */
public final class Pager {
  /** Below the smallest limit of any platform (Discord's 2,000), with room for its markup. */
  public static final int PAGE_CHARACTERS_MAX = 1_800;

  private static final PhraseKey POSITION = PhraseKey.of("page.position", "page", "pages");
  private static final PhraseKey MORE = PhraseKey.of("page.more");

  /** Every sentence it can say. */
  public static final List<PhraseKey> PHRASES = List.of(POSITION, MORE);

  /** What a list mark or a step's number and the end of the line take up. */
  static final int MARK_CHARACTERS = 5;

  private static final int EVENING_STEP = 25;

  private Pager() {}

  /**
   * The page of the message that is wanted, from 1; the last one when more is wanted than there is.
   * A message that fits on one page comes back as it is, and a line longer than a page gets one to
   * itself.
   *
   * @param self the call that leads to the message, for the button that turns the page
   */
  public static Message page(Message whole, Call self, int wanted, PhraseBook book) {
    List<List<Line>> pages = pages(whole.lines());
    if (pages.size() == 1) {
      return whole;
    }
    int page = Math.min(wanted, pages.size());
    List<Line> lines = new ArrayList<>(pages.get(page - 1));
    lines.add(
        new Line.Note(
            book.spans(POSITION.with(new Value.Count(page), new Value.Count(pages.size())))));
    List<Button> buttons = new ArrayList<>();
    if (page < Math.min(pages.size(), Call.PAGE_MAX)) {
      buttons.add(new Button(book.plain(MORE.with()), self.onPage(page + 1)));
    }
    buttons.addAll(whole.buttons());
    return new Message(lines, buttons, whole.audience(), whole.attachments());
  }

  /** As few pages as there can be, of about the same length: nobody turns a page for one line. */
  private static List<List<Line>> pages(List<Line> lines) {
    List<List<Line>> fewest = pages(lines, PAGE_CHARACTERS_MAX);
    int even = lines.stream().mapToInt(Pager::length).sum() / fewest.size();
    for (int most = even; most < PAGE_CHARACTERS_MAX; most += EVENING_STEP) {
      List<List<Line>> pages = pages(lines, most);
      if (pages.size() == fewest.size()) {
        return pages;
      }
    }
    return fewest;
  }

  private static List<List<Line>> pages(List<Line> lines, int charactersMax) {
    List<List<Line>> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    int characters = 0;
    for (Line line : lines) {
      if (!page.isEmpty() && characters + length(line) > charactersMax) {
        List<Line> next = headingAtEnd(page);
        pages.add(page);
        page = next;
        characters = next.stream().mapToInt(Pager::length).sum();
      }
      page.add(line);
      characters += length(line);
    }
    pages.add(page);
    return pages;
  }

  /** Takes the heading off the end of a page, to stand above what it is the heading of. */
  private static List<Line> headingAtEnd(List<Line> page) {
    return page.size() > 1 && page.getLast() instanceof Line.Title
        ? new ArrayList<>(List.of(page.removeLast()))
        : new ArrayList<>();
  }

  private static int length(Line line) {
    return line.plain().length() + MARK_CHARACTERS;
  }
}
