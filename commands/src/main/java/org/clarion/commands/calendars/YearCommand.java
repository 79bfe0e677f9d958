package org.clarion.commands.calendars;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Enclosure;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /year}: a wall planner to look at or to print, and the same year in words.
 *
 * <pre>
 * /year 2027 a4 svg
 * → 2027 on one page
 *   January 2027
 *   - 27 Wed: Holocaust Memorial Day
 *   …
 * </pre>
 */
public final class YearCommand implements Command {
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2200;

  private static final String NAME = "year";
  private static final String YEAR = "year";
  private static final String PAPER = "paper";
  private static final String FORM = "form";
  private static final String PHONE = "phone";
  private static final String A4 = "a4";
  private static final String PNG = "png";
  private static final String SVG = "svg";

  private static final PhraseKey SUMMARY = PhraseKey.of("year.summary");
  private static final PhraseKey YEAR_SUMMARY = PhraseKey.of("year.year");
  private static final PhraseKey PAPER_SUMMARY = PhraseKey.of("year.paper");
  private static final PhraseKey FORM_SUMMARY = PhraseKey.of("year.form");
  private static final PhraseKey TITLE = PhraseKey.of("year.title", "year");
  private static final PhraseKey NONE = PhraseKey.of("year.none");
  private static final PhraseKey UNREADABLE = PhraseKey.of("year.unreadable", "word");
  private static final PhraseKey PRINT = PhraseKey.of("year.print");

  private static final Set<String> FORMS = Set.of(PHONE, A4, PNG, SVG);

  private final Surroundings around;

  public YearCommand(Surroundings around) {
    this.around = around;
  }

  private record Wish(int year, Paper paper, Form form) {
    Call call() {
      return Call.of(
          NAME,
          YEAR,
          year + " " + (paper == Paper.A4 ? A4 : PHONE) + " " + (form == Form.SVG ? SVG : PNG));
    }
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(
            new Parameter(YEAR, YEAR_SUMMARY, new Parameter.Type.Text(), false),
            new Parameter(
                PAPER, PAPER_SUMMARY, new Parameter.Type.OneOf(List.of(PHONE, A4)), false),
            new Parameter(FORM, FORM_SUMMARY, new Parameter.Type.OneOf(List.of(PNG, SVG)), false)),
        Stream.of(List.of(TITLE, NONE, UNREADABLE, PRINT), YearText.PHRASES, YearPlanner.PHRASES)
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    LocalDate today = invocation.today(around.zone());
    int year = today.getYear();
    Set<String> words = new HashSet<>();
    for (String word : words(invocation)) {
      if (isYear(word)) {
        year = Integer.parseInt(word);
      } else if (FORMS.contains(word)) {
        words.add(word);
      } else {
        return new Reply.Refusal(UNREADABLE.with(new Value.Text(word)));
      }
    }
    var wish =
        new Wish(
            year,
            words.contains(A4) ? Paper.A4 : Paper.PHONE,
            words.contains(SVG) ? Form.SVG : Form.PNG);
    return card(wish, today);
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return words(invocation).stream().allMatch(it -> isYear(it) || FORMS.contains(it));
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    int year = invocation.today(around.zone()).getYear();
    if (parameter.equals(PAPER)) {
      return completions(PHONE, A4);
    }
    return parameter.equals(FORM)
        ? completions(PNG, SVG)
        : completions(Integer.toString(year), Integer.toString(year + 1));
  }

  private static List<Completion> completions(String... words) {
    return Arrays.stream(words).map(it -> new Completion(it, it)).toList();
  }

  private static List<String> words(Invocation invocation) {
    return Stream.of(YEAR, PAPER, FORM)
        .flatMap(it -> invocation.argument(it).stream())
        .flatMap(it -> Arrays.stream(it.toLowerCase(Locale.ROOT).split(" ", -1)))
        .toList();
  }

  private static boolean isYear(String word) {
    if (!word.matches("[0-9]{4}")) {
      return false;
    }
    int year = Integer.parseInt(word);
    return YEAR_MIN <= year && year <= YEAR_MAX;
  }

  private Reply card(Wish wish, LocalDate today) {
    KeyDates dates = around.dates().get();
    List<Part> parts = YearText.of(dates, wish.year(), today);
    return new Reply.Card(
        wish.call(),
        TITLE.with(year(wish.year())),
        parts.isEmpty() ? List.of(new Part.Said(NONE.with())) : parts,
        List.of(),
        List.of(),
        choices(wish, today),
        List.of(picture(wish, dates, today)));
  }

  private static List<Choice> choices(Wish wish, LocalDate today) {
    List<Choice> choices = new ArrayList<>();
    if (wish.paper() == Paper.PHONE) {
      choices.add(
          new Choice(
              new Value.Said(PRINT.with()), new Wish(wish.year(), Paper.A4, Form.PNG).call()));
    }
    int next = today.getYear() + 1;
    if (today.getMonth().compareTo(Month.OCTOBER) >= 0 && wish.year() != next) {
      choices.add(new Choice(year(next), new Wish(next, wish.paper(), wish.form()).call()));
    }
    return choices;
  }

  private Enclosure picture(Wish wish, KeyDates dates, LocalDate today) {
    boolean svg = wish.form() == Form.SVG;
    return book ->
        new Attachment(
            NAME + "-" + wish.year() + (svg ? ".svg" : ".png"),
            svg ? "image/svg+xml" : "image/png",
            around
                .pictures()
                .draw(YearPlanner.of(dates, wish.year(), book, today), wish.paper(), wish.form()));
  }

  private static Value year(int year) {
    return new Value.Text(Integer.toString(year));
  }
}
