package org.clarion.discord;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.clarion.core.message.Span;

/** Writes links so that nobody is led anywhere but where the text says. */
final class DiscordLink {
  /** A longer address would fill the message; its host alone is then shown. */
  static final int ADDRESS_MAX = 500;

  /** A longer label stands beside its address. */
  static final int LABEL_MAX = 200;

  private static final Pattern LIKE_ADDRESS =
      Pattern.compile("://|[\\p{L}\\p{N}]\\p{M}*\\.\\p{L}{2}|[\\[\\]]");

  /** What Discord leaves out of a label, and pictures, for which it makes no link at all. */
  private static final Pattern NOT_IN_LABEL =
      Pattern.compile(
          "[\\p{Cf}\\p{Cn}\\p{Zs}\\x{34F}\\x{115F}\\x{1160}\\p{IsEmoji_Presentation}\\x{FE0F}&&[^"
              + " ]]");

  private DiscordLink() {}

  /** The label with its host beside it; the whole address instead when the label is like one. */
  static void write(Span.Link link, boolean strong, Pieces pieces) {
    // Discord takes the first closing bracket for the end of the address.
    String address = link.target().toASCIIString().replace("(", "%28").replace(")", "%29");
    String label = EscapedText.clean(link.label());
    String host = " (" + link.target().getHost() + ")";
    if (address.length() > ADDRESS_MAX) {
      pieces.text(label + host, strong);
    } else if (maySpeakFor(label)) {
      pieces.markup("[%s](<%s>)%s".formatted(label, address, EscapedText.of(host)));
    } else {
      if (!label.equals(link.target().toString())) {
        pieces.text(label + " ", strong);
      }
      pieces.markup("<" + address + ">");
    }
  }

  /**
   * Whether Discord shows the label as it is, where nothing can be escaped (discord-api-docs issue
   * 6185), and nobody could take it for an address; the look-alikes of a dot are dots.
   */
  private static boolean maySpeakFor(String label) {
    return !label.isBlank()
        && label.length() <= LABEL_MAX
        && label.equals(EscapedText.of(label))
        && !NOT_IN_LABEL.matcher(label).find()
        && !LIKE_ADDRESS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).find();
  }
}
