package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.telegram.TelegramRig.KEY;
import static org.clarion.telegram.TelegramRig.PATIENCE;
import static org.clarion.telegram.TelegramRig.await;
import static org.clarion.telegram.TelegramRig.message;
import static org.clarion.telegram.TelegramRig.place;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.clarion.core.message.Place;
import org.clarion.loopback.telegram.Said;
import org.clarion.loopback.telegram.UploadedFile;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Whatever goes wrong, the bot's token is told to nobody: it stands in every address it calls. */
@Timeout(120)
@Isolated
final class TokenCanaryTest {
  private static final List<Mishap> MISHAPS =
      List.of(
          new Mishap.NoAnswer(),
          new Mishap.CutBefore(),
          new Mishap.CutAfter(),
          new Mishap.TooMany(Duration.ofMillis(1)),
          new Mishap.BrokenBefore(),
          new Mishap.BrokenAfter());
  private static final List<Integer> BROKEN = List.of(500, 502, 503, 408);
  private static final List<String> METHODS =
      List.of("getMe", "getWebhookInfo", "getUpdates", "sendMessage", "editMessageText", "getFile");

  private static final int BYTES = 9;

  /** So that what is left without an answer does not keep the test. */
  private static final Deadlines BRIEF =
      new Deadlines(
          Duration.ofMillis(300),
          Duration.ofMillis(400),
          Duration.ofSeconds(1),
          Duration.ofMillis(100));

  @TempDir Path folder;
  private final TelegramRig rig = new TelegramRig();
  private final Overheard overheard = new Overheard();
  private final String token = rig.loopback.token();
  private final long ada = rig.loopback.addPerson("Ada");
  private String file = "";
  private final long group = rig.loopback.addSupergroup("Branch");

  @BeforeEach
  void begin() {
    rig.loopback.sendFile(
        ada,
        ada,
        null,
        new UploadedFile("d.ics", "text/calendar", "document", new byte[BYTES]),
        "");
    try (var calls = new TelegramCalls(token, rig.loopback.api(), BRIEF)) {
      if (calls.poll(0, UpdateKinds.needed()) instanceof Outcome.Done<List<Update>>(var updates)) {
        file = updates.getFirst().getMessage().getDocument().getFileId();
      }
      assertThat(calls.download(file, BYTES)).isInstanceOf(Outcome.Done.class);
    }
    rig.telegram(token, BRIEF);
  }

  @AfterEach
  void end() throws Exception {
    overheard.noteThreads(folder);
    rig.close();
    overheard.close();
    assertThat(overheard.lines().stream().filter(this::tells)).isEmpty();
    assertThat(overheard.lines()).hasSizeGreaterThan(100);
  }

  @Test
  void would_be_heard_in_any_form() {
    var other = "987:another-secret-canary";
    Predicate<String> tells = it -> tells(other, it);
    List<String> before = overheard.lines();

    LoggerFactory.getLogger("a.b").trace("GET /bot{}/getMe", other);
    java.util.logging.Logger.getLogger("okhttp3.any").finest(URLEncoder.encode(other, UTF_8));
    LoggerFactory.getLogger("a.b").warn("no", new IllegalStateException(new Exception(other)));
    overheard.note("x" + Base64.getEncoder().encodeToString(("ab" + other + "c").getBytes(UTF_8)));

    assertThat(before.stream().filter(tells)).isEmpty();
    assertThat(overheard.lines().stream().filter(tells)).hasSize(4);
  }

  @Test
  void is_kept_whatever_becomes_of_each_call() throws Exception {
    rig.connected();
    for (Mishap mishap : MISHAPS) {
      spoilEachMethodOnce(mishap);
    }
    for (int status : BROKEN) {
      rig.loopback.breakWith(status);
      spoilEachMethodOnce(new Mishap.BrokenBefore());
    }
    overheard.noteThreads(folder);
  }

