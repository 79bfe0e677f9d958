package org.clarion.loopback.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.testkit.loopback.Mishap;
import tools.jackson.databind.JsonNode;

/** Decides what a request is answered: its token, the limits, what goes wrong, and the route. */
final class Rest {
  private static final int TOO_MANY = 429;

  private final World world;
  private final Routes routes;
  private final RateLimits limits;
  private final Faults faults;
  private final Recorder recorder;
  private final String authorization;

  /** A request as it came. */
  static final class Request {
    final String method;
    final String path;
    final String rawQuery;
    final Query query;
    final Map<String, String> headers;
    final byte[] body;

    Request(
        String method,
        String path,
        String rawQuery,
        Query query,
        Map<String, String> headers,
        byte[] body) {
      this.method = method;
      this.path = path;
      this.rawQuery = rawQuery;
      this.query = query;
      this.headers = headers;
      this.body = body;
    }
  }

  /**
   * What is to be answered, and what goes wrong with that.
   *
   * @param html whether the body is a page of the server before Discord's own
   */
  record Outcome(Answer answer, Map<String, String> headers, Mishap mishap, boolean html) {
    static Outcome plain(Answer answer, Map<String, String> headers) {
      return new Outcome(answer, headers, new Mishap.None(), false);
    }
  }

  Rest(
      World world,
      Routes routes,
      RateLimits limits,
      Faults faults,
      Recorder recorder,
      String token) {
    this.world = world;
    this.routes = routes;
    this.limits = limits;
    this.faults = faults;
    this.recorder = recorder;
    this.authorization = "Bot " + token;
  }

  Outcome take(Request request) {
    Upload upload = new Upload(Json.object(), List.of());
    Outcome outcome;
    try {
      upload = Upload.read(request.headers.getOrDefault("content-type", ""), request.body);
      outcome = take(request, upload);
    } catch (Refusal refusal) {
      outcome = Outcome.plain(refusal.answer(), Map.of());
    }
    record(request, upload, outcome);
    return outcome;
  }

  private Outcome take(Request request, Upload upload) {
    Routes.Found found = routes.find(request.method, request.path);
    if (!found.route().carriesToken()
        && !authorization.equals(request.headers.get("authorization"))) {
      throw Refusal.noToken();
    }
    RateLimits.Verdict verdict = limits.take(found);
    if (verdict.due() != null) {
      return tooMany(verdict.due(), verdict.headers());
    }
    Call call = new Call(found.parts(), request.query, upload.json(), upload.files());
    Mishap mishap = faults.next(request.method, request.path, call);
    Answer answer = mishap.takesEffect() ? work(found.route(), call) : Answer.nothing();
    return switch (mishap) {
      case Mishap.None _, Mishap.NoAnswer _, Mishap.CutAfter _, Mishap.CutBefore _, Mishap.Slow _ ->
          new Outcome(answer, verdict.headers(), mishap, false);
      case Mishap.BrokenBefore _, Mishap.BrokenAfter _ -> broken(mishap);
      case Mishap.TooMany(var time) -> tooMany(new RateLimits.Wait(time, false), verdict.headers());
    };
  }

  private static Answer work(Routes.Route route, Call call) {
    try {
      return route.work().apply(call);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private Outcome broken(Mishap mishap) {
    int status = faults.brokenStatus();
    JsonNode body = Json.object().put("message", status + ": Internal Server Error").put("code", 0);
    return new Outcome(new Answer(status, body), Map.of(), mishap, status != 500);
  }

  private static Outcome tooMany(RateLimits.Wait wait, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(wait.headers());
    return Outcome.plain(new Answer(TOO_MANY, wait.body()), all);
  }

  private void record(Request request, Upload upload, Outcome outcome) {
    boolean answered = outcome.mishap().isAnswered();
    Map<String, String> headers = new HashMap<>(request.headers);
    headers.remove("authorization");
    recorder.add(
        new Recorded(
            request.method,
            request.path,
            request.rawQuery.isEmpty() ? null : request.rawQuery,
            headers,
            request.body.length == 0 ? null : upload.json(),
            upload.files(),
            answered ? outcome.answer().status() : 0,
            world.now()));
  }
}
