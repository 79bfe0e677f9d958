package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDocumentTest {
  private static final Place HALL = new Place(new PlatformName("console"), "north", "hall");
  private static final EntryId DAY = new EntryId("date.womens-day");
  private static final Instant FROM = Instant.parse("2027-02-22T09:00:00.123456Z");
  private static final Instant UNTIL = Instant.parse("2027-03-09T00:00:00Z");

  /** What the first edition wrote of every kind, for ever. */
  private static final Map<Report, String> WRITTEN = written();

  @Test
  void every_kind_of_report_is_among_them() {
    assertThat(WRITTEN.keySet().stream().<Class<?>>map(Report::getClass))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Report.class.getPermittedSubclasses()));
  }

  @Test
  void reports_are_written_as_the_first_edition_wrote_them_and_read_as_they_were() {
    WRITTEN.forEach((report, document) -> {
      assertThat(ReportDocument.write(report)).isEqualTo(document);
      assertThat(ReportDocument.read(document)).isEqualTo(report);
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{}", "{\"type\":\"poem\"}", "{\"type\":\"away\",\"from\":\"x\"}"})
  void a_damaged_report_is_called_so(String document) {
    assertThatThrownBy(() -> ReportDocument.read(document))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected a report but it is damaged");
  }

  private static Map<Report, String> written() {
    String place = "\"place\":{\"platform\":\"console\",\"group\":\"north\",\"channel\":\"hall\"}";
    Map<Report, String> written = new LinkedHashMap<>();
    written.put(
        new Report.Undelivered(HALL, DAY, "2027@wales", "no answer"),
        "{\"type\":\"undelivered\","
            + place
            + ",\"entry\":\"date.womens-day\","
            + "\"occurrence\":\"2027@wales\",\"reason\":\"no answer\"}");
    written.put(
        new Report.Unreachable(HALL, "kicked"),
        "{\"type\":\"unreachable\"," + place + ",\"reason\":\"kicked\"}");
    written.put(
        new Report.Away(FROM, UNTIL),
        "{\"type\":\"away\",\"from\":\"2027-02-22T09:00:00.123456Z\","
            + "\"until\":\"2027-03-09T00:00:00Z\"}");
    written.put(
        new Report.Corrected(DAY, "2027", Integer.MIN_VALUE),
        "{\"type\":\"corrected\",\"entry\":\"date.womens-day\",\"occurrence\":\"2027\","
            + "\"version\":-2147483648}");
    written.put(
        new Report.WrongClock(FROM, UNTIL),
        "{\"type\":\"wrong-clock\",\"ours\":\"2027-02-22T09:00:00.123456Z\","
            + "\"theirs\":\"2027-03-09T00:00:00Z\"}");
    return written;
  }
}
