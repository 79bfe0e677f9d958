package org.clarion.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command with its arguments, before anybody has asked it: what a button does when pressed.
 *
 * @param command the command's name, without a slash
 * @param arguments values by parameter name
 * @param page which page of a long answer is wanted, from 1 to {@link #PAGE_MAX}
 */
public record Call(String command, Map<String, String> arguments, int page) {
  /**
   * What fits into a button on the strictest platform, in bytes: the 64 of Telegram's callback_data
   * without the 11 that its signature takes.
   */
  public static final int ENCODED_BYTES_MAX = 53;

  /** The last page that a button can lead to. */
  public static final int PAGE_MAX = 999;

  private static final String SEPARATOR = "|";
  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,2}");
  private static final int PAGE_BYTES_MAX = (SEPARATOR + PAGE_MAX).length();

  /**
   * @throws IllegalArgumentException unless the page is between 1 and {@link #PAGE_MAX}
   */
  public Call {
    if (page < 1 || page > PAGE_MAX) {
      throw new IllegalArgumentException(
          "Expected a page from 1 to %d but was %d".formatted(PAGE_MAX, page));
    }
    arguments = Map.copyOf(arguments);
  }

  /** A call without arguments. */
  public static Call of(String command) {
    return new Call(command, Map.of(), 1);
  }

  /** A call with one argument. */
  public static Call of(String command, String parameter, String value) {
    return new Call(command, Map.of(parameter, value), 1);
  }

  /** The same call, asking for another page of its answer. */
  public Call onPage(int wanted) {
    return new Call(command, arguments, wanted);
  }

  /** Whether {@link #encoded()} fits into a button of any platform, whatever the page. */
  public boolean fitsButton() {
    return target().getBytes(UTF_8).length + PAGE_BYTES_MAX <= ENCODED_BYTES_MAX
        && onPage(1).equals(read(target()));
  }

  /**
   * The whole call in at most {@link #ENCODED_BYTES_MAX} bytes of UTF-8, so that nothing needs to
   * be remembered between an answer and a click on its buttons.
   *
   * @throws IllegalStateException when it does not fit; ask {@link #fitsButton()} first
   */
  public String encoded() {
    if (!fitsButton()) {
      throw new IllegalStateException(
          "Expected a call of at most %d bytes without '%s' but /%s is not one"
              .formatted(ENCODED_BYTES_MAX, SEPARATOR, command));
    }
    return page == 1 ? target() : target() + SEPARATOR + page;
  }

  /** The call without its page. */
  private String target() {
    StringBuilder text = new StringBuilder(command);
    arguments.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            it -> text.append(SEPARATOR).append(it.getKey()).append('=').append(it.getValue()));
    return text.toString();
  }

  /** The call written by {@link #encoded()}, or nothing when the text is not one. */
  public static Optional<Call> decode(String encoded) {
    return Optional.ofNullable(read(encoded))
        .filter(it -> it.fitsButton() && it.encoded().equals(encoded));
  }

  private static @Nullable Call read(String encoded) {
    String[] parts = encoded.split("\\|", -1);
    if (parts[0].isEmpty()) {
      return null;
    }
    Map<String, String> arguments = new HashMap<>();
    int page = 1;
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        arguments.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
      } else if (i == parts.length - 1 && PAGE.matcher(parts[i]).matches()) {
        page = Integer.parseInt(parts[i]);
      } else {
        return null;
      }
    }
    return new Call(parts[0], arguments, page);
  }
}
