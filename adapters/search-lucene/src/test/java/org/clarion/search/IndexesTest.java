package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class IndexesTest {
  private static final EntryId CUBA = new EntryId("campaign.cuba");
  private static final EntryId PEACE = new EntryId("campaign.peace");

  private static final String CUBA_LINE = "campaign.cuba | Cuba | | help for cuba | havana | T.\n";
  private static final String PEACE_LINE = "campaign.peace | Peace | | stop the war | | T.\n";

  private static final Library FIRST = SampleLibrary.of(1, CUBA_LINE);
  private static final Library SECOND = SampleLibrary.of(2, CUBA_LINE + PEACE_LINE);
  private static final Library THIRD = SampleLibrary.of(3, PEACE_LINE);

  /** No pack that was read can hold this. */
  @SuppressWarnings("NullAway")
  private static final Library BROKEN =
      Library.of(
          2,
          new PackInfo(
              "sample",
              "1",
              "Sample",
              "en",
              List.of(),
              List.of(),
              List.of(new Abbreviation(null, "nothing"))),
          List.of());

  /** Does its work when told to. */
  private static final class LaterBuilder implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
      waiting.add(work);
    }

    void work() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }
  }

  private final LaterBuilder builder = new LaterBuilder();
  private final LuceneAnswerSearch search = new LuceneAnswerSearch(builder);

  private static Finding clear(EntryId id) {
    return new Finding.Clear(id, List.of());
  }

  private static Finding nothing() {
    return new Finding.None(List.of());
  }

  @Test
  void reads_the_very_first_library_in_the_asking_thread() {
    search.prepare(FIRST);

    assertThat(search.find(FIRST, "cuba")).isEqualTo(clear(CUBA));
    assertThat(builder.waiting).isEmpty();
  }

  @Test
  void answers_from_the_library_before_until_the_new_one_is_ready() {
    search.prepare(FIRST);
    search.prepare(SECOND);

    assertThat(search.find(SECOND, "cuba")).isEqualTo(clear(CUBA));
    assertThat(search.find(SECOND, "peace")).isEqualTo(nothing());

    builder.work();

    assertThat(search.find(SECOND, "peace")).isEqualTo(clear(PEACE));
  }

  @Test
  void never_names_an_entry_that_the_asked_library_lacks() {
    search.prepare(SECOND);

    assertThat(search.find(THIRD, "cuba")).isEqualTo(nothing());
    assertThat(search.rank(THIRD, "cuba", 5)).extracting(Scored::entry).doesNotContain(CUBA);
    assertThat(search.findNamed(THIRD, Kind.CAMPAIGN, "cuba")).isEqualTo(nothing());
    assertThat(search.complete(THIRD, EnumSet.allOf(Kind.class), "cu", 5)).isEmpty();
    assertThat(search.find(THIRD, "peace")).isEqualTo(clear(PEACE));
    assertThat(search.findNamed(THIRD, Kind.CAMPAIGN, "peace")).isEqualTo(clear(PEACE));
  }

  @Test
  void has_a_library_built_once_however_often_it_is_asked_about() {
    search.prepare(FIRST);
    for (int i = 0; i < 5; i++) {
      search.find(SECOND, "cuba");
    }

    assertThat(builder.waiting).hasSize(1);
    builder.work();
    search.find(SECOND, "cuba");
    assertThat(builder.waiting).isEmpty();
  }

  @Test
  void an_equal_copy_is_the_same_library() {
    search.prepare(FIRST);
    search.prepare(SampleLibrary.of(1, CUBA_LINE));

    assertThat(builder.waiting).isEmpty();
  }

  @Test
  void a_library_that_nobody_wants_any_more_is_not_read_in() {
    search.prepare(FIRST);
    search.prepare(SECOND);
    search.prepare(THIRD);

    assertThat(builder.waiting).hasSize(1);
    builder.work();

    assertThat(search.prepare(THIRD)).isTrue();
    assertThat(search.find(THIRD, "peace")).isEqualTo(clear(PEACE));
    assertThat(search.prepare(SECOND)).isFalse();
  }

  @Test
  void what_could_not_be_read_in_is_tried_again_when_it_is_asked_for_again() {
    search.prepare(FIRST);
    assertThat(search.prepare(BROKEN)).isFalse();
    builder.work();
    assertThat(builder.waiting).isEmpty();

    assertThat(search.find(FIRST, "cuba")).isEqualTo(clear(CUBA));
    assertThat(search.prepare(BROKEN)).isFalse();
    assertThat(builder.waiting).hasSize(1);

    search.prepare(THIRD);
    builder.work();
    assertThat(search.prepare(THIRD)).isTrue();
  }

  @Test
  void keeps_what_it_has_until_somebody_can_build_again() {
    boolean[] isFull = {true};
    LuceneAnswerSearch busy =
        new LuceneAnswerSearch(work -> {
          if (isFull[0]) {
            throw new RejectedExecutionException("full");
          }
          work.run();
        });
    busy.prepare(FIRST);

    assertThat(busy.find(SECOND, "cuba")).isEqualTo(clear(CUBA));
    assertThat(busy.find(SECOND, "peace")).isEqualTo(nothing());
    isFull[0] = false;
    assertThat(busy.find(SECOND, "peace")).isEqualTo(clear(PEACE));
  }

  @Test
  void says_the_same_whoever_built_it() {
    search.prepare(FIRST);
    search.prepare(SampleLibrary.whole());
    builder.work();

    LuceneAnswerSearch own = new LuceneAnswerSearch();
    for (String question : List.of("refugee week", "avoidng burnuot", "whens iwd", "strikes")) {
      assertThat(search.rank(SampleLibrary.whole(), question, 10))
          .isEqualTo(own.rank(SampleLibrary.whole(), question, 10));
    }
  }
}
