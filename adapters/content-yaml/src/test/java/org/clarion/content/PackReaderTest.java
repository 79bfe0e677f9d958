package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
  private static final String FULL_ANSWER =
      """
      entries:
        - id: faq.one
          title: One thing
          names: [the thing]
          questions:
            - What is it?
            - the thing
          tags: [thing, object]
          related: [faq.two]
          sources: [toolkit]
          where: Page one
          check-by: 2027-08-31
          year: "2022 to 2023"
          slots:
            - id: contact
              title: Contact
              value: ""
              ask: faq.two
            - id: link
              title: Link
              value: https://example.org
          text: |
            It is one thing.

            - And an item.
          earlier:
            - source: toolkit
              text: |
                It was another.
      """;

  private static final LocalDate MARCH_9 = LocalDate.of(2027, 3, 9);

  @TempDir Path home;

  private Folder folder;

  @BeforeEach
  void pack() {
    folder = Folder.withPack(home);
  }

  @Test
  void reads_a_pack_without_entries() {
    assertThat(folder.pack())
        .isEqualTo(
            new Pack(
                new PackInfo(
                    "small",
                    "1",
                    "A small pack",
                    "en",
                    List.of(
                        new Source(
                            "toolkit", "Toolkit", List.of(Label.OFFICIAL), "not known", null)),
                    List.of(new Region("north-west", "North West", List.of())),
                    List.of()),
                List.of(),
                List.of()));
  }

  @Test
  void reads_everything_that_a_pack_says_of_itself() {
    folder.put(
        "pack.yaml",
        """
        pack: small
        edition: "2"
        title: A small pack
        language: cy
        edited: [faq.one]
        sources:
          - id: page
            title: A page
            labels: [partisan, historical]
            published: January 2023
            note: A note
        regions:
          - id: wales
            title: Wales
            aliases: [Cymru, south wales]
        abbreviations:
          - short: ISO
            means: international solidarity officer
        """);
    folder.put(
        "answers.yaml",
        "entries:\n" + Folder.entry("faq.one", "text: Yes.").replace("toolkit", "page"));

    assertThat(folder.pack().edited()).containsExactly("faq.one");
    assertThat(folder.pack().info())
        .isEqualTo(
            new PackInfo(
                "small",
                "2",
                "A small pack",
                "cy",
                List.of(
                    new Source(
                        "page",
                        "A page",
                        List.of(Label.PARTISAN, Label.HISTORICAL),
                        "January 2023",
                        "A note")),
                List.of(new Region("wales", "Wales", List.of("Cymru", "south wales"))),
                List.of(new Abbreviation("ISO", "international solidarity officer"))));
  }

  @Test
  void reads_everything_that_an_entry_can_have() {
    folder.put("answers.yaml", FULL_ANSWER + Folder.entry("faq.two", "text: Two."));

    assertThat(folder.pack().entries().getFirst())
        .isEqualTo(
            new Entry(
                new EntryId("faq.one"),
                "One thing",
                List.of("the thing"),
                List.of("What is it?", "the thing"),
                List.of("thing", "object"),
                List.of(new EntryId("faq.two")),
                new Provenance(
                    List.of("toolkit"),
                    "Page one",
                    LocalDate.of(2027, 8, 31),
                    new Years(2022, 2023)),
                List.of(
                    new Slot("contact", "Contact", "", new EntryId("faq.two")),
                    new Slot("link", "Link", "https://example.org", null)),
                "It is one thing.\n\n- And an item.",
                new Body.Answer(List.of(new Body.Earlier("toolkit", "It was another.")))));
  }

  @Test
  void reads_the_reason_for_a_campaign_as_its_text() {
    folder.put(
        "campaigns.yaml",
        "entries:\n"
            + Folder.entry(
                "campaign.one",
                "status: current",
                "why: Because it is right.",
                "actions: [Write a letter]",
                "partner: A partner",
                "affiliation: Anyone can.",
                "missing: Its section.",
                "dates: [date.one]"));
    folder.putDate("when: {every: 8 March}", "certainty: fixed");

    Entry campaign = folder.pack().entries().getFirst();

    assertThat(campaign.text()).isEqualTo("Because it is right.");
    assertThat(campaign.body())
        .isEqualTo(
            new Body.Campaign(
                false,
                List.of("Write a letter"),
                "Its section.",
                "A partner",
                "Anyone can.",
                List.of(new EntryId("date.one"))));
  }

  @Test
  void reads_everything_that_a_date_can_have() {
    folder.putDate(
        "when: {every: 8 March}",
        "variants:",
        "  - {regions: [north-west], when: {on: 9 March 2027}}",
        "changes:",
        "  - {occurrence: 2027, on: Tuesday 9 March 2027, note: Moved}",
        "  - {occurrence: 2028, cancelled: yes}",
        "  - {occurrence: once@north-west, note: Bring flags}",
        "certainty: fixed",
        "regions: [north-west]",
        "time-zone: Europe/London",
        "first-year: 2020",
        "last-year: 2030",
        "tone: solemn",
        "owner: international team",
        "confirm-by: 2027-01-31",
        "contradiction: The page says two things.",
        "note: A note");

    assertThat(folder.entry().keyDate())
        .contains(
            new KeyDate(
                new Rule.YearlyDay(MonthDay.of(3, 8)),
                Certainty.FIXED,
                List.of("north-west"),
                new Years(2020, 2030),
                ZoneId.of("Europe/London"),
                List.of(new Variant(List.of("north-west"), new Rule.OnceDays(MARCH_9, MARCH_9))),
                List.of(
                    new Change.Set("2027", new Rule.OnceDays(MARCH_9, MARCH_9), "Moved"),
                    new Change.Cancelled("2028", null),
                    new Change.Noted("once@north-west", "Bring flags")),
                "international team",
                LocalDate.of(2027, 1, 31),
                "A note",
                true,
                "The page says two things."));
  }

  @Test
  void lends_a_date_the_year_of_its_entry() {
    folder.putDate("when: {every: 8 March}", "certainty: fixed", "year: 2022 to 2023");

    assertThat(folder.entry().provenance().years()).isEqualTo(new Years(2022, 2023));
    assertThat(folder.entry().keyDate().orElseThrow().years()).isEqualTo(new Years(2022, 2023));
  }

  @Test
  void takes_the_years_of_a_date_before_those_of_its_entry() {
    folder.putDate("when: {every: 8 March}", "certainty: fixed", "year: 2022", "first-year: 2023");

    assertThat(folder.entry().provenance().years()).isEqualTo(Years.only(2022));
    assertThat(folder.entry().keyDate().orElseThrow().years())
        .isEqualTo(new Years(2023, Years.ALL.last()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "on",
        "12:30",
        "014",
        "2027-08-31",
        "1e3",
        "~",
        "null",
        "true",
        "0x1F",
        "1_000",
        ".inf",
        "=",
        "2001-12-14 21:59:43",
        "+12",
        "<<"
      })
  void takes_whatever_yaml_may_think_it_is_for_text(String surprise) {
    folder.putAnswer("names: [%s, '%s', \"%s\"]".formatted(surprise, surprise, surprise));

    assertThat(folder.entry().names()).containsExactly(surprise, surprise, surprise);
  }

  @Test
  void trims_the_end_of_a_block_and_leaves_quotes_alone() {
    folder.putAnswer("names:", "  - |+", "    Block", "", "  - \"Quoted \\n\"");

    assertThat(folder.entry().names()).containsExactly("Block", "Quoted \n");
  }

  @Test
  void joins_the_lines_of_a_folded_block() {
    folder.putAnswer("names:", "  - >", "    One", "    line");

    assertThat(folder.entry().names()).containsExactly("One line");
  }

  @Test
  void reads_files_from_other_systems() {
    byte[] marked =
        ("\uFEFF" + Folder.ABOUT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    folder.put("pack.yaml", marked);

    assertThat(folder.pack().info().title()).isEqualTo("A small pack");
  }

  @Test
  void accepts_a_few_aliases() {
    folder.putAnswer("names: [&name Again" + ", *name".repeat(YamlTree.ALIASES_MAX) + "]");

    assertThat(folder.entry().names()).hasSize(YamlTree.ALIASES_MAX + 1).containsOnly("Again");
  }

  @Test
  void does_not_unfold_a_small_file_into_a_large_one() {
    var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias, alias))));
    }
    folder.put("answers.yaml", bomb.toString());

    assertThat(folder.faults())
        .containsExactly(
            "answers.yaml:5:15: expected at most 10 aliases in the file but there are more");
  }

  @Test
  void stops_at_once_where_brackets_never_end() {
    folder.put("answers.yaml", "[".repeat(FileText.BYTES_MAX));

    assertThat(folder.faults())
        .containsExactly(
            "answers.yaml:1:21: expected lists and mappings at most 20 deep but they go deeper");
  }

  @Test
  void refuses_a_file_that_is_too_large() {
    folder.put("answers.yaml", "#".repeat(FileText.BYTES_MAX + 1));

    assertThat(folder.faults())
        .containsExactly("answers.yaml: expected at most 1000000 bytes but there are more");
  }

  @Test
  void refuses_a_folder_that_is_not_there() {
    Path nowhere = home.resolve("nowhere");

    assertThat(new Folder(nowhere).faults())
        .containsExactly(nowhere + ": expected a folder with a content pack but there is none");
  }

  @Test
  void refuses_a_file_in_place_of_a_folder() {
    Path file = home.resolve("pack.yaml");

    assertThat(new Folder(file).faults())
        .containsExactly(file + ": expected a folder with a content pack but was a file");
  }

  @Test
  void refuses_a_folder_in_place_of_a_file() throws IOException {
    Files.createDirectory(home.resolve("dates.yaml"));

    assertThat(folder.faults())
        .containsExactly("dates.yaml: expected a file that can be read but was not");
  }

  @Test
  void leaves_other_files_in_the_folder_alone() throws IOException {
    folder.put("README.md", "Not a part of the pack");
    Files.createDirectory(home.resolve("pictures"));

    assertThat(folder.faults()).isEmpty();
  }
}
