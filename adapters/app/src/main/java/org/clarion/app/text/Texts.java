package org.clarion.app.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line, from the file beside this class. */
public final class Texts {
  private Texts() {}

  /** All of them, for the command line's own help. */
  public static ResourceBundle bundle() {
    return Loaded.BUNDLE;
  }

  /** The sentence of this name with its gaps filled. */
  public static String say(String name, Object... values) {
    return String.format(Locale.UK, Loaded.BUNDLE.getString(name), values);
  }

  private static final class Loaded {
    static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.clarion.app.text.texts");
  }
}
