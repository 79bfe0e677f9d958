package org.clarion.discord;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** What it means for an answer that Discord did not take it. */
enum Trouble {
  /** The question has been answered or acknowledged before, by an earlier try as a rule. */
  ALREADY,
  /** Nothing can come of it: it is too late, what it belongs to was deleted, or the bot closes. */
  GONE,
  /** Discord does not want it like this, now or later. */
  REFUSED,
  /** It may have arrived or not. */
  UNSURE;

  private static final Set<ErrorResponse> OVER =
      EnumSet.of(
          ErrorResponse.UNKNOWN_INTERACTION,
          ErrorResponse.UNKNOWN_WEBHOOK,
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.INVALID_WEBHOOK_TOKEN);

  static Trouble of(Throwable failure) {
    if (failure instanceof CancellationException || failure instanceof RejectedExecutionException) {
      return GONE;
    }
    if (failure instanceof IllegalStateException) {
      return ALREADY;
    }
    if (!(failure instanceof ErrorResponseException error)) {
      return UNSURE;
    }
    ErrorResponse said = error.getErrorResponse();
    if (said == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
      return ALREADY;
    }
    return OVER.contains(said) ? GONE : refused(error) ? REFUSED : UNSURE;
  }

  private static boolean refused(ErrorResponseException error) {
    int status = error.getResponse().code;
    return status >= 400 && status < 500;
  }
}
