package org.clarion.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules between packages, as sentences. Those between modules stand in the poms. */
class ArchitectureTest {
  private static final String CORE = "org.clarion.core.";
  private static final JavaClasses CLARION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.clarion");

  @Test
  void messages_know_no_other_part_of_the_core() {
    knowsOnly("message");
  }

  @Test
  void replies_know_messages() {
    knowsOnly("reply", "message");
  }

  @Test
  void dates_know_messages() {
    knowsOnly("date", "message");
  }

  @Test
  void content_knows_dates_and_messages() {
    knowsOnly("content", "date", "message");
  }

  @Test
  void calendars_know_content_dates_and_messages() {
    knowsOnly("calendar", "content", "date", "message");
  }

  @Test
  void pictures_know_no_other_part_of_the_core() {
    knowsOnly("picture");
  }

  @Test
  void commands_know_replies_and_messages() {
    knowsOnly("command", "reply", "message");
  }

  @Test
  void reminders_know_content_dates_and_messages() {
    knowsOnly("reminder", "content", "date", "message");
  }

  @Test
  void delivery_knows_reminders_calendars_and_what_they_know() {
    knowsOnly("delivery", "calendar", "reminder", "content", "date", "message");
  }

  @Test
  void only_the_front_door_knows_the_whole_core() {
    noClasses()
        .that()
        .resideInAPackage("org.clarion.core.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.clarion.core")
        .check(CLARION);
  }

  @Test
  void adapters_do_not_know_each_other() {
    slices()
        .matching("org.clarion.(calendar|console|content|discord|picture|store|search|telegram)..")
        .should()
        .notDependOnEachOther()
        .check(CLARION);
  }

  @Test
  void the_core_and_the_commands_know_no_adapter() {
    noClasses()
        .that()
        .resideInAnyPackage("org.clarion.core..", "org.clarion.commands..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.clarion.calendar..",
            "org.clarion.console..",
            "org.clarion.content..",
            "org.clarion.discord..",
            "org.clarion.picture..",
            "org.clarion.store..",
            "org.clarion.search..",
            "org.clarion.telegram..",
            "org.clarion.app..")
        .check(CLARION);
  }

  @Test
  void only_the_program_reads_clocks() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.clarion.app..", "org.clarion.loopback..", "org.clarion.testkit..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLARION);
  }

  @Test
  void the_parts_of_the_core_do_not_know_each_other_in_circles() {
    slices().matching("org.clarion.core.(*)..").should().beFreeOfCycles().check(CLARION);
  }

  private static void knowsOnly(String part, String... others) {
    String[] known =
        Stream.concat(Stream.of(part), Stream.of(others))
            .map(it -> CORE + it)
            .toArray(String[]::new);
    String[] allowed =
        Stream.concat(Stream.of(known), Stream.of("java..", "org.slf4j..", "org.jspecify.."))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(CORE + part)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CLARION);
  }
}