  @Test
  void is_kept_by_a_bot_that_cannot_listen() throws Exception {
    rig.loopback.garble();
    rig.loopback.say(ada, ada, "/fail");
    rig.loopback.setWebhook("https://other.example.org/hook");
    inTrouble(() -> rig.loopback.deafen(true), TelegramState.Deaf.class);
    rig.loopback.deafen(false);
    inTrouble(() -> rig.loopback.conflict(true), TelegramState.OtherPoller.class);
    rig.loopback.conflict(false);
    inTrouble(() -> rig.loopback.down(true), TelegramState.NoAnswer.class);
    rig.loopback.down(false);
    inTrouble(() -> rig.loopback.revokeToken(true), TelegramState.WrongToken.class);
  }

  private void spoilEachMethodOnce(Mishap mishap) throws Exception {
    METHODS.forEach(it -> rig.loopback.behaveOn(it, Mishaps.script(mishap)));
    doEverything();
  }

  private void inTrouble(Runnable trouble, Class<? extends TelegramState> state) throws Exception {
    rig.connected();
    trouble.run();
    await(() -> state.isInstance(rig.telegram.state()));
    doEverything();
    overheard.noteThreads(folder);
    rig.telegram.close();
    rig.telegram(token, BRIEF);
  }

  @Test
  void is_kept_by_a_bot_that_nobody_wants() {
    rig.connected();
    rig.loopback.removeBot(group, ada);
    rig.loopback.block(ada);
    long basic = rig.loopback.addGroup("Old branch");
    rig.loopback.upgrade(basic);
    for (Place place : List.of(place(group), place(ada), place(basic), place(-4_711))) {
      overheard.note(rig.telegram.send(place, message("Assembly"), KEY));
    }
    rig.loopback.awaitAcknowledged(PATIENCE);
  }

  @Test
  void is_kept_when_it_is_none() throws Exception {
    for (String odd : List.of(token + "\n", token + " /../?x#y", "%" + token + "\u0000")) {
      try (Telegram strange = rig.telegram(odd, BRIEF)) {
        strange.start();
        doEverything();
        await(() -> strange.state() instanceof TelegramState.WrongToken);
      }
    }
    rig.telegram(token, BRIEF);
  }

  /** Takes down what each thing that can be asked for says, and what it is called. */
  private void doEverything() throws Exception {
    var settings = new Telegram.Settings(token, rig.loopback.api());
    Said asked = rig.loopback.say(ada, ada, "/count");
    // Somebody new each time: nobody has to wait for the pace of a chat.
    Place place = place(rig.loopback.addPerson("Bo"));
    try (var calls = new TelegramCalls(token, rig.loopback.api(), BRIEF)) {
      overheard.note(calls, calls.call(new GetMe()), calls.download("unknown", BYTES));
      overheard.note(calls.download(file, BYTES), calls.download(file, BYTES - 1));
    }
    overheard.note(
        settings,
        asked,
        rig.telegram,
        rig.telegram.state(),
        new CallbackData(token),
        TelegramApplication.look(settings),
        rig.telegram.send(place, message("Assembly"), KEY),
        rig.telegram.edit(place, "7", message("Assembly")),
        rig.telegram.pin(place, "7"),
        rig.telegram.look(place, KEY, Instant.EPOCH),
        rig.telegram.check(place),
        rig.telegram.pulse());
  }

  private boolean tells(String line) {
    return tells(token, line);
  }

  /** Whether a line holds a token or the secret part of it, plainly or encoded. */
  private static boolean tells(String token, String line) {
    return forms(token).stream().anyMatch(line::contains);
  }

  private static List<String> forms(String token) {
    String secret = token.substring(token.indexOf(':') + 1);
    List<String> forms = new ArrayList<>(List.of(secret, URLEncoder.encode(token, UTF_8)));
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      for (int before = 0; before < 3; before++) {
        // The same bytes read otherwise by what stands before them; both ends depend on neighbours.
        String encoded = encoder.encodeToString(("-".repeat(before) + secret).getBytes(UTF_8));
        forms.add(encoded.substring(4, encoded.length() - 4));
      }
    }
    return forms;
  }
}
