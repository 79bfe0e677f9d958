package org.clarion.loopback.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.clarion.testkit.loopback.Mishap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Decides what a request is answered: its token, the limits, what goes wrong, and the method. */
final class Judge implements Door.Handler {
  private static final String POLL = "getUpdates";
  private static final Set<String> POSTS = Set.of("sendMessage", "sendDocument", "sendPhoto");
  private static final String RETRY_AFTER = "Retry-After";
  private static final String RETRY_AFTER_KEY = "retry_after";

  /** For a wait that only the header names. */
  private static final String WAIT_IN_HEADER = "2";

  private static final String PAGE =
      "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n";
  private static final int OK = 200;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;

  private final World world;
  private final Updates updates;
  private final Map<String, Method> methods = new HashMap<>();
  private final Rules rules;

  /** A request's own address: the token it names and the method it calls, or the file it wants. */
  private record Target(String token, String method, boolean file) {
    static @Nullable Target of(String path) {
      boolean file = path.startsWith("/file/bot");
      String rest = path.substring(file ? "/file/bot".length() : Math.min(4, path.length()));
      int slash = rest.indexOf('/');
      boolean known = (file || path.startsWith("/bot")) && slash > 0;
      return known
          ? new Target(
              rest.substring(0, slash).replace("%3A", ":"), rest.substring(slash + 1), file)
          : null;
    }
  }

  /** What it goes by, and where it notes what it has decided. */
  record Rules(RateLimits limits, Faults faults, Recorder recorder, String token) {}

  Judge(World world, Updates updates, Stream<Method> methods, Rules rules) {
    this.world = world;
    this.updates = updates;
    this.rules = rules;
    methods.forEach(it -> this.methods.put(it.name().toLowerCase(Locale.ROOT), it));
  }

  @Override
  public @Nullable Outcome take(Door.Request request, BooleanSupplier gone) {
    return world.<@Nullable Outcome>locked(() -> judge(request, gone));
  }

  @Override
  public void hungUp() {
    world.run(() -> {});
  }

  private @Nullable Outcome judge(Door.Request request, BooleanSupplier gone) {
    Target target = Target.of(request.path);
    if (target == null) {
      return outcome(Refusal.noMethod());
    }
    if (!target.token().equals(rules.token()) || rules.faults().isRevoked()) {
      return kept(name(target), Parameters.NONE, outcome(Refusal.unauthorized()), false);
    }
    if (target.file()) {
      return file(target.method());
    }
    try {
      Parameters asked =
          Parameters.read(
              request.headers.getOrDefault("content-type", ""), request.body, target.method());
      return take(name(target), asked, gone);
    } catch (Refusal refusal) {
      return kept(name(target), Parameters.NONE, outcome(refusal), false);
    }
  }

  private String name(Target target) {
    if (target.method().equalsIgnoreCase(POLL)) {
      return POLL;
    }
    Method method = methods.get(target.method().toLowerCase(Locale.ROOT));
    return method == null ? target.method() : method.name();
  }

  private @Nullable Outcome take(String name, Parameters asked, BooleanSupplier gone) {
    Refusal tooMany = overLimit(name, asked);
    if (tooMany != null) {
      return kept(name, asked, outcome(tooMany), false);
    }
    Mishap mishap = rules.faults().next(name, asked);
    if (mishap instanceof Mishap.TooMany(var wait)) {
      return kept(name, asked, outcome(Refusal.tooMany(wait)), false);
    }
    Outcome outcome = broken();
    boolean effect = false;
    if (mishap.takesEffect()) {
      Outcome done = name.equals(POLL) ? poll(asked, gone) : work(name, asked);
      if (done == null) {
        return null;
      }
      effect = done.status == OK;
      outcome = mishap instanceof Mishap.BrokenAfter ? outcome : done;
    }
    return kept(name, asked, outcome.with(mishap), effect);
  }

  private @Nullable Refusal overLimit(String name, Parameters asked) {
    if (!POSTS.contains(name)) {
      return null;
    }
    long id = asked.number("chat_id", 0);
    var due = rules.limits().take(id, id < 0, world.now());
    return due == null ? null : Refusal.tooMany(due);
  }

  private @Nullable Outcome poll(Parameters asked, BooleanSupplier gone) {
    try {
      JsonNode batch = updates.poll(asked, gone);
      return batch == null ? null : result(batch);
    } catch (Refusal refusal) {
      return outcome(refusal);
    }
  }

  private Outcome work(String name, Parameters asked) {
    Method method = methods.get(name.toLowerCase(Locale.ROOT));
    try {
      return method == null ? outcome(Refusal.noMethod()) : result(method.work().apply(asked));
    } catch (Refusal refusal) {
      return outcome(refusal);
    }
  }

  private static Outcome result(JsonNode result) {
    return Outcome.json(OK, Json.object().put("ok", true).set("result", result), Map.of());
  }

  private static Outcome outcome(Refusal refusal) {
    JsonNode json = refusal.json();
    JsonNode wait = json.path("parameters").path(RETRY_AFTER_KEY);
    return Outcome.json(
        refusal.status,
        json,
        wait.isMissingNode() ? Map.of() : Map.of(RETRY_AFTER, wait.asString()));
  }

  /** An error of the server's own, as it was set to look. */
  private Outcome broken() {
    int status = rules.faults().brokenStatus();
    Outcome told = outcome(Refusal.broken(status));
    if (status == BAD_GATEWAY) {
      return Outcome.page(status, PAGE.getBytes(UTF_8));
    }
    if (status == UNAVAILABLE) {
      return told.with(Map.of(RETRY_AFTER, "0"));
    }
    return status == TOO_MANY ? told.with(Map.of(RETRY_AFTER, WAIT_IN_HEADER)) : told;
  }

  private Outcome kept(String method, Parameters asked, Outcome outcome, boolean effect) {
    int status = outcome.isAnswered() ? outcome.status : 0;
    rules
        .recorder()
        .add(
            new Recorded(method, asked.json(), asked.files(), status, outcome.json, world.now()),
            effect);
    return outcome;
  }

  private Outcome file(String path) {
    UploadedFile file = world.files.get(path.substring(path.lastIndexOf('/') + 1));
    return file == null ? outcome(Refusal.noMethod()) : Outcome.file(file);
  }
}
