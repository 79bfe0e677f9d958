package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.content.References.Target.DATE;
import static org.clarion.content.References.Target.ENTRY;
import static org.clarion.content.References.Target.REGION;
import static org.clarion.content.References.Target.SOURCE;

import java.util.List;
import org.clarion.core.content.Kind;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private final Inspection inspection = new Inspection();
  private final References references = inspection.references();
  private int line;

  @Test
  void finds_what_is_there() {
    references.use(ENTRY, id("faq.one"));
    references.use(DATE, id("date.one"));
    references.use(SOURCE, id("toolkit"));
    references.add(ENTRY, id("faq.one"));
    references.add(ENTRY, id("date.one"));
    references.add(SOURCE, id("toolkit"));

    assertThat(settled()).isEmpty();
  }

  @Test
  void reports_each_use_of_what_is_not_there() {
    references.use(ENTRY, id("faq.gone"));
    references.use(ENTRY, id("faq.gone"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:1:1: expected the id of an entry in this pack but was \"faq.gone\"",
            "pack.yaml:2:1: expected the id of an entry in this pack but was \"faq.gone\"");
  }

  @Test
  void says_what_was_meant() {
    references.add(REGION, id("north-west"));
    references.use(REGION, id("nort-west"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:2:1: expected the id of a region in this pack but was \"nort-west\"; did you"
                + " mean \"north-west\"?");
  }

  @Test
  void does_not_confuse_sources_with_regions() {
    references.add(REGION, id("london"));
    references.use(SOURCE, id("london"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:2:1: expected the id of a source in this pack but was \"london\"");
  }

  @Test
  void takes_only_dates_where_a_date_is_wanted() {
    references.add(ENTRY, id("campaign.cuba"));
    references.use(DATE, id("campaign.cuba"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:2:1: expected the id of a date in this pack but was \"campaign.cuba\"");
  }

  @Test
  void reports_an_id_that_stands_twice_where_it_stands_again() {
    references.add(ENTRY, id("faq.one"));
    references.add(ENTRY, id("faq.one"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:2:1: expected an id of its own but \"faq.one\" already stands at"
                + " pack.yaml:1");
  }

  @Test
  void lets_the_same_id_stand_for_a_source_and_a_region() {
    references.add(SOURCE, id("london"));
    references.add(REGION, id("london"));

    assertThat(settled()).isEmpty();
  }

  @Test
  void spares_uses_of_what_has_a_faulty_id() {
    references.addFaulty("date.Womens-Day");
    references.use(ENTRY, id("date.womens-day"));

    assertThat(settled()).isEmpty();
  }

  @Test
  void spares_uses_of_a_kind_that_could_not_be_read() {
    references.unsureOf(Kind.DATE);
    references.use(ENTRY, id("date.one"));
    references.use(DATE, id("date.two"));
    references.use(ENTRY, id("faq.gone"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:3:1: expected the id of an entry in this pack but was \"faq.gone\"");
  }

  @Test
  void spares_uses_of_sources_that_could_not_be_read() {
    references.unsureOf(SOURCE);
    references.use(SOURCE, id("toolkit"));
    references.use(REGION, id("london"));

    assertThat(settled())
        .containsExactly(
            "pack.yaml:2:1: expected the id of a region in this pack but was \"london\"");
  }

  private List<String> settled() {
    references.settle();
    return Checks.texts(inspection);
  }

  private Piece.Text id(String id) {
    line++;
    return new Piece.Text(new Spot("pack.yaml", line, 1), id);
  }
}
