package org.clarion.app;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Occurrences;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Shows what will be posted where and when, without posting anything. */
final class Preview extends SubCommand {
  private static final int DAYS = 60;

  private final Supplier<@Nullable LocalDate> from =
      option("--from", "DAY", "option.from", new Moment.Day());
  private final Supplier<@Nullable LocalDate> to =
      option("--to", "DAY", "option.toPreview", new Moment.Day());
  private final BooleanSupplier json = flag("--json", "option.json");

  Preview(Host host) {
    super(host, "preview");
  }

  /** One post to come, and how it will read. */
  private record Coming(Place place, Foreseen post, Message message) {}

  @Override
  public Integer call() {
    Config config = host.config();
    Instant now = host.clock().instant();
    LocalDate first = requireNonNullElse(from.get(), LocalDate.ofInstant(now, config.zone()));
    LocalDate last = requireNonNullElse(to.get(), first.plusDays(DAYS));
    if (last.isBefore(first) || last.getYear() - first.getYear() > Occurrences.YEARS_MAX) {
      throw new ParameterException(
          spec.commandLine(), Texts.say("dates.period", first, last, Occurrences.YEARS_MAX));
    }
    try (Wiring wiring = Wiring.open(config, host.clock())) {
      // Due at the very first instant is within the period, too.
      Instant start = first.atStartOfDay(config.zone()).toInstant().minusNanos(1);
      Instant end = last.plusDays(1).atStartOfDay(config.zone()).toInstant().minusNanos(1);
      List<Coming> coming = coming(wiring, start.isBefore(now) ? now : start, end, now);
      coming.forEach(it -> print(it, config.zone()));
      if (coming.isEmpty() && !json.getAsBoolean()) {
        host.out().println(Texts.say("preview.none", first, last));
      }
    }
    return DONE;
  }

  private static List<Coming> coming(Wiring wiring, Instant from, Instant to, Instant now) {
    KeyDates dates = wiring.dates();
    ZoneId zone = dates.almanac().zone();
    // A lead time may be a year, so that dates up to a year later are announced in the period.
    LocalDate until = to.atZone(zone).toLocalDate().plusDays(LeadTime.DAYS_MAX + 1L);
    var rhythm = wiring.store().subscriptions().rhythm();
    List<Trigger> triggers = Planner.plan(dates, rhythm, from, until);
    List<Coming> coming = new ArrayList<>();
    for (Subscription place : places(wiring)) {
      Forecast.Open open =
          from.equals(now)
              ? wiring.store().ledger().open(place.place(), new PostingRules(zone).weekStart(now))
              : Forecast.Open.NOTHING;
      for (Foreseen post :
          Forecast.of(place, dates, triggers, open, new Forecast.Window(from, to))) {
        wiring
            .wording()
            .of(Post.foreseen(place, post), List.of(), dates, post.at())
            .ifPresent(it -> coming.add(new Coming(place.place(), post, it)));
      }
    }
    coming.sort(Comparator.comparing(it -> it.post().at()));
    return coming;
  }

  /** Every place that has asked for something; without any, this terminal as if it had. */
  private static List<Subscription> places(Wiring wiring) {
    List<Subscription> places = wiring.store().subscriptions().all();
    return places.isEmpty()
        ? List.of(
            new Subscription(
                ConsolePlatform.PLACE,
                Map.of(Topic.REMINDERS, Instant.MIN),
                ReminderSettings.DEFAULT,
                Instant.MIN))
        : places;
  }

  private void print(Coming coming, ZoneId zone) {
    if (json.getAsBoolean()) {
      coming.post().members().forEach(it -> host.out().println(json(coming, it, zone)));
    } else {
      host.out().println(PostLines.heading(coming.post().at().atZone(zone), coming.place()));
      host.out().println(PostLines.indented(Spoken.text(coming.message(), host.look())));
    }
  }

  private static String json(Coming coming, Trigger member, ZoneId zone) {
    return Json.object(json -> {
      Json.text(json, "at", PostLines.iso(coming.post().at().atZone(zone)));
      Json.text(json, "place", PostLines.id(coming.place()));
      Json.text(json, "entry", member.entry().value());
      Json.text(json, "occurrence", member.occurrence());
      Json.text(json, "lead", member.lead());
      Json.text(json, "kind", PostLines.word(member.kind()));
      Json.text(json, "text", coming.message().plain());
    });
  }
}
