package org.clarion.discord;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.clarion.core.message.Receipt;

/** Says what a failed call to Discord means for what was to be sent. */
final class DiscordFailures {
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int ABSENT = 404;
  private static final int TOO_MANY = 429;
  private static final int CLASS = 100;
  private static final int CLIENT_ERRORS = 4;

  /** What says that a place cannot be posted to, whatever the status. */
  private static final Set<ErrorResponse> CLOSED =
      Set.of(
          ErrorResponse.MISSING_ACCESS,
          ErrorResponse.MISSING_PERMISSIONS,
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.UNKNOWN_GUILD,
          ErrorResponse.UNKNOWN_USER,
          ErrorResponse.CANNOT_SEND_TO_USER,
          ErrorResponse.NO_MUTUAL_GUILDS,
          ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD,
          ErrorResponse.THREAD_LOCKED,
          ErrorResponse.MAX_ACTIVE_THREADS);

  private DiscordFailures() {}

  /** What became of a message whose sending failed so; the reason names nobody and nothing. */
  static Receipt receipt(Outcome.Failed<?> failed) {
    return receipt(failed.failure(), failed.attempts());
  }

  /** Whether Discord says that there is no such message. */
  static boolean isNoSuchMessage(Outcome.Failed<?> failed) {
    return failed.failure() instanceof ErrorResponseException it && isNoSuchMessage(it);
  }

  private static boolean isNoSuchMessage(ErrorResponseException failure) {
    return failure.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE;
  }

  private static Receipt receipt(Throwable failure, Attempts attempts) {
    if (failure instanceof ErrorResponseException it) {
      return isAnswer(it) ? answered(it) : unanswered(attempts, "no connection", "no answer");
    }
    if (failure instanceof RateLimitedException it) {
      return new Receipt.NotSent(Duration.ofMillis(it.getRetryAfter()), "status " + TOO_MANY);
    }
    if (failure instanceof PermissionException it) {
      return new Receipt.Unreachable("missing permission " + it.getPermission().name());
    }
    if (failure instanceof IllegalArgumentException
        || failure instanceof UnsupportedOperationException) {
      return new Receipt.Rejected("not a message that can be sent");
    }
    if (failure instanceof RejectedExecutionException) {
      return new Receipt.NotSent(Duration.ZERO, "shutting down");
    }
    return failure instanceof TimeoutException
        ? unanswered(attempts, "no turn in time", "no answer in time")
        : unanswered(attempts, "broken off", "broken off");
  }

  /** Whether Discord, or somebody before it, answered at all. */
  private static boolean isAnswer(ErrorResponseException failure) {
    return !failure.getResponse().isError();
  }

  private static Receipt unanswered(Attempts attempts, String before, String after) {
    if (attempts.mayHaveWorked()) {
      return new Receipt.Unknown(after);
    }
    Duration wait = attempts.retryAfter();
    return new Receipt.NotSent(wait, wait.isPositive() ? "status " + TOO_MANY : before);
  }

  private static Receipt answered(ErrorResponseException failure) {
    int status = failure.getResponse().code;
    String reason = reason(failure, status);
    if (CLOSED.contains(failure.getErrorResponse())) {
      return new Receipt.Unreachable(reason);
    }
    if (isNoSuchMessage(failure)) {
      return new Receipt.Rejected(reason);
    }
    if (status == UNAUTHORISED) {
      // Not the place's fault: the token was changed, and posts wait for the new one.
      return new Receipt.NotSent(Duration.ZERO, reason);
    }
    if (status == FORBIDDEN || status == ABSENT) {
      return new Receipt.Unreachable(reason);
    }
    // A server that fails may have done its work before; nobody knows what others mean.
    return status / CLASS == CLIENT_ERRORS
        ? new Receipt.Rejected(reason)
        : new Receipt.Unknown(reason);
  }

  /** By Discord's name for the error, never by its text, which may quote what was sent. */
  private static String reason(ErrorResponseException failure, int status) {
    ErrorResponse error = failure.getErrorResponse();
    return error == ErrorResponse.SERVER_ERROR
        ? "status " + status
        : error.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
