package org.clarion.console;

import java.util.List;
import org.clarion.console.ConsoleCompletion.Offer;
import org.jline.reader.CompletingParsedLine;

/** A line as the editor sees it: one word, which is the part that completion may replace. */
record EditedLine(String line, int cursor, Offer offer) implements CompletingParsedLine {
  static EditedLine of(String line, int cursor, ConsoleCompletion completion) {
    return new EditedLine(line, cursor, completion.complete(line.substring(0, cursor)));
  }

  @Override
  public String word() {
    return line.substring(offer.start(), cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - offer.start();
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return wordCursor();
  }
}
