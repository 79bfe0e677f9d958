package org.clarion.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of any kind, key by key, in the order in which the keys are written. */
record EntryDocument(
    String id,
    String title,
    List<String> names,
    @JsonInclude List<String> questions,
    @JsonInclude List<String> tags,
    @JsonInclude List<String> related,
    List<String> sources,
    String where,
    String checkBy,
    @Nullable String year,
    List<SlotDocument> slots,
    @JsonUnwrapped @Nullable CampaignDocument campaign,
    @Nullable String region,
    List<String> regions,
    @JsonUnwrapped @Nullable DateDocument date,
    List<SchoolYearDocument> schoolYears,
    @Nullable String text,
    List<EarlierDocument> earlier) {
  static final String CURRENT = "current";
  static final String PAST = "past";
  static final List<String> STATUSES = List.of(CURRENT, PAST);
  static final String SOLEMN = "solemn";
  static final String YES = "yes";

  EntryDocument {
    names = Lists.orEmpty(names);
    questions = Lists.orEmpty(questions);
    tags = Lists.orEmpty(tags);
    related = Lists.orEmpty(related);
    sources = Lists.orEmpty(sources);
    slots = Lists.orEmpty(slots);
    regions = Lists.orEmpty(regions);
    schoolYears = Lists.orEmpty(schoolYears);
    earlier = Lists.orEmpty(earlier);
  }

  /** One of the files of entries. */
  record FileDocument(@JsonInclude List<EntryDocument> entries) {
    FileDocument {
      entries = Lists.orEmpty(entries);
    }
  }

  record SlotDocument(String id, String title, @JsonInclude String value, @Nullable String ask) {}

  record EarlierDocument(String source, String text) {}

  /** What only campaigns have. */
  record CampaignDocument(
      String status,
      @Nullable String partner,
      @Nullable String affiliation,
      @Nullable String missing,
      List<String> dates,
      String why,
      @JsonInclude List<String> actions) {
    CampaignDocument {
      dates = Lists.orEmpty(dates);
      actions = Lists.orEmpty(actions);
    }
  }

  /** What only dates have. */
  record DateDocument(
      WhenDocument when,
      List<VariantDocument> variants,
      List<ChangeDocument> changes,
      String certainty,
      @Nullable String firstYear,
      @Nullable String lastYear,
      @Nullable String timeZone,
      @Nullable String tone,
      @Nullable String owner,
      @Nullable String confirmBy,
      @Nullable String contradiction,
      @Nullable String note) {
    DateDocument {
      variants = Lists.orEmpty(variants);
      changes = Lists.orEmpty(changes);
    }
  }

  /** Other days of a date in some regions. */
  record VariantDocument(List<String> regions, WhenDocument when) {}

  /** What is different about one occurrence of a date. */
  record ChangeDocument(
      String occurrence,
      @Nullable String on,
      @Nullable String time,
      @Nullable String until,
      @Nullable String cancelled,
      @Nullable String note) {}

  /** A school year of a term calendar. */
  record SchoolYearDocument(
      String autumn,
      @Nullable String autumnHalfTerm,
      String spring,
      @Nullable String springHalfTerm,
      String summer,
      @Nullable String summerHalfTerm,
      List<String> closed) {
    SchoolYearDocument {
      closed = Lists.orEmpty(closed);
    }
  }
}
