package org.clarion.discord;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.message.Line;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Span;
import org.clarion.loopback.discord.reading.DiscordReading;
import org.clarion.loopback.discord.reading.DiscordReading.Range;
import org.clarion.loopback.discord.reading.HostileTexts;
import org.clarion.loopback.discord.reading.Mark;
import org.clarion.loopback.discord.reading.Mark.Style;
import org.clarion.loopback.discord.reading.Mark.Styled;
import org.junit.jupiter.api.Test;

/**
 * What people are shown of texts that try to be more than text, by a reading of Discord's markdown
 * that shares nothing with how it is written.
 */
class HostileTextsTest {
  private static final List<String> TEXTS = HostileTexts.seeded(20_261_122, 5_000);
  private static final Place ELSEWHERE = new Place(new PlatformName("console"), "here", "here");
  private static final Styled BOLD = new Styled(Style.BOLD);
  private static final URI TARGET = URI.create("https://toolkit.example/answers(1)");

  /** A kind of line with how Discord shows it. */
  private record Kind(Function<List<Span>, Line> line, Set<Mark> marks) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Line.Title::new, Set.of(BOLD)),
          new Kind(Line.Text::new, Set.of()),
          new Kind(Line.Item::new, Set.of(new Mark.Item(0))),
          new Kind(it -> new Line.Step(3, it), Set.of(new Mark.Item(3))),
          new Kind(Line.Note::new, Set.of(new Styled(Style.SUBTEXT))));

  @Test
  void shows_a_text_as_it_is_in_every_kind_of_line() {
    check(Span.Plain::new, Set.of());
  }

  @Test
  void shows_a_text_that_stands_out_as_it_is() {
    check(Span.Strong::new, Set.of(BOLD));
  }

  @Test
  void shows_the_name_of_a_place_elsewhere_as_it_is() {
    check(it -> new Span.Where(ELSEWHERE, it), Set.of());
  }

  @Test
  void shows_texts_as_they_are_whatever_they_stand_beside() {
    assertThat(
            IntStream.range(0, TEXTS.size() - 2)
                .mapToObj(i -> TEXTS.subList(i, i + 3))
                .filter(it -> !showsBesideOneAnother(it.get(0), it.get(1), it.get(2))))
        .isEmpty();
  }

  @Test
  void shows_texts_as_they_are_around_a_link() {
    Span link = new Span.Link("the toolkit", TARGET);
    assertThat(
            IntStream.range(0, TEXTS.size() - 1)
                .mapToObj(i -> TEXTS.subList(i, i + 2))
                .filter(it -> !showsAround(link, it.get(0), it.get(1))))
        .isEmpty();
  }

  @Test
  void shows_the_text_of_a_link_as_it_is_and_where_it_leads() {
    assertThat(TEXTS.stream().map(it -> new Span.Link(it, TARGET)).filter(it -> !isHonest(it)))
        .isEmpty();
  }

  @Test
  void leads_nobody_anywhere_else_than_it_says() {
    List<Span.Link> links =
        HostileTexts.addresses().stream()
            .flatMap(it -> Stream.of("the toolkit", "good.example", it).flatMap(to(it)))
            .toList();

    assertThat(links).hasSizeGreaterThan(200);
    assertThat(links.stream().filter(it -> !isHonest(it))).isEmpty();
  }

  /** In each kind of line, the text and nothing but the text, marked as a whole or not at all. */
  private static void check(Function<String, Span> span, Set<Mark> spanMarks) {
    for (Kind kind : KINDS) {
      Set<Mark> marks = Stream.concat(kind.marks().stream(), spanMarks.stream()).collect(toSet());
      assertThat(TEXTS.stream().filter(it -> !shows(kind, span.apply(it), it, marks)))
          .as("%s", marks)
          .isEmpty();
    }
  }

  private static boolean shows(Kind kind, Span span, String text, Set<Mark> marks) {
    String expected = Shown.of(text);
    DiscordReading read = read(kind.line().apply(List.of(span)));
    Set<Range> ranges =
        marks.stream().map(it -> new Range(0, expected.length(), it)).collect(toSet());
    return read.text().equals(expected)
        && Set.copyOf(read.ranges()).equals(expected.isEmpty() ? Set.of() : ranges);
  }

  private static boolean showsBesideOneAnother(String one, String two, String three) {
    DiscordReading read =
        read(
            new Line.Text(
                List.of(new Span.Plain(one), new Span.Strong(two), new Span.Plain(three))));
    return squeezed(read.text()).equals(squeezed(Shown.of(one + two + three)))
        && read.ranges().stream().allMatch(it -> it.mark().equals(BOLD) && isWithin(it, read, two));
  }

  private static boolean isWithin(Range range, DiscordReading read, String text) {
    return squeezed(Shown.of(text)).equals(squeezed(read.seen(range)));
  }

  private static boolean showsAround(Span link, String before, String after) {
    DiscordReading read =
        read(new Line.Text(List.of(new Span.Plain(before), link, new Span.Plain(after))));
    String shown = "the toolkit (%s)".formatted(TARGET.getHost());
    return squeezed(read.text()).equals(squeezed(Shown.of(before + shown + after)))
        && read.ranges().size() == 1
        && read.seen(read.ranges().getFirst()).equals("the toolkit");
  }

  private static boolean isHonest(Span.Link link) {
    DiscordReading read = read(new Line.Text(List.of(link)));
    String label = Shown.of(link.label());
    String address = link.target().toASCIIString().replace("(", "%28").replace(")", "%29");
    return Stream.of(
                "%s (%s)".formatted(label, link.target().getHost()), label + " " + address, address)
            .map(HostileTextsTest::squeezed)
            .anyMatch(squeezed(read.text())::equals)
        && read.ranges().stream().map(Range::mark).allMatch(it -> isGiven(it, link.target()));
  }

  /** The link itself, or the card of an invitation that somebody was meant to be given. */
  private static boolean isGiven(Mark mark, URI target) {
    return switch (mark) {
      case Mark.Link made ->
          made.host().equals(target.getHost().toLowerCase(Locale.ROOT)) && !made.misleads();
      case Mark.Invitation(String code) -> target.getPath().endsWith("/" + code);
      case Styled _, Mark.CodeBlock _, Mark.Heading _, Mark.Item _ -> false;
      case Mark.Mention _, Mark.Moment _, Mark.Emoji _ -> false;
    };
  }

  /** Links to an address, where it is one that a link may have at all. */
  private static Function<String, Stream<Span.Link>> to(String address) {
    return label -> {
      try {
        return Stream.of(new Span.Link(label, new URI(address)));
      } catch (URISyntaxException | IllegalArgumentException _) {
        return Stream.empty();
      }
    };
  }

  private static DiscordReading read(Line line) {
    return DiscordReading.of(DiscordMarkup.write(List.of(line)));
  }

  private static String squeezed(String text) {
    return text.replaceAll(" +", " ").strip();
  }
}
