package org.clarion.commands;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clarion.commands.dates.PinnedDates;
import org.clarion.commands.reminders.ReminderWording;
import org.clarion.core.Bot;
import org.clarion.core.command.Command;
import org.clarion.core.command.Parameter;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseKey;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseBookTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void has_every_declared_sentence_and_no_other(Language language) {
    Set<String> wanted =
        declared().stream()
            .flatMap(it -> names(it, language).stream())
            .collect(toCollection(TreeSet::new));

    assertThat(sentences(language).keySet()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fills_exactly_the_declared_gaps_of_every_sentence(Language language) {
    Map<String, String> sentences = sentences(language);
    Map<String, Set<String>> wanted = new TreeMap<>();
    Map<String, Set<String>> found = new TreeMap<>();
    for (PhraseKey key : declared()) {
      for (String name : names(key, language)) {
        wanted.put(name, Set.copyOf(key.placeholders()));
        found.put(name, gaps(sentences.getOrDefault(name, "")));
      }
    }

    assertThat(found).isEqualTo(wanted);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void says_something_in_every_sentence(Language language) {
    assertThat(sentences(language).values()).allMatch(it -> !it.isBlank() && it.equals(it.strip()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void has_no_sentence_twice(Language language) {
    assertThat(lines(language).map(it -> it.substring(0, it.indexOf('=')))).doesNotHaveDuplicates();
  }

  @Test
  void declares_one_thing_under_one_name() {
    assertThat(
            declared().stream().distinct().collect(groupingBy(PhraseKey::name)).values().stream()
                .filter(it -> it.size() > 1))
        .isEmpty();
  }

  private static List<PhraseKey> declared() {
    try (TestGroup group = Toolkit.knowing()) {
      return Stream.of(
              Bot.phrases().stream(),
              ReminderWording.phrases().stream(),
              PinnedDates.phrases().stream(),
              group.commands().stream().map(Command::spec).flatMap(PhraseBookTest::phrases))
          .flatMap(it -> it)
          .toList();
    }
  }

  private static Stream<PhraseKey> phrases(Command.Spec spec) {
    return Stream.of(
            Stream.of(spec.summary()),
            spec.parameters().stream().map(Parameter::summary),
            spec.phrases().stream())
        .flatMap(it -> it);
  }

  private static List<String> names(PhraseKey key, Language language) {
    return key.counted()
        ? language.plurals().stream().map(it -> key.name() + "." + it).toList()
        : List.of(key.name());
  }

  private static Set<String> gaps(String sentence) {
    return GAP.matcher(sentence).results().map(it -> it.group(1)).collect(toSet());
  }

  private static Map<String, String> sentences(Language language) {
    Map<String, String> sentences = new TreeMap<>();
    lines(language)
        .forEach(it ->
            sentences.put(it.substring(0, it.indexOf('=')), it.substring(it.indexOf('=') + 1)));
    return sentences;
  }

  /** The lines of a phrase file that hold a sentence, as they were written. */
  private static Stream<String> lines(Language language) {
    try (InputStream in =
        Objects.requireNonNull(
            PhraseBookTest.class.getResourceAsStream(
                "/phrases/" + language.code() + ".properties"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
