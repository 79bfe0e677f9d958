package org.clarion.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clarion.core.command.Completion;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A terminal with a person in front of it: a line to edit, a history, completion by Tab. */
public final class LineEditor implements Screen {
  private static final String PROMPT = "> ";
  private static final int HISTORY_MAX = 500;
  private static final int WIDTH_UNKNOWN = 80;

  private final Terminal terminal;
  private final LineReader reader;
  private final boolean colour;

  private LineEditor(Terminal terminal, LineReader reader, boolean colour) {
    this.terminal = terminal;
    this.reader = reader;
    this.colour = colour;
  }

  /**
   * Takes over the terminal this program was started in.
   *
   * @param colour whether the person wants any; a terminal without colours gets none
   * @param history where typed lines are kept; nowhere when there is none
   * @throws IOException when there is no terminal that could be taken over
   */
  public static LineEditor open(
      ConsoleCompletion completion, boolean colour, @Nullable Path history) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(false).encoding(StandardCharsets.UTF_8).build();
    return on(terminal, completion, colour, history);
  }

  static LineEditor on(
      Terminal terminal, ConsoleCompletion completion, boolean colour, @Nullable Path history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser((line, cursor, _) -> EditedLine.of(line, cursor, completion))
            .completer((_, line, candidates) -> candidates.addAll(candidates(line)))
            .completionMatcher(new OfferedMatcher())
            .variable(LineReader.HISTORY_SIZE, HISTORY_MAX)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_MAX)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false);
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return new LineEditor(terminal, builder.build(), colour && !dumb);
  }

  @Override
  public Optional<String> readLine() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException _) {
        // Ctrl-C gives up the line, not the conversation.
      } catch (EndOfFileException _) {
        return Optional.empty();
      }
    }
  }

  /** The text and a blank line, above the line being typed. */
  @Override
  public void print(String text) {
    reader.printAbove(text + "\n\n");
  }

  @Override
  public Look look() {
    int width = terminal.getWidth();
    return Look.terminal(colour, width > 0 ? width : WIDTH_UNKNOWN);
  }

  @Override
  public boolean interactive() {
    return true;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Candidate> candidates(ParsedLine line) {
    List<Completion> offered = ((EditedLine) line).offer().completions();
    return IntStream.range(0, offered.size())
        .mapToObj(it -> candidate(offered.get(it), it))
        .toList();
  }

  private static Candidate candidate(Completion offered, int rank) {
    boolean complete = !offered.value().endsWith(":");
    return new Candidate(offered.value(), offered.label(), null, null, null, null, complete, rank);
  }
}
