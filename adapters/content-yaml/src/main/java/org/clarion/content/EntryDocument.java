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
    @JsonUnwrapped @Nullable DateDocument date,
    @Nullable String text,
    List<EarlierDocument> earlier) {
  static final String CURRENT = "current";
  static final String PAST = "past";
  static final List<String> STATUSES = List.of(CURRENT, PAST);
  static final String SOLEMN = "solemn";

  EntryDocument {
    names = Lists.orEmpty(names);
    questions = Lists.orEmpty(questions);
    tags = Lists.orEmpty(tags);
    related = Lists.orEmpty(related);
    sources = Lists.orEmpty(sources);
    slots = Lists.orEmpty(slots);
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
      String certainty,
      List<String> regions,
      @Nullable String firstYear,
      @Nullable String lastYear,
      @Nullable String timeZone,
      @Nullable String tone,
      @Nullable String owner,
      @Nullable String confirmBy,
      @Nullable String contradiction,
      @Nullable String note) {
    DateDocument {
      regions = Lists.orEmpty(regions);
    }
  }

  /** When a date is; see {@link WhenForm} for what goes with what. */
  record WhenDocument(
      @Nullable String every,
      @Nullable String month,
      @Nullable String weekHolding,
      @Nullable String on,
      @Nullable String time,
      @Nullable String until,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> listed,
      @Nullable OpenDocument otherwise,
      @Nullable OpenDocument open) {
    static WhenDocument every(String days) {
      return new WhenDocument(days, null, null, null, null, null, null, null, null);
    }

    static WhenDocument month(String month) {
      return new WhenDocument(null, month, null, null, null, null, null, null, null);
    }

    static WhenDocument weekHolding(String day) {
      return new WhenDocument(null, null, day, null, null, null, null, null, null);
    }

    static WhenDocument on(String days, @Nullable String time, @Nullable String until) {
      return new WhenDocument(null, null, null, days, time, until, null, null, null);
    }

    static WhenDocument listed(List<String> listed, OpenDocument otherwise) {
      return new WhenDocument(null, null, null, null, null, null, listed, otherwise, null);
    }

    static WhenDocument open(OpenDocument open) {
      return new WhenDocument(null, null, null, null, null, null, null, null, open);
    }
  }

  record OpenDocument(String words, String earliest, String latest) {}
}
